import { type Kysely, type RawBuilder, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { periodOfId, previousPeriod } from "../periods/period-code.ts";
import type { GatedReport } from "./gate.server.ts";

/** A sum of figures, or the sums of a ratio's pair; null where nobody gave one. */
export interface Total {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
}

/** What some reports of one form say together, beside the same units one period before. */
export interface BulkTotal {
  provinceCode: string;
  indicatorCode: string;
  indicatorTh: string;
  indicatorEn: string;
  unitTh: string;
  unitEn: string;
  areaRule: "sum" | "ratio";
  decimals: number;
  multiplier: number;
  /** How many of them gave a figure, and how many did a period before. */
  reported: number;
  previousReported: number;
  now: Total;
  previous: Total;
  /** Both again, of the units that answered in both periods: only these can be compared. */
  pairedNow: Total;
  pairedPrevious: Total;
}

/** The totals of the reports that would go along. */
export async function bulkTotals(_viewer: Viewer, plan: { goes: GatedReport[] }): Promise<BulkTotal[]> {
  const [first] = plan.goes;
  if (!first) return [];
  const ids = plan.goes.map((report) => report.id);
  const chosen = sql`select id, reporting_unit_id, form_id, province_code from submissions where id = any(${ids}::bigint[])`;
  return totalsOf(db(), chosen, { previousPeriodId: previousPeriod(periodOfId(first.periodId)).id });
}

/**
 * The totals of `chosen` reports by province, a query with their `id`, `reporting_unit_id`, `form_id` and `province_code`;
 * of all indicators or of some.
 */
export async function totalsOf(
  on: Kysely<DB>,
  chosen: RawBuilder<unknown>,
  { previousPeriodId, indicators }: { previousPeriodId: number; indicators?: string[] },
): Promise<BulkTotal[]> {
  const asked = indicators
    ? sql`and o.indicator_id = any(array(select id from indicators where code = any(${indicators}::text[])))`
    : sql``;
  const answers = (period: RawBuilder<unknown>) => sql`
    select chosen.id, chosen.province_code, o.indicator_id, o.value, o.numerator, o.denominator
    from chosen ${period} join observations as o on o.submission_id = s.id and o.split_id = 0 ${asked}
    where coalesce(o.value, o.numerator) is not null`;
  // Exact decimals travel as text: a number in JSON would be read as a floating one.
  const total = (side: string, where: string) =>
    sql.raw(`json_build_object(
    'value', (sum(${side}.value) filter (where ${where}))::text,
    'numerator', (sum(${side}.numerator) filter (where ${where}))::text,
    'denominator', (sum(${side}.denominator) filter (where ${where}))::text)`);
  const inBoth = "fresh.id is not null and past.id is not null";
  const { rows } = await sql<BulkTotal>`
    with chosen as materialized (${chosen}),
    fresh as (${answers(sql`join submissions as s on s.id = chosen.id`)}),
    past as (${answers(sql`join submissions as s on s.reporting_unit_id = chosen.reporting_unit_id
      and s.form_id = chosen.form_id and s.period_id = ${previousPeriodId}`)})
    select i.code as indicator_code, i.name_th as indicator_th, i.name_en as indicator_en, i.unit_th, i.unit_en, i.area_rule,
      i.decimals, i.multiplier, province_code, count(fresh.id)::int as reported, count(past.id)::int as previous_reported,
      ${total("fresh", "true")} as now, ${total("past", "true")} as previous,
      ${total("fresh", inBoth)} as paired_now, ${total("past", inBoth)} as paired_previous
    from fresh full join past using (id, province_code, indicator_id)
    join indicators as i on i.id = coalesce(fresh.indicator_id, past.indicator_id)
    group by i.id, province_code order by province_code, i.position`.execute(on);
  return rows;
}
