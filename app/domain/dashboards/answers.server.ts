import { sql } from "kysely";
import type { Recipe } from "../indicators/derived.ts";
import type { Relation } from "./cells.server.ts";

/**
 * What each reporting unit answered, one row per unit, period, indicator and split, as relations of
 * `(area_code, period_id, unit_id, indicator_id, split_id, rank, value, numerator, denominator, not_applicable)`.
 * Only a value and "not applicable" are answers; "not available" and "refused" count like a blank. `rank` is the
 * report's step, 0 draft or returned to 3 accepted; for a computed figure the lowest rank among its operands.
 */

type RecipeOf<Kind extends Recipe["kind"]> = Extract<Recipe, { kind: Kind }>;

const answered = (alias: string) =>
  sql`(${sql.ref(`${alias}.missing_reason`)} is null or ${sql.ref(`${alias}.missing_reason`)} = 'not_applicable')`;

/**
 * What was typed in, for the reports of the relation `leaf`. Of a stock the parts come and go with their total, which a
 * draft may still lack; `stocks` says which of the indicators these are.
 */
export function typedAnswers(indicatorIds: readonly number[], stocks: readonly number[]): Relation {
  return sql`
    select s.area_code, s.period_id, s.reporting_unit_id as unit_id, o.indicator_id, o.split_id, s.state_rank as rank,
      o.value, o.numerator, o.denominator, o.missing_reason is not null as not_applicable
    from leaf
    join submissions as s on s.area_code = leaf.area_code and s.period_id = leaf.period_id and s.form_id = leaf.form_id
    join observations as o on o.submission_id = s.id
    where ${answered("o")} and o.indicator_id = any(${indicatorIds}::smallint[])
      and (o.split_id = 0 or o.indicator_id <> all(${stocks}::smallint[]) or exists (
        select from observations as t
        where t.submission_id = o.submission_id and t.indicator_id = o.indicator_id and t.split_id = 0 and ${answered("t")}))`;
}

/**
 * What the registers of the portal say, for the provinces and forms of the relation `leaf`: it needs no approval, so it
 * counts in every view. The province stands for the unit, under a number that no reporting unit has.
 */
export function registeredAnswers(indicatorIds: readonly number[]): Relation {
  return sql`
    select f.area_code, f.period_id, -f.area_code::integer, f.indicator_id, f.split_id, 3::smallint,
      f.value, f.numerator, f.denominator, false
    from leaf
    join indicators as i on i.form_id = leaf.form_id and i.id = any(${indicatorIds}::smallint[])
    join register_figures as f on f.area_code = leaf.area_code and f.period_id = leaf.period_id and f.indicator_id = i.id`;
}

/** What follows from the figures of one report, for the reports of the relation `leaf`. */
export function answersWithinReport(recipe: RecipeOf<"quotient" | "above_zero">): Relation {
  return recipe.kind === "quotient" ? quotient(recipe) : aboveZero(recipe);
}

function quotient({ indicator, above, below }: RecipeOf<"quotient">): Relation {
  return sql`
    select s.area_code, s.period_id, s.reporting_unit_id, ${indicator.id}::smallint, a.split_id, s.state_rank,
      null::numeric, case when b.value is not null then a.value end, case when a.value is not null then b.value end,
      a.value is null or b.value is null
    from leaf
    join submissions as s on s.area_code = leaf.area_code and s.period_id = leaf.period_id and s.form_id = leaf.form_id
    join observations as a on a.submission_id = s.id and a.indicator_id = ${above.id}
    join observations as b on b.submission_id = s.id and b.indicator_id = ${below.id} and b.split_id = a.split_id
    where leaf.form_id = ${indicator.form.id} and ${answered("a")} and ${answered("b")}
      and ${indicator.splitDimension ? sql`true` : sql`a.split_id = 0`}`;
}

function aboveZero({ indicator, of }: RecipeOf<"above_zero">): Relation {
  return sql`
    select s.area_code, s.period_id, s.reporting_unit_id, ${indicator.id}::smallint, o.split_id, s.state_rank,
      null::numeric, case when o.value > 0 then 1 when o.value is not null then 0 end,
      case when o.value is not null then 1 end, o.value is null
    from leaf
    join submissions as s on s.area_code = leaf.area_code and s.period_id = leaf.period_id and s.form_id = leaf.form_id
    join observations as o on o.submission_id = s.id and o.indicator_id = ${of.id} and o.split_id = 0
    where leaf.form_id = ${indicator.form.id} and ${answered("o")}`;
}

/**
 * A running sum over a running total, for the reports of the relation `leaf`, which must hold all periods of a fiscal
 * year: the sum needs every period of the year so far for which the unit was expected to report, the total only its own.
 */
export function runningQuotient({ indicator, above, below }: RecipeOf<"running_quotient">): Relation {
  return sql`
    select area_code, period_id, unit_id, ${indicator.id}::smallint, 0::smallint, rank, null::numeric,
      case when is_complete then sum end, case when is_complete then total end, not is_complete
    from (
      select r.area_code, r.period_id, r.reporting_unit_id as unit_id, b.submission_id, b.value as total,
        sum(a.value) over so_far as sum, min(s.state_rank) over so_far as rank, count(*) over so_far as expected,
        count(a.submission_id) over so_far as answered, count(a.value) over so_far = count(*) over so_far and b.value is not null as is_complete
      from leaf
      join periods as p on p.id = leaf.period_id
      join expected_reports as r on r.area_code = leaf.area_code and r.period_id = leaf.period_id and r.form_id = leaf.form_id
      left join submissions as s on s.reporting_unit_id = r.reporting_unit_id and s.period_id = r.period_id and s.form_id = r.form_id
      left join observations as a on a.submission_id = s.id and a.indicator_id = ${above.id} and a.split_id = 0 and ${answered("a")}
      left join observations as b on b.submission_id = s.id and b.indicator_id = ${below.id} and b.split_id = 0 and ${answered("b")}
      where leaf.form_id = ${indicator.form.id}
      window so_far as (partition by r.reporting_unit_id, p.fiscal_year order by r.period_id)) as running
    where answered = expected and submission_id is not null`;
}

/** One month that a growth needs, with the same month one year before. */
export interface NeededPart {
  areaCode: string;
  periodId: number;
  partId: number;
  partBeforeId: number;
}

/**
 * This period less last year's over last year's: only units that answered every part of both. Last year is found by the
 * unit, which may have stood in another area then.
 */
export function growth(
  { indicator, of }: RecipeOf<"growth">,
  needed: readonly NeededPart[],
  partsPerPeriod: number,
): Relation {
  const complete = sql`count(o.value) = count(*) and count(ob.value) = count(*)`;
  return sql`
    select s.area_code, needed.period_id, s.reporting_unit_id, ${indicator.id}::smallint, 0::smallint,
      min(least(s.state_rank, sb.state_rank))::smallint, null::numeric,
      case when ${complete} then sum(o.value) - sum(ob.value) end, case when ${complete} then sum(ob.value) end,
      not (${complete})
    from ${neededRows(needed)}
    join submissions as s on s.area_code = needed.area_code and s.period_id = needed.part_id
      and s.form_id = ${of.form.id}
    join observations as o on o.submission_id = s.id and o.indicator_id = ${of.id} and o.split_id = 0
      and ${answered("o")}
    join submissions as sb on sb.reporting_unit_id = s.reporting_unit_id and sb.period_id = needed.part_before_id
      and sb.form_id = s.form_id
    join observations as ob on ob.submission_id = sb.id and ob.indicator_id = ${of.id} and ob.split_id = 0
      and ${answered("ob")}
    group by s.area_code, needed.period_id, s.reporting_unit_id
    having count(*) = ${partsPerPeriod}`;
}

function neededRows(needed: readonly NeededPart[]): Relation {
  return sql`unnest(
    ${needed.map((each) => each.areaCode)}::text[],
    ${needed.map((each) => each.periodId)}::integer[],
    ${needed.map((each) => each.partId)}::integer[],
    ${needed.map((each) => each.partBeforeId)}::integer[]) as needed (area_code, period_id, part_id, part_before_id)`;
}
