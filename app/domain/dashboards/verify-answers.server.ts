import { sql } from "kysely";
import type { Recipe } from "../indicators/derived.ts";
import type { Relation } from "./cells.server.ts";

/** Every district and province with itself and all the areas around it. */
export const areaLines: Relation = sql`
  line as materialized (
    select distinct a.code as area_code, around.ancestor
    from areas as a
    join areas as province on province.code = left(a.code, 2)
    cross join lateral (values (a.code), (province.code), (province.parent_code), ('TH')) as around (ancestor)
    where a.level in (2, 3))`;

/**
 * The definition of what counts, for the check of the roll-ups: common table expressions that end in `visible`, one row
 * per view, unit, period, indicator and split. A report is visible in the views it has reached; a computed figure is made
 * per view from what is visible there. What the registers say is visible in all.
 */
export function visibleAnswers(recipes: readonly Recipe[]): Relation {
  return sql`
    typed as materialized (
      select view, s.reporting_unit_id as unit_id, s.area_code, s.period_id, o.indicator_id, o.split_id, o.value, o.numerator,
        o.denominator, o.missing_reason is not null as not_applicable
      from observations as o
      join submissions as s on s.id = o.submission_id
      cross join generate_series(0, 3) as view
      where s.state_rank >= view and o.missing_reason is distinct from 'not_available' and o.missing_reason is distinct from 'refused'),
    visible as materialized (
      select * from typed
      union all
      select view, -area_code::integer, area_code, period_id, indicator_id, split_id, value, numerator, denominator, false
      from register_figures cross join generate_series(0, 3) as view
      ${sql.join(
        recipes.map((recipe) => sql`union all select * from (${computed(recipe)}) as computed`),
        sql` `,
      )})`;
}

function computed(recipe: Recipe): Relation {
  switch (recipe.kind) {
    case "quotient":
      return sql`
        select a.view, a.unit_id, a.area_code, a.period_id, ${recipe.indicator.id}::smallint, a.split_id, null::numeric,
          ${unlessNotApplicable("a.value")}, ${unlessNotApplicable("b.value")}, a.not_applicable or b.not_applicable
        from typed as a
        join typed as b using (view, unit_id, period_id, split_id)
        where a.indicator_id = ${recipe.above.id} and b.indicator_id = ${recipe.below.id}
          and (a.split_id = 0 or ${recipe.indicator.splitDimension !== null})`;
    case "above_zero":
      return sql`
        select view, unit_id, area_code, period_id, ${recipe.indicator.id}::smallint, split_id, null::numeric,
          case when not not_applicable then (value > 0)::integer end, case when not not_applicable then 1 end, not_applicable
        from typed
        where indicator_id = ${recipe.of.id} and split_id = 0`;
    case "running_quotient":
      return runningQuotient(recipe);
    case "growth":
      return growth(recipe);
  }
}

const unlessNotApplicable = (column: string): Relation =>
  sql`case when not a.not_applicable and not b.not_applicable then ${sql.ref(column)} end`;

/** For each quarter: no quarter so far in which the unit was expected lacks its part of the sum. */
function runningQuotient({ indicator, above, below }: Extract<Recipe, { kind: "running_quotient" }>): Relation {
  return sql`
    select b.view, b.unit_id, b.area_code, b.period_id, ${indicator.id}::smallint, 0::smallint, null::numeric,
      ${unlessNotApplicable("a.sum")}, ${unlessNotApplicable("b.value")}, a.not_applicable or b.not_applicable
    from typed as b
    join (
      select views.view, r.reporting_unit_id as unit_id, r.period_id, sum(typed.value) as sum, bool_or(typed.not_applicable) as not_applicable
      from expected_reports as r
      join periods as p on p.id = r.period_id
      join periods as earlier on earlier.fiscal_year = p.fiscal_year and earlier.kind = p.kind and earlier.starts_on <= p.starts_on
      join expected_reports as so_far on so_far.form_id = r.form_id and so_far.reporting_unit_id = r.reporting_unit_id
        and so_far.period_id = earlier.id
      cross join generate_series(0, 3) as views (view)
      left join typed on typed.view = views.view and typed.unit_id = so_far.reporting_unit_id and typed.period_id = so_far.period_id
        and typed.indicator_id = ${above.id} and typed.split_id = 0
      where r.form_id = ${above.form.id}
      group by views.view, r.reporting_unit_id, r.period_id
      having count(typed.unit_id) = count(*)) as a using (view, unit_id, period_id)
    where b.indicator_id = ${below.id} and b.split_id = 0`;
}

/** For each quarter: three months of this year and the same three of last year, or nothing. */
function growth({ indicator, of }: Extract<Recipe, { kind: "growth" }>): Relation {
  const all = (years: number) => sql`count(*) filter (where years_back = ${sql.raw(String(years))}) = max(parts)`;
  return sql`
    select view, unit_id, max(area_code) filter (where years_back = 0), quarter_id, ${indicator.id}::smallint, 0::smallint, null::numeric,
      case when not bool_or(not_applicable) then sum(value) filter (where years_back = 0) - sum(value) filter (where years_back = 1) end,
      case when not bool_or(not_applicable) then sum(value) filter (where years_back = 1) end, bool_or(not_applicable)
    from typed
    join (
      select q.id as quarter_id, years_back, part.id as part_id, count(*) over (partition by q.id, years_back) as parts
      from periods as q
      cross join generate_series(0, 1) as years_back
      join periods as part on part.kind = ${of.form.frequency}
        and part.starts_on + years_back * interval '1 year' between q.starts_on and q.ends_on
      where q.kind = ${indicator.form.frequency}) as q on q.part_id = typed.period_id
    where indicator_id = ${of.id} and split_id = 0
    group by view, unit_id, quarter_id
    having ${all(0)} and ${all(1)}`;
}
