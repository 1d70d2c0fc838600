import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { statesFor } from "#app/domain/dashboards/dashboard.server.ts";
import { isState } from "#app/domain/dashboards/floors.ts";
import { readPivot } from "#app/domain/pivot/pivot.server.ts";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { pivotChoiceOf } from "./pivot/pivot-choice.server.ts";
import { PivotForm } from "./pivot/pivot-form.tsx";
import { PivotTable } from "./pivot/pivot-table.tsx";
import { viewPivot } from "./pivot/view-pivot.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

/** Figures in rows and columns of the reader's choice. Another area chosen in the form is another address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const areaCode = params.areaCode ?? "TH";
  const { searchParams } = new URL(request.url);
  const other = searchParams.get("area");
  if (other) {
    searchParams.delete("area");
    const state = searchParams.get("state");
    if (state && isState(state) && !statesFor(viewer, other).includes(state)) searchParams.delete("state");
    throw redirect(`${paths.pivot(other)}?${searchParams}`, 303);
  }
  const pivot = found(await readPivot(viewer, pivotChoiceOf(request.url, areaCode)));
  const { language } = viewer;
  return viewPivot(pivot, { language, t: translator(language) }, (code) => statesFor(viewer, code));
}

export default function TablePage() {
  const { title, crumbs, state, asOf, subject, form, links, table } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pivot");
  const { t: dashboard } = useTranslation("dashboard");
  return (
    <div className="paper-dense paper-wide flex flex-col gap-5">
      <PageHeader
        title={title}
        crumbs={crumbs}
        meta={[
          state,
          <time key="as-of" dateTime={asOf.iso}>
            {asOf.text}
          </time>,
        ]}
        actions={
          <>
            {table.kind === "table" && (
              <>
                <ButtonLink to={links.workbook} reloadDocument download prefetch="none" size="sm" icon="download">
                  {dashboard("actions.excel")}
                </ButtonLink>
                <ButtonLink to={links.csv} reloadDocument download prefetch="none" size="sm">
                  {dashboard("actions.csv")}
                </ButtonLink>
              </>
            )}
            <ButtonLink to={links.dashboard} size="sm" icon="dashboard">
              {t("toDashboard")}
            </ButtonLink>
          </>
        }
      />
      <PivotForm form={form} swap={links.swap} />
      <h2 className="text-lg">{subject}</h2>
      {table.kind === "table" ? (
        <PivotTable table={table} caption={subject} />
      ) : (
        <EmptyState
          icon="table"
          title={table.title}
          actions={table.way && <ButtonLink to={table.way.to}>{table.way.label}</ButtonLink>}
        >
          {table.text}
        </EmptyState>
      )}
    </div>
  );
}
