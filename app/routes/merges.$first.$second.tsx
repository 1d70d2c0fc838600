import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mergeEnterprises } from "#app/domain/enterprises/merge-enterprises.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { type ComparedRow, comparePage } from "./claims/compare-page.server.ts";
import { MergeForm } from "./claims/merge-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.decide");
  return comparePage(viewer, params.first ?? "", params.second ?? "");
}

/** Makes one record of the two. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.decide");
  const form = await request.formData();
  const { first = "", second = "" } = params;
  const keptCode = form.get("kept") === second ? second : first;
  const mergedCode = keptCode === first ? second : first;
  const reason = String(form.get("reason") ?? "").slice(0, 1000);
  const merged = found(await mergeEnterprises(viewer, { keptCode, mergedCode, reason }));
  if (!merged.ok) {
    const error = translator(viewer.language)(merged.reason);
    return data({ error, reason, kept: keptCode }, { status: 422 });
  }
  const flash = await setFlash({ key: "claims:merge.done", tone: "success" });
  return redirect(paths.enterprise(keptCode), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function ComparePage() {
  const { title, sides, facts, periods, fairs } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation("claims");
  const cell = (side: "first" | "second") => (row: ComparedRow) => (
    <span className={row.differs ? "figures wrap-anywhere" : "figures text-ink-faint wrap-anywhere"}>{row[side]}</span>
  );
  const head = (at: 0 | 1) => (
    <Link to={paths.enterprise(sides[at].code)}>
      <span className="figures">{sides[at].code}</span> {sides[at].name}
    </Link>
  );
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <PageHeader title={title} crumbs={[{ label: t("merge.title"), to: paths.merges() }]} />
      <DataTable
        caption={title}
        captionHidden
        columns={[
          { key: "fact", header: t("merge.fact"), cell: (row) => <strong>{row.label}</strong> },
          { key: "first", header: head(0), cardLabel: sides[0].code, cell: cell("first") },
          { key: "second", header: head(1), cardLabel: sides[1].code, cell: cell("second") },
        ]}
        rows={facts}
        rowKey={(row) => row.label}
        phone="cards"
        dense
      />
      {periods || fairs ? (
        <Notice tone="warning" title={t("merge.obstacle")}>
          {periods && <p>{t("merge.periods", { periods })}</p>}
          {fairs && <p>{t("merge.fairs", { fairs })}</p>}
        </Notice>
      ) : (
        <MergeForm sides={sides} failed={failed ?? null} />
      )}
    </div>
  );
}
