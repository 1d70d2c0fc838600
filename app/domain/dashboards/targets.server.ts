import Big from "big.js";
import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import type { Indicator } from "../indicators/catalogue.ts";
import { calendarYearPeriod, type Period } from "../periods/fiscal.ts";
import { partsOf, yearAround } from "./spans.ts";

/** The target of an area for exactly a period; null when none is set. */
export type TargetOf = (areaCode: string, indicator: Indicator, period: Period) => string | null;

/**
 * The newest version of the targets that may be asked for: those of the periods themselves and of their years.
 * A yearly target is shared out: a sum evenly over the months, a running total by how far the year has come; a stock or
 * a ratio has the same target all year.
 */
export async function readTargets(
  db: Kysely<DB>,
  periods: readonly Period[],
  blocks: readonly { areas: readonly string[]; indicators: readonly number[] }[],
): Promise<TargetOf> {
  const ids = [...new Set(periods.flatMap((period) => [period.id, ...yearIdsOf(period)]))];
  const queries = blocks.map(
    ({ areas, indicators }) => sql`
      select area_code, indicator_id, period_id, version, value from targets
      where area_code = any(${areas}::text[]) and indicator_id = any(${indicators}::smallint[]) and period_id = any(${ids}::integer[])`,
  );
  const { rows } = await sql<{ areaCode: string; indicatorId: number; periodId: number; value: string }>`
    select distinct on (area_code, indicator_id, period_id) area_code, indicator_id, period_id, value
    from (${sql.join(queries, sql` union all `)}) as t
    order by area_code, indicator_id, period_id, version desc`.execute(db);
  const byKey = new Map(rows.map((row) => [`${row.areaCode} ${row.indicatorId} ${row.periodId}`, row.value]));
  return (areaCode, indicator, period) => {
    const set = (periodId: number) => byKey.get(`${areaCode} ${indicator.id} ${periodId}`);
    const own = set(period.id);
    if (own !== undefined) return new Big(own).toFixed();
    const yearly = yearIdsOf(period)
      .map(set)
      .find((value) => value !== undefined);
    return yearly === undefined ? null : share(yearly, indicator, period);
  };
}

/** The fiscal year of a period, and the company year that ends in it. */
function yearIdsOf(period: Period): number[] {
  return [yearAround(period).id, calendarYearPeriod(period.fiscalYear - 1).id];
}

function share(yearly: string, indicator: Indicator, period: Period): string {
  const whole = new Big(yearly);
  if (period.kind === "year" || period.kind === "calendar_year") return whole.toFixed();
  const parts = partsOf(yearAround(period), period.kind);
  if (indicator.timeRule === "sum") return whole.div(parts.length).round(4).toFixed();
  if (indicator.timeRule !== "ytd") return whole.toFixed();
  const come = parts.filter((part) => part.id <= period.id).length;
  return whole.times(come).div(parts.length).round(4).toFixed();
}
