import { db } from "#db/client.server.ts";
import { covers, scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import type { Figure } from "./dashboard.ts";
import {
  type FiguresQuery,
  type FiguresRefusal,
  type FiguresWanted,
  readFiguresQuery,
  refuse,
} from "./figures-query.server.ts";
import type { State } from "./floors.ts";
import { figureOf, readAsOf, readCells, readCounts } from "./stored-figures.server.ts";

/** So many figures in one answer: every indicator for every district of one period, and no more. */
export const MOST_FIGURES = 50_000;

/** A figure as other programs read it; numbers are exact decimal strings. */
export interface PublishedFigure extends Figure {
  indicator: string;
  area: string;
  period: string;
  split: string;
  state: State;
  asOf: string;
}

export interface Figures {
  ok: true;
  /** One for each combination asked for, in the order asked for; a split that an indicator does not have is left out. */
  figures: PublishedFigure[];
  /** When the newest of them was last written. */
  changedAt: Date;
}

/**
 * Figures by codes, from roll-ups alone. What is not accepted yet is for viewers whose scope covers every area asked for;
 * for others it is `not_found`, like an area that is not there.
 */
export async function readFigures(viewer: Viewer, query: FiguresQuery): Promise<Figures | FiguresRefusal> {
  const catalogue = await readCatalogue();
  const read = await readFiguresQuery(db(), catalogue, query);
  if (!read.ok) return read;
  const { wanted } = read;
  const { indicators, areas, periods, splits, state } = wanted;
  const scope = scopeOf(viewer, "figures.wide");
  if (state !== "accepted" && !areas.every((area) => covers(scope, area))) return refuse("not_found");
  const asked = indicators.length * areas.length * periods.length * splits.length;
  if (asked > MOST_FIGURES) return refuse("too_many_figures", { asked, limit: MOST_FIGURES });
  return { ok: true, ...(await readWanted(wanted)) };
}

async function readWanted({ indicators, areas, periods, splits, state }: FiguresWanted): Promise<Omit<Figures, "ok">> {
  const keys = { areas, periods: periods.map(({ id }) => id) };
  const cell = await readCells(db(), state, [
    { ...keys, indicators: indicators.map(({ id }) => id), splits: splits.map(({ id }) => id) },
  ]);
  const counts = await readCounts(db(), [{ ...keys, forms: indicators.map(({ form }) => form.id) }]);
  const asOf = (await readAsOf(db())).toISOString();
  let changed = 0;
  const figures: PublishedFigure[] = [];
  for (const indicator of indicators) {
    const parts = splits.filter((split) => split.id === 0 || split.dimension === indicator.splitDimension);
    for (const area of areas) {
      for (const period of periods) {
        const reports = counts(area, period.id, indicator.form.id);
        changed = Math.max(changed, reports?.changedAt.getTime() ?? 0);
        for (const split of parts) {
          const stored = cell({ areaCode: area, periodId: period.id, indicatorId: indicator.id, splitId: split.id });
          changed = Math.max(changed, stored?.changedAt.getTime() ?? 0);
          const key = { indicator: indicator.code, area, period: period.code, split: split.code, state };
          figures.push({ ...key, ...figureOf(indicator, stored, reports), asOf });
        }
      }
    }
  }
  return { figures, changedAt: new Date(changed || asOf) };
}
