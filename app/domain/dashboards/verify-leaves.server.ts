import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Recipe } from "../indicators/derived.ts";
import type { Relation } from "./cells.server.ts";
import { STATES } from "./floors.ts";
import { visibleAnswers } from "./verify-answers.server.ts";
import type { Difference } from "./verify-rollups.server.ts";

/** The figures of the areas that units report for, in all periods and views, against the observations. */
export async function differingLeaves(
  trx: Transaction<DB>,
  recipes: readonly Recipe[],
  limit: number,
): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    with ${visibleAnswers(recipes)},
    flows as (
      select area_code, period_id, indicator_id, split_id, view, ${tally}
      from visible join indicators as i on i.id = indicator_id and i.time_rule in ('sum', 'ratio')
      group by area_code, period_id, indicator_id, split_id, view),
    -- Of a stock only the newest answer in a period stands for the unit.
    stocks as (
      select visible.*, whole.ancestor_id
      from visible
      join indicators as i on i.id = indicator_id and i.time_rule in ('last', 'ytd')
      join period_ancestors as whole using (period_id)),
    newest as (
      select view, unit_id, indicator_id, ancestor_id, max(period_id) as period_id
      from stocks where split_id = 0
      group by view, unit_id, indicator_id, ancestor_id),
    recomputed as (
      select area_code, whole.ancestor_id as period_id, indicator_id, split_id, view, ${addedTallies}
      from flows join period_ancestors as whole using (period_id)
      group by area_code, whole.ancestor_id, indicator_id, split_id, view
      union all
      select area_code, ancestor_id, indicator_id, split_id, view, ${tally}
      from stocks join newest using (view, unit_id, indicator_id, ancestor_id, period_id)
      group by area_code, ancestor_id, indicator_id, split_id, view),
    stored as (
      select area_code, period_id, indicator_id, split_id, side.*
      from rollups
      join indicators as i on i.id = indicator_id
      join forms as f on f.id = i.form_id
      join areas as a on a.code = area_code and a.level = case f.reported_by when 'enterprise' then 3 else 2 end
      cross join lateral (values ${sql.join(STATES.map((state, view) => sql`(${sql.raw(String(view))}, ${sideOf(state)})`))})
        as side (view, n, n_zero, n_not_applicable, sum, numerator, denominator)
      where side.n + side.n_not_applicable > 0)
    select area_code, period_id, i.code || ' ' || p.dimension || ':' || p.code || ' ' || (${[...STATES]}::text[])[view + 1] as what,
      ${inWords("stored")} as stored, ${inWords("recomputed")} as recomputed
    from stored full join recomputed using (area_code, period_id, indicator_id, split_id, view)
    join indicators as i on i.id = indicator_id
    join splits as p on p.id = split_id
    where (${measures("stored")}) is distinct from (${measures("recomputed")})
    limit ${limit}`.execute(trx);
  return rows;
}

const tally = sql`
  count(*) filter (where not not_applicable) as n, count(*) filter (where coalesce(value, numerator) = 0) as n_zero,
  count(*) filter (where not_applicable) as n_not_applicable,
  sum(value) as sum, sum(numerator) as numerator, sum(denominator) as denominator`;

const NAMES = ["n", "n_zero", "n_not_applicable", "sum", "numerator", "denominator"];

const addedTallies = sql.raw(NAMES.map((name) => `sum(${name}) as ${name}`).join(", "));

const sideOf = (state: string): Relation => sql.raw(NAMES.map((name) => `${name}_${state}`).join(", "));

const measures = (table: string): Relation => sql.raw(NAMES.map((name) => `${table}.${name}`).join(", "));

const inWords = (table: string): Relation =>
  sql.raw(
    `case when ${table}.n is not null then concat_ws(' ', ${NAMES.map((name) => `'${name}=' || ${table}.${name}`).join(", ")}) end`,
  );
