import { sql } from "kysely";
import { eachView, isCount, type Relation } from "./cells.server.ts";

/**
 * Cells as they should be: lists of common table expressions that end in `fresh`, which has the key columns of `rollups`
 * and its measures in four views.
 */

const tally = sql`
  count(*) filter (where not not_applicable) as n,
  count(*) filter (where coalesce(value, numerator) = 0) as n_zero,
  count(*) filter (where not_applicable) as n_not_applicable,
  sum(value) as sum, sum(numerator) as numerator, sum(denominator) as denominator`;

// Added per step of the reports first and widened to the views after: answers are many, steps are four.
const views = eachView((measure, view) => {
  const added = `sum(${measure}) filter (where ${view} between from_view and to_view)`;
  return isCount(measure) ? `coalesce(${added}, 0)::integer` : added;
});

/** Cells of smaller areas or periods put together; over `r`, the stored cells. */
export const addedCells: Relation = eachView((measure, _, column) =>
  isCount(measure) ? `sum(r.${column})::integer` : `sum(r.${column})`,
);

function answersOf(leaf: Relation, answers: readonly Relation[]): Relation {
  return sql`
    leaf as materialized (${leaf}),
    answers (area_code, period_id, unit_id, indicator_id, split_id, rank, value, numerator, denominator, not_applicable)
      as (${sql.join(answers, sql` union all `)})`;
}

const tallied = sql`
  select area_code, period_id, indicator_id, split_id, 0 as from_view, rank as to_view, ${tally}
  from answers
  group by area_code, period_id, indicator_id, split_id, rank`;

const widened = sql`
  fresh as (
    select area_code, period_id, indicator_id, split_id, ${views}
    from tallied
    group by area_code, period_id, indicator_id, split_id)`;

/** The answers of each area and period added up, in their own period. */
export function addedUp(leaf: Relation, answers: readonly Relation[]): Relation {
  return sql`
    ${answersOf(leaf, answers)},
    tallied as (${tallied}),
    ${widened}`;
}

/**
 * Stocks and running totals, in their own period and in the larger ones: per unit and view the latest answer inside the
 * period, never one from before it. An answer counts in the views that its own report has reached and no later one has.
 */
export function latest(leaf: Relation, answers: readonly Relation[]): Relation {
  return sql`
    ${answersOf(leaf, answers)},
    placed as (
      select answers.*, whole.ancestor_id, coalesce(max(rank) over later, -1) + 1 as from_view
      from answers
      join period_ancestors as whole on whole.period_id = answers.period_id and whole.ancestor_id <> answers.period_id
      window later as (
        partition by unit_id, indicator_id, ancestor_id order by answers.period_id desc
        groups between unbounded preceding and 1 preceding)),
    tallied as (
      ${tallied}
      union all
      select area_code, ancestor_id, indicator_id, split_id, from_view, rank, ${tally}
      from placed
      where from_view <= rank
      group by area_code, ancestor_id, indicator_id, split_id, from_view, rank),
    ${widened}`;
}

/** Larger periods of what is added over time, from the stored cells of the form's own periods. Reads `target`. */
export const addedOverTime: Relation = sql`
  fresh as (
    select target.area_code, target.period_id, target.indicator_id, split_id, ${addedCells}
    from target
    join indicators as i on i.id = target.indicator_id
    join forms as f on f.id = i.form_id
    join period_ancestors as whole on whole.ancestor_id = target.period_id
    join periods as part on part.id = whole.period_id and part.kind = f.frequency
    join rollups as r on r.period_id = part.id and r.area_code = target.area_code and r.indicator_id = target.indicator_id
    group by target.area_code, target.period_id, target.indicator_id, split_id)`;

/** An area from the stored cells of the areas right below it. Reads `target`. */
export const addedOverAreas: Relation = sql`
  fresh as (
    select target.area_code, target.period_id, target.indicator_id, split_id, ${addedCells}
    from target
    join areas as child on child.parent_code = target.area_code
    join rollups as r on r.period_id = target.period_id and r.area_code = child.code and r.indicator_id = target.indicator_id
    group by target.area_code, target.period_id, target.indicator_id, split_id)`;
