import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import { type Catalogue, type Indicator, isKeptIn, splitsOf } from "../indicators/catalogue.ts";
import type { Period } from "../periods/fiscal.ts";
import { fiscalYearPeriod } from "../periods/fiscal.ts";
import { samePeriodLastYear } from "../periods/period-code.ts";
import type { DashboardAreas } from "./dashboard-areas.server.ts";
import type { State } from "./floors.ts";
import type { OpenedPeriods } from "./opened-periods.server.ts";
import { partsOf, yearAround } from "./spans.ts";
import {
  type CellOf,
  readAsOf,
  readCells,
  readCounts,
  type StoredCell,
  type StoredCounts,
} from "./stored-figures.server.ts";
import { readTargets, type TargetOf } from "./targets.server.ts";

/** What the reader of a dashboard has chosen, as objects. */
export interface Chosen {
  areas: DashboardAreas;
  state: State;
  period: Period;
  indicator: Indicator;
  catalogue: Catalogue;
  opened: OpenedPeriods;
}

/** All stored numbers of one page: as many rows as areas, indicators and periods shown, however many units report. */
export interface Sources extends Chosen {
  /** The chosen period, or the year around it when the indicator is reported less often. */
  shown: Period;
  trend: Period[];
  asOf: Date;
  cell(key: CellOf): StoredCell | undefined;
  /** Accepted figures of all provinces in every period like the shown one of its fiscal year: what the map's classes are cut from. */
  accepted(key: CellOf): StoredCell | undefined;
  likeShown: Period[];
  counts(areaCode: string, periodId: number, formId: number): StoredCounts | undefined;
  target: TargetOf;
}

/** Reads everything a dashboard shows in five queries. */
export async function readSources(db: Kysely<DB>, chosen: Chosen): Promise<Sources> {
  const { areas, period, indicator, catalogue, state } = chosen;
  const own = [areas.area.code];
  const others = [...areas.regions, ...areas.provinces, ...areas.districts].map((area) => area.code);
  const shown = isKeptIn(indicator, period) ? period : yearAround(period);
  const trend = trendPeriods(indicator, period);
  const likeShown = partsOf(yearAround(shown), shown.kind);
  const parts = [0, ...splitsOf(catalogue, indicator).map(({ id }) => id)];
  const year = { now: ids([period]), before: ids([samePeriodLastYear(period)]) };
  const trendIds = ids([...trend, ...trend.map(samePeriodLastYear)]);
  const every = catalogue.indicators.map(({ id }) => id);
  const form = [indicator.form.id];

  const cell = await readCells(db, state, [
    { areas: own, periods: [...year.now, ...year.before], indicators: every },
    { areas: own, periods: trendIds, indicators: [indicator.id] },
    { areas: others, periods: ids([shown]), indicators: [indicator.id] },
    { areas: own, periods: ids([shown, samePeriodLastYear(shown)]), indicators: [indicator.id], splits: parts },
  ]);
  const accepted = await readCells(db, "accepted", [
    { areas: areas.allProvinces, periods: ids(likeShown), indicators: [indicator.id] },
  ]);
  const counts = await readCounts(db, [
    { areas: own, periods: year.now, forms: catalogue.forms.map(({ id }) => id) },
    { areas: own, periods: trendIds, forms: form },
    { areas: others, periods: ids([shown]), forms: form },
  ]);
  const target = await readTargets(
    db,
    [period, shown, ...trend],
    [
      { areas: own, indicators: every },
      { areas: others, indicators: [indicator.id] },
    ],
  );
  const asOf = await readAsOf(db);
  return { ...chosen, shown, trend, likeShown, cell, accepted, counts, target, asOf };
}

/** Twelve months or four quarters of the fiscal year; for what is reported by the year, the last four years. */
function trendPeriods(indicator: Indicator, period: Period): Period[] {
  const { frequency } = indicator.form;
  const year = yearAround(period);
  if (frequency === "month" || frequency === "quarter") return partsOf(year, frequency);
  return [3, 2, 1, 0].map((back) => fiscalYearPeriod(year.fiscalYear - back));
}

const ids = (periods: readonly Period[]): number[] => [...new Set(periods.map((period) => period.id))];
