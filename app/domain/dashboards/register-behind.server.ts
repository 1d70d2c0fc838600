import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Indicator } from "../indicators/catalogue.ts";
import type { BehindRow, RecordsBehind } from "./dashboard.ts";

const PAGE = 50;

/**
 * What the register of each province says in each of the periods, page by page: the rows that add up to a figure nobody
 * typed. `areas` null means all; `after` is the place the page before ended, as in {@link recordsBehind}.
 */
export async function registerBehind(
  indicator: Indicator,
  areas: readonly string[] | null,
  periodIds: readonly number[],
  after: readonly [number, number, number],
): Promise<RecordsBehind> {
  const { rows } = await sql<BehindRow & { place: number; periodId: number }>`
    select f.area_code::integer as place, f.period_id, f.area_code as unit_code, a.name_th as unit_name, a.name_en as unit_name_en,
      f.area_code, p.code as period, null as form, ${indicator.code} as indicator, 'accepted' as state,
      trim_scale(f.value) as value, trim_scale(f.numerator) as numerator, trim_scale(f.denominator) as denominator,
      null as missing_reason
    from register_figures as f
    join areas as a on a.code = f.area_code
    join periods as p on p.id = f.period_id
    where f.indicator_id = ${indicator.id} and f.split_id = 0 and f.period_id = any(${periodIds}::integer[])
      and ${areas ? sql`f.area_code = any(${areas}::text[])` : sql`true`}
      and (f.area_code::integer, f.period_id) > (${after[0]}::integer, ${after[1]}::integer)
    order by f.area_code, f.period_id
    limit ${PAGE + 1}`.execute(db());
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map(({ place: _place, periodId: _period, ...row }) => row),
    next: rows.length > PAGE && last ? `${last.place}.${last.periodId}.${indicator.id}` : null,
  };
}
