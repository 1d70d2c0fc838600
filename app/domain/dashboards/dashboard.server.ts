import { db } from "#db/client.server.ts";
import { covers, scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import type { Dashboard, DashboardChoice } from "./dashboard.ts";
import { readAreas } from "./dashboard-areas.server.ts";
import { cogScores, formStatus, headlineTiles, tableGroups, trendOf } from "./dashboard-parts.server.ts";
import { distributionOf, mapOf, rankingOf } from "./dashboard-places.server.ts";
import { readSources } from "./dashboard-sources.server.ts";
import { dividedOf } from "./divided.server.ts";
import { isState, STATES, type State } from "./floors.ts";
import { toDashboardIndicator } from "./measured.server.ts";
import { readOpenedPeriods } from "./opened-periods.server.ts";

const DEFAULT_INDICATOR = "C3-01";

/**
 * Everything one dashboard page shows, from roll-ups alone. Null when the area is unknown or the viewer may not see the
 * chosen state there, and when no entry window has opened yet.
 */
export async function readDashboard(viewer: Viewer, choice: DashboardChoice): Promise<Dashboard | null> {
  const catalogue = await readCatalogue();
  const areas = await readAreas(db(), choice.areaCode);
  const states = statesFor(viewer, choice.areaCode);
  const state: State = isState(choice.state ?? "") ? (choice.state as State) : "accepted";
  if (!areas || !states.includes(state)) return null;
  const opened = await readOpenedPeriods(db(), catalogue.forms);
  const period = opened.choosable.find((each) => each.code === choice.period) ?? opened.latestWhole;
  const indicator = catalogue.byCode.get(choice.indicator ?? "") ?? catalogue.byCode.get(DEFAULT_INDICATOR);
  if (!period || !indicator) return null;

  const sources = await readSources(db(), { areas, state, period, indicator, catalogue, opened });
  const reports = formStatus(sources);
  return {
    area: areas.area,
    breadcrumb: areas.breadcrumb,
    state,
    states,
    asOf: sources.asOf.toISOString(),
    period: opened.describe(period),
    periods: opened.choosable.map(opened.describe),
    indicator: toDashboardIndicator(indicator),
    indicators: catalogue.indicators.map(toDashboardIndicator),
    cogs: cogScores(sources),
    tiles: headlineTiles(sources, reports),
    shownPeriod: opened.describe(sources.shown),
    map: mapOf(sources),
    ranking: rankingOf(sources, areas.area.level === "province" ? areas.districts : areas.provinces),
    regions: rankingOf(sources, areas.regions),
    trend: trendOf(sources),
    divided: dividedOf(sources),
    distribution: distributionOf(sources),
    table: tableGroups(sources),
    reports,
  };
}

/** The views a viewer may choose for an area: what is not accepted yet is for officials whose scope covers it. */
export function statesFor(viewer: Viewer, areaCode: string): State[] {
  return covers(scopeOf(viewer, "figures.wide"), areaCode) ? [...STATES] : ["accepted"];
}
