import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readDashboard } from "#app/domain/dashboards/dashboard.server.ts";
import { recordsBehind } from "#app/domain/dashboards/records-behind.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { choiceOf } from "./dashboard/read-page.server.ts";
import { RecordsTable } from "./dashboard/records-table.tsx";
import { viewRecords } from "./dashboard/view-records.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

/** Which reports add up to a figure: for officials, inside their scope. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "reports.read");
  const areaCode = params.areaCode ?? "TH";
  const choice = choiceOf(request.url);
  const dashboard = found(await readDashboard(viewer, { areaCode, ...choice }));
  const shown = { indicator: dashboard.indicator.code, period: dashboard.shownPeriod.code, state: dashboard.state };
  const after = new URL(request.url).searchParams.get("after");
  const { rows, next } = found(await recordsBehind(viewer, { areaCode, ...shown, after }));
  const reader = { language: viewer.language, t: translator(viewer.language) };
  const th = viewer.language === "th";
  return {
    title: reader.t("dashboard:records.title"),
    area: (!th && dashboard.area.nameEn) || dashboard.area.nameTh,
    indicator: th ? dashboard.indicator.nameTh : dashboard.indicator.nameEn,
    period: formatPeriod(shown.period, viewer.language),
    state: reader.t(`dashboard:state.${shown.state}`),
    rows: viewRecords(rows, dashboard.indicators, reader),
    back: paths.dashboard(areaCode, choice),
    first: after ? paths.records(areaCode, shown) : undefined,
    next: next ? paths.records(areaCode, { ...shown, after: next }) : undefined,
  };
}

export default function RecordsPage() {
  const { title, area, indicator, period, state, rows, back, first, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation("dashboard");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title} crumbs={[{ label: area, to: back }]} meta={[indicator, period, state]} />
      <RecordsTable rows={rows} />
      <Pagination previous={first} next={next} summary={t("records.page")} />
    </div>
  );
}
