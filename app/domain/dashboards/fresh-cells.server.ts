import { sql } from "kysely";
import type { Relation } from "./cells.server.ts";

/**
 * Cells as they should be: lists of common table expressions that end in `fresh (area_code, period_id, indicator_id,
 * split_id, floor, n, n_zero, n_not_applicable, sum, numerator, denominator)`.
 */

const tally = sql`
  count(*) filter (where not not_applicable) as n,
  count(*) filter (where coalesce(value, numerator) = 0) as n_zero,
  count(*) filter (where not_applicable) as n_not_applicable,
  sum(value) as sum, sum(numerator) as numerator, sum(denominator) as denominator`;

/** Cells of smaller areas or periods put together. */
export const addCells: Relation = sql`
  sum(n)::integer as n, sum(n_zero)::integer as n_zero, sum(n_not_applicable)::integer as n_not_applicable,
  sum(sum) as sum, sum(numerator) as numerator, sum(denominator) as denominator`;

// Added per state first and widened to the four views after: half the work of spreading every answer over its views.
const widened = sql`
  fresh as (
    select area_code, period_id, indicator_id, split_id, view.floor, ${addCells}
    from tallied
    join (values (0::smallint), (1::smallint), (2::smallint), (3::smallint)) as view (floor)
      on view.floor between from_floor and to_floor
    group by area_code, period_id, indicator_id, split_id, view.floor)`;

/** The answers of each area and period added up, in their own period. Reads the relation `leaf`. */
export function addedUp(leaf: Relation, answers: readonly Relation[]): Relation {
  return sql`
    leaf as materialized (${leaf}),
    answers (area_code, period_id, unit_id, indicator_id, split_id, rank, value, numerator, denominator, not_applicable)
      as (${sql.join(answers, sql` union all `)}),
    tallied as (
      select area_code, period_id, indicator_id, split_id, 0 as from_floor, rank as to_floor, ${tally}
      from answers
      group by area_code, period_id, indicator_id, split_id, rank),
    ${widened}`;
}

/**
 * Stocks and running totals in larger periods: per unit and view the latest answer inside the period, never one from
 * before it. An answer counts in the views that its own report has reached and no later one has.
 */
export function latest(leaf: Relation, answers: readonly Relation[]): Relation {
  return sql`
    leaf as materialized (${leaf}),
    answers (area_code, period_id, unit_id, indicator_id, split_id, rank, value, numerator, denominator, not_applicable)
      as (${sql.join(answers, sql` union all `)}),
    placed as (
      select answers.*, whole.ancestor_id, coalesce(max(rank) over later, -1) + 1 as from_floor
      from answers
      join period_ancestors as whole on whole.period_id = answers.period_id and whole.ancestor_id <> answers.period_id
      window later as (
        partition by area_code, ancestor_id, unit_id, indicator_id order by answers.period_id desc
        groups between unbounded preceding and 1 preceding)),
    tallied as (
      select area_code, ancestor_id as period_id, indicator_id, split_id, from_floor, rank as to_floor, ${tally}
      from placed
      where from_floor <= rank
      group by area_code, ancestor_id, indicator_id, split_id, from_floor, rank),
    ${widened}`;
}

/** Larger periods of what is added over time, from the stored cells of the form's own periods. Reads `target`. */
export const addedOverTime: Relation = sql`
  fresh as (
    select target.area_code, target.period_id, target.indicator_id, split_id, target.floor, ${addCells}
    from target
    join indicators as i on i.id = target.indicator_id
    join forms as f on f.id = i.form_id
    join period_ancestors as whole on whole.ancestor_id = target.period_id
    join periods as part on part.id = whole.period_id and part.kind = f.frequency
    join rollups as r on r.period_id = part.id and r.area_code = target.area_code
      and r.indicator_id = target.indicator_id and r.floor = target.floor
    group by target.area_code, target.period_id, target.indicator_id, split_id, target.floor)`;

/** An area from the stored cells of the areas right below it. Reads `target`. */
export const addedOverAreas: Relation = sql`
  fresh as (
    select target.area_code, target.period_id, target.indicator_id, split_id, target.floor, ${addCells}
    from target
    join areas as child on child.parent_code = target.area_code
    join rollups as r on r.period_id = target.period_id and r.area_code = child.code
      and r.indicator_id = target.indicator_id and r.floor = target.floor
    group by target.area_code, target.period_id, target.indicator_id, split_id, target.floor)`;
