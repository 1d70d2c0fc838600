import type { Dashboard, DashboardPeriod } from "#app/domain/dashboards/dashboard.ts";
import type { State } from "#app/domain/dashboards/floors.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { paths } from "#app/paths.ts";
import { asOfText, type Reader, unitText } from "./figure-text.server.ts";
import type { DashboardView } from "./view.ts";
import { viewCogs, viewGears } from "./view-cogs.server.ts";
import { viewDivided } from "./view-divided.server.ts";
import { viewFilters } from "./view-filters.server.ts";
import { viewMap } from "./view-map.server.ts";
import { viewDistribution, viewRanking } from "./view-ranking.server.ts";
import { viewReports, viewTable } from "./view-table.server.ts";
import { viewTiles } from "./view-tiles.server.ts";
import { viewTrend } from "./view-trend.server.ts";

/** What the reader has chosen in the address; it goes along wherever they move. */
export type Choice = Record<"indicator" | "period" | "state", string | null>;

export interface ViewOptions {
  choice: Choice;
  /** Province names in the reader's language. */
  names: ReadonlyMap<string, string>;
  /** May this viewer open the records behind a number? */
  canSeeRecords: boolean;
  /** Which states this viewer may choose for an area: a choice that is not theirs there stays behind. */
  statesOf: (areaCode: string) => readonly State[];
}

/** Writes a dashboard in the reader's language. */
export function viewDashboard(dashboard: Dashboard, reader: Reader, options: ViewOptions): DashboardView {
  const { area, breadcrumb, state, asOf, period, indicator, shownPeriod } = dashboard;
  const { language, t } = reader;
  const { choice } = options;
  const toArea = (code: string) => {
    const mayKeep = options.statesOf(code).some((each) => each === choice.state);
    return paths.dashboard(code, { ...choice, state: mayKeep ? choice.state : null });
  };
  const toIndicator = (code: string) => `${paths.dashboard(area.code, { ...choice, indicator: code })}#shown`;
  const shown = { indicator: indicator.code, period: period.code, state };
  const pivot = { ...shown, state: state === "accepted" ? null : state };
  return {
    title: nameIn(reader)(area),
    area: { code: area.code, name: nameIn(reader)(area), isNation: area.level === "nation" },
    crumbs: breadcrumb.slice(0, -1).map((each) => ({ label: nameIn(reader)(each), to: toArea(each.code) })),
    period: formatPeriod(period.code, language),
    state: { code: state, label: t(`dashboard:state.${state}`) },
    asOf: { iso: asOf, text: asOfText(asOf, reader) },
    part: partOfPeriod(period, reader),
    filters: viewFilters(dashboard, reader),
    gears: viewGears(dashboard, reader),
    cogs: viewCogs(dashboard, reader),
    tiles: viewTiles(dashboard, reader, toIndicator),
    indicator: {
      code: indicator.code,
      cog: indicator.cog,
      name: language === "th" ? indicator.nameTh : indicator.nameEn,
      unit: unitText(indicator, language),
      definition: language === "th" ? indicator.definitionTh : indicator.definitionEn,
      note: indicator.fromRegister ? t("dashboard:fromRegister") : null,
    },
    shownPeriod: shownPeriod.code === period.code ? null : formatPeriod(shownPeriod.code, language),
    map: viewMap(dashboard, reader, options.names, toArea),
    regions: viewRanking(dashboard.regions, indicator, reader, toArea),
    ranking: viewRanking(dashboard.ranking, indicator, reader, toArea),
    trend: viewTrend(dashboard, reader),
    divided: viewDivided(dashboard, reader),
    distribution: viewDistribution(dashboard, reader),
    table: viewTable(dashboard, reader, toIndicator),
    reports: viewReports(dashboard, reader),
    links: {
      csv: csvAddress(dashboard),
      workbook: paths.dashboardWorkbook(area.code, shown),
      table: paths.pivot(area.code, pivot),
      allTable: paths.pivot(area.code, { rows: "indicators", ...pivot }),
      partsTable: paths.pivot(area.code, { columns: "parts", ...pivot }),
      records: options.canSeeRecords ? paths.records(area.code, shown) : null,
    },
  };
}

/** A running year says "2 of 4 quarters"; a finished period says nothing. */
function partOfPeriod(period: DashboardPeriod, { t }: Reader): string | null {
  if (period.complete || period.kind === "month") return null;
  if (period.kind === "quarter") return t("dashboard:part.months", { opened: period.monthsOpened, of: period.months });
  return t("dashboard:part.quarters", { opened: period.quartersOpened, of: period.quarters });
}

/** The same figures as a file: this area and the areas of the ranking below it. */
function csvAddress({ area, indicators, period, state, ranking }: Dashboard): string {
  const level = ranking[0]?.area.level;
  return paths.figures({
    indicator: indicators.map(({ code }) => code).join(","),
    period: period.code,
    state,
    area: area.code,
    level: level === "province" || level === "district" ? level : undefined,
    format: "csv",
  });
}
