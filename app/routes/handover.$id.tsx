import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readHandover } from "#app/domain/people/handovers.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { idOf } from "./committees/again.server.ts";
import { ActionTable, DraftTable } from "./handover/work-tables.tsx";
import { actionView, draftView } from "./handover/work-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const handover = found(await readHandover(viewer, idOf(params.id)));
  const name = wordIn(viewer);
  return {
    title: translator(viewer.language)("handover:record.title"),
    from: name(handover.fromTh, handover.fromEn),
    to: name(handover.toTh, handover.toEn),
    by: name(handover.byTh, handover.byEn),
    at: formatDateTime(handover.madeAt, viewer.language),
    reason: handover.reason,
    actions: handover.actions.map((action) => actionView(action, viewer)),
    drafts: handover.drafts.map((draft) => draftView(draft, viewer)),
    forms: handover.items.forms,
  };
}

/** What was passed from whom to whom: to read, to print and to sign. */
export default function HandoverRecordPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("handover");
  return (
    <div className="flex flex-col gap-7">
      <PageHeader title={page.title} meta={[t("made.line", { from: page.from, to: page.to })]} />
      <DefinitionList
        entries={[
          { label: t("record.from"), value: page.from },
          { label: t("record.to"), value: page.to },
          { label: t("record.by"), value: page.by },
          { label: t("record.at"), value: page.at },
          { label: t("pass.reason"), value: page.reason },
          { label: t("sheet.forms"), value: page.forms.join(", ") },
        ]}
      />
      {page.actions.length > 0 && <ActionTable actions={page.actions} />}
      {page.drafts.length > 0 && <DraftTable drafts={page.drafts} />}
      <div className="mt-10 hidden grid-cols-2 gap-16 print:grid">
        {[page.from, page.to].map((name) => (
          <p key={name} className="border-t border-ink pt-2 text-center">
            {name}
          </p>
        ))}
      </div>
    </div>
  );
}
