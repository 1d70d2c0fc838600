import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { leafRows, type Relation } from "./cells.server.ts";
import type { DirtyCell } from "./dirty.server.ts";

export const COUNTS =
  "expected expected_units started submitted on_time province_approved accepted returned cells_required cells_filled".split(
    " ",
  );

/** The columns {@link COUNTS}, of a table or bare. */
export const countColumns = (table?: string): Relation =>
  sql.raw(COUNTS.map((name) => (table ? `${table}.${name}` : name)).join(", "));

/** Counts of smaller areas or periods put together; over `c`, the stored counts. */
export const addedCounts: Relation = sql.raw(COUNTS.map((name) => `sum(c.${name})::integer as ${name}`).join(", "));

/**
 * Over `r` (expected_reports), `s` (submissions, outer joined) and `required`. A form that nobody has begun still lacks
 * all its required cells; every count but `expected` and `returned` includes the steps after it.
 */
export const reportTally: Relation = sql`
  count(*)::integer as expected, count(*)::integer as expected_units, count(s.id)::integer as started,
  (count(*) filter (where s.state_rank >= 1))::integer as submitted,
  (count(*) filter (where s.on_time))::integer as on_time,
  (count(*) filter (where s.state_rank >= 2))::integer as province_approved,
  (count(*) filter (where s.state_rank = 3))::integer as accepted,
  (count(*) filter (where s.state = 'returned'))::integer as returned,
  sum(required.cells)::integer as cells_required, coalesce(sum(s.cells_filled), 0)::integer as cells_filled`;

/** How many cells each version of a form requires. */
export const requiredCells: Relation = sql`
  (select form_version_id, count(*) as cells from form_indicators where required group by form_version_id)`;

/** The reports of each `target` in its own period. */
export const countedReports: Relation = sql`
  fresh as (
    select r.area_code, r.period_id, r.form_id, ${reportTally}
    from target
    join entry_windows as w on w.form_id = target.form_id and w.period_id = target.period_id
    join ${requiredCells} as required on required.form_version_id = w.form_version_id
    join expected_reports as r on r.area_code = target.area_code and r.period_id = target.period_id and r.form_id = target.form_id
    left join submissions as s on s.reporting_unit_id = r.reporting_unit_id and s.period_id = r.period_id and s.form_id = r.form_id
    group by r.area_code, r.period_id, r.form_id)`;

const partsOfTarget = sql`
  period_ancestors as whole
  join periods as part on part.id = whole.period_id
  join forms as f on f.id = target.form_id and f.frequency = part.kind`;

/**
 * Larger periods: reports add up, while a unit that reports twelve times is one unit. Lateral on purpose: how many rows
 * come of a target is what the planner guesses worst.
 */
export const countedOverTime: Relation = sql`
  fresh as (
    select target.area_code, target.period_id, target.form_id, added.expected, counted.units as expected_units, added.started,
      added.submitted, added.on_time, added.province_approved, added.accepted, added.returned, added.cells_required, added.cells_filled
    from target
    cross join lateral (
      select ${addedCounts}
      from ${partsOfTarget}
      join report_counts as c on c.area_code = target.area_code and c.period_id = part.id and c.form_id = target.form_id
      where whole.ancestor_id = target.period_id) as added
    cross join lateral (
      select count(distinct r.reporting_unit_id)::integer as units
      from ${partsOfTarget}
      join expected_reports as r on r.area_code = target.area_code and r.period_id = part.id and r.form_id = target.form_id
      where whole.ancestor_id = target.period_id) as counted
    where added.expected is not null)`;

/** An area from the areas right below it. */
export const countedOverAreas: Relation = sql`
  fresh as (
    select target.area_code, target.period_id, target.form_id, ${addedCounts}
    from target
    join areas as child on child.parent_code = target.area_code
    join report_counts as c on c.area_code = child.code and c.period_id = target.period_id and c.form_id = target.form_id
    group by target.area_code, target.period_id, target.form_id)`;

/** Brings the stored counts of `targets` to `fresh`, and answers the keys that moved. */
export async function writeCounts(
  trx: Transaction<DB>,
  targets: readonly DirtyCell[],
  fresh: Relation,
): Promise<DirtyCell[]> {
  if (targets.length === 0) return [];
  const { rows } = await sql<DirtyCell>`
    with target as materialized (${leafRows(targets)}),
    ${fresh},
    stored as (
      select c.* from target
      join report_counts as c on c.period_id = target.period_id and c.area_code = target.area_code and c.form_id = target.form_id),
    differing as (
      select period_id, area_code, form_id, fresh.expected is null as is_empty, ${countColumns("fresh")}
      from fresh full join stored using (period_id, area_code, form_id)
      where (${countColumns("fresh")}) is distinct from (${countColumns("stored")})),
    written as (
      insert into report_counts (period_id, area_code, form_id, ${countColumns()})
      select period_id, area_code, form_id, ${countColumns()} from differing where not is_empty
      on conflict (period_id, area_code, form_id) do update set (${countColumns()}, changed_at) = row(${countColumns("excluded")}, excluded.changed_at)),
    emptied as (
      delete from report_counts as c using differing as d
      where d.is_empty and c.period_id = d.period_id and c.area_code = d.area_code and c.form_id = d.form_id)
    select area_code, period_id, form_id from differing`.execute(trx);
  return rows;
}
