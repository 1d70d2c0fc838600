import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readReport } from "#app/domain/observations/report.server.ts";
import { carriedDraft } from "#app/http/carried-draft.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { RouteError } from "#app/root/route-error.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";
import { actOnReport } from "./entry/act-on-report.server.ts";
import { AgainNotice } from "./entry/again-notice.tsx";
import { EntryForm } from "./entry/entry-form.tsx";
import { type ReportPage as ReportView, reportPage } from "./entry/report-page.server.ts";
import { keyOf } from "./entry/route-key.ts";
import { carriedStart, startOf } from "./entry/start-of.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta(data && `${data.form} ${data.period} ${data.unit.name}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const report = found(await readReport(viewer, keyOf(params)));
  const draft = await carriedDraft(request);
  return {
    ...(await reportPage(viewer, report, translator(viewer.language))),
    requestKey: randomUUID(),
    carried: draft && carriedStart(draft.fields),
    checked: new URL(request.url).searchParams.has("check"),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  return actOnReport(request, keyOf(params));
}

/** Within the frame of the portal, so that signing in again looks like a page of it. */
export const ErrorBoundary = RouteError;

export default function ReportPage() {
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>() ?? null;
  const { t } = useTranslation("entry");
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title={page.unit.name}
        crumbs={[
          { label: t("crumbs.units"), to: paths.units() },
          { label: page.unit.code, to: paths.unit(page.unit.code) },
        ]}
        meta={[
          <strong key="period" className="text-ink">
            {page.period}
          </strong>,
          page.form,
        ]}
        actions={<Steps page={page} />}
      />
      <AgainNotice page={page} again={again} />
      {page.carried && !again && (
        <Notice tone="warning" title={t("carried.title")}>
          {t("carried.why")}
        </Notice>
      )}
      <EntryForm
        key={again?.requestKey ?? page.requestKey}
        page={page}
        start={startOf(page, again)}
        checked={page.checked}
      />
    </div>
  );
}

/** To the history of the report; and back from the province while nobody has acted on it. */
function Steps({ page }: { page: ReportView }) {
  const { t } = useTranslation("entry");
  const { unitCode, periodCode, formCode } = page.key;
  if (page.version === 0) return null;
  return (
    <>
      <ButtonLink to={paths.review(unitCode, periodCode, formCode)} icon="history">
        {t("action.history")}
      </ButtonLink>
      {page.can.withdraw && (
        <Form method="post" action={paths.reportStep(unitCode, periodCode, formCode, "withdrawal")}>
          <input type="hidden" name="version" value={page.version} />
          <input type="hidden" name="back" value={paths.report(unitCode, periodCode, formCode)} />
          <Button icon="back">{t("action.withdraw")}</Button>
        </Form>
      )}
    </>
  );
}
