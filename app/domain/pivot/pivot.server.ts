import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { statesFor } from "../dashboards/dashboard.server.ts";
import { isState } from "../dashboards/floors.ts";
import { toDashboardIndicator } from "../dashboards/measured.server.ts";
import { readOpenedPeriods } from "../dashboards/opened-periods.server.ts";
import { readAsOf } from "../dashboards/stored-figures.server.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { cogsInOrder } from "../indicators/catalogue.ts";
import { MOST_CELLS, type Pivot, type PivotChoice } from "./pivot.ts";
import { readPivotAreas } from "./pivot-areas.server.ts";
import { layOut } from "./pivot-axes.server.ts";
import { readPivotCells } from "./pivot-cells.server.ts";
import { headsOf } from "./pivot-heads.server.ts";

/**
 * Figures in rows and columns of the reader's choice, from roll-ups alone. Null when the area is unknown or the viewer may
 * not see the chosen state there, and when no entry window has opened yet.
 */
export async function readPivot(viewer: Viewer, choice: PivotChoice): Promise<Pivot | null> {
  const { areaCode } = choice;
  const catalogue = await readCatalogue();
  const areas = await readPivotAreas(
    db(),
    areaCode,
    [choice.rows, choice.columns].includes("districts") || isProvince(areaCode),
  );
  const states = statesFor(viewer, areaCode);
  const state = choice.state !== null && isState(choice.state) ? choice.state : "accepted";
  if (!areas || !states.includes(state)) return null;
  const opened = await readOpenedPeriods(db(), catalogue.forms);
  const laid = layOut(choice, catalogue, areas, opened);
  if (!laid) return null;
  const rows = headsOf(laid.rows, laid, areas);
  const columns = headsOf(laid.columns, laid, areas);
  const asked = rows.length * columns.length;
  const tooMany = { kind: "too_many", asked, limit: MOST_CELLS } as const;
  const { axes, measure, indicator, cog, few, period, splits } = laid;
  return {
    ...{ state, states, axes, measure, cog },
    area: areas.area,
    breadcrumb: areas.breadcrumb,
    others: areas.others,
    rows: laid.rows,
    columns: laid.columns,
    indicator: toDashboardIndicator(indicator),
    indicators: catalogue.indicators.map(toDashboardIndicator),
    cogs: cogsInOrder(catalogue),
    few: few.map(({ code }) => code),
    period: opened.describe(period),
    periods: opened.choosable.map(opened.describe),
    dimension: splits[0]?.dimension ?? null,
    asOf: (await readAsOf(db())).toISOString(),
    table: asked > MOST_CELLS ? tooMany : await readPivotCells(db(), { laid, areas, opened, state, rows, columns }),
  };
}

/** Of a province the districts are the rows that nobody has to ask for. */
function isProvince(areaCode: string): boolean {
  return /^\d\d$/.test(areaCode);
}
