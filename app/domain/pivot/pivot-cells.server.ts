import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import type { State } from "../dashboards/floors.ts";
import { compared } from "../dashboards/measured.server.ts";
import type { OpenedPeriods } from "../dashboards/opened-periods.server.ts";
import { figureOf, readCells, readCounts } from "../dashboards/stored-figures.server.ts";
import { readTargets } from "../dashboards/targets.server.ts";
import { isKeptIn } from "../indicators/catalogue.ts";
import type { Period } from "../periods/fiscal.ts";
import { samePeriodLastYear } from "../periods/period-code.ts";
import type { PivotCell, PivotTable } from "./pivot.ts";
import type { PivotAreas } from "./pivot-areas.server.ts";
import type { Laid } from "./pivot-axes.server.ts";
import type { Place, PlacedHead } from "./pivot-heads.server.ts";

interface Asked {
  laid: Laid;
  areas: PivotAreas;
  opened: OpenedPeriods;
  state: State;
  rows: PlacedHead[];
  columns: PlacedHead[];
}

/** The cells of a table in three reads: as many rows as the table has cells, and as many of the year before. */
export async function readPivotCells(db: Kysely<DB>, asked: Asked): Promise<PivotTable> {
  const { laid, areas, opened, state, rows, columns } = asked;
  const { measure } = laid;
  const fixed: Place = { areaCode: areas.area.code, indicator: laid.indicators[0]!, period: laid.period, splitId: 0 };
  const some = <K extends keyof Place>(key: K): Place[K][] => {
    const varied = [...rows, ...columns].flatMap(({ at }) => (at[key] === undefined ? [] : [at[key]]));
    return varied.length > 0 ? varied : [fixed[key]];
  };
  const [codes, indicators, periods] = [some("areaCode"), some("indicator"), some("period")];
  const before = measure === "change" ? periods.map(samePeriodLastYear) : [];
  const cell = await readCells(db, state, [
    { areas: codes, periods: ids([...periods, ...before]), indicators: ids(indicators), splits: some("splitId") },
  ]);
  const counts = await readCounts(db, [
    { areas: codes, periods: ids(periods), forms: ids(indicators.map(({ form }) => form)) },
  ]);
  const targets = measure === "achievement" ? [{ areas: codes, indicators: ids(indicators) }] : [];
  const target = targets.length > 0 ? await readTargets(db, periods, targets) : () => null;

  const storedAt = ({ areaCode, indicator, splitId }: Place, period: Period) =>
    cell({ areaCode, periodId: period.id, indicatorId: indicator.id, splitId });
  const cellAt = (place: Place): PivotCell => {
    const { areaCode, indicator, period, splitId } = place;
    const figure = figureOf(indicator, storedAt(place, period), counts(areaCode, period.id, indicator.form.id));
    const part = opened.part(indicator.form, period);
    const lastYear = figureOf(indicator, storedAt(place, samePeriodLastYear(period)), undefined).value;
    // A target is set for the undivided figure only.
    const aim = splitId === 0 ? target(areaCode, indicator, period) : null;
    return {
      ...figure,
      isAsked: isKeptIn(indicator, period) && part.opened > 0,
      ...compared(indicator, figure.value, { part, lastYear, target: aim }),
    };
  };
  return {
    kind: "table",
    rowHeads: rows.map(({ head }) => head),
    columnHeads: columns.map(({ head }) => head),
    cells: rows.map((row) => columns.map((column) => cellAt({ ...fixed, ...row.at, ...column.at }))),
  };
}

const ids = (things: readonly { id: number }[]): number[] => [...new Set(things.map(({ id }) => id))];
