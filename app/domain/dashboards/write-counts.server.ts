import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { leafRows, type Relation } from "./cells.server.ts";
import type { DirtyCell } from "./dirty.server.ts";

const COUNTS = sql.raw(
  "expected, expected_units, started, submitted, on_time, province_approved, accepted, returned, cells_required, cells_filled",
);
const addCounts = sql.raw(
  "expected expected_units started submitted on_time province_approved accepted returned cells_required cells_filled"
    .split(" ")
    .map((name) => `sum(c.${name})::integer as ${name}`)
    .join(", "),
);

/**
 * The reports of each `target` in its own period. A form that nobody has begun still lacks all its required cells;
 * every count but `expected` and `returned` includes the steps after it.
 */
export const countedReports: Relation = sql`
  fresh as (
    select r.area_code, r.period_id, r.form_id,
      count(*)::integer as expected, count(*)::integer as expected_units, count(s.id)::integer as started,
      (count(*) filter (where s.state_rank >= 1))::integer as submitted,
      (count(*) filter (where s.on_time))::integer as on_time,
      (count(*) filter (where s.state_rank >= 2))::integer as province_approved,
      (count(*) filter (where s.state_rank = 3))::integer as accepted,
      (count(*) filter (where s.state = 'returned'))::integer as returned,
      sum(required.cells)::integer as cells_required, coalesce(sum(s.cells_filled), 0)::integer as cells_filled
    from target
    join entry_windows as w on w.form_id = target.form_id and w.period_id = target.period_id
    join (select form_version_id, count(*) as cells from form_indicators where required group by form_version_id) as required
      on required.form_version_id = w.form_version_id
    join expected_reports as r on r.area_code = target.area_code and r.period_id = target.period_id and r.form_id = target.form_id
    left join submissions as s on s.reporting_unit_id = r.reporting_unit_id and s.period_id = r.period_id and s.form_id = r.form_id
    group by r.area_code, r.period_id, r.form_id)`;

/** Larger periods: reports add up, while a unit that reports twelve times is one unit. */
export const countedOverTime: Relation = sql`
  parts as (
    select target.*, whole.period_id as part_id
    from target
    join forms as f on f.id = target.form_id
    join period_ancestors as whole on whole.ancestor_id = target.period_id
    join periods as part on part.id = whole.period_id and part.kind = f.frequency),
  units as (
    select parts.area_code, parts.period_id, parts.form_id, count(distinct r.reporting_unit_id)::integer as units
    from parts
    join expected_reports as r on r.area_code = parts.area_code and r.period_id = parts.part_id and r.form_id = parts.form_id
    group by parts.area_code, parts.period_id, parts.form_id),
  added as (
    select parts.area_code, parts.period_id, parts.form_id, ${addCounts}
    from parts
    join report_counts as c on c.area_code = parts.area_code and c.period_id = parts.part_id and c.form_id = parts.form_id
    group by parts.area_code, parts.period_id, parts.form_id),
  fresh as (
    select area_code, period_id, form_id, expected, units.units as expected_units, started, submitted, on_time,
      province_approved, accepted, returned, cells_required, cells_filled
    from added join units using (area_code, period_id, form_id))`;

/** An area from the areas right below it. */
export const countedOverAreas: Relation = sql`
  fresh as (
    select target.area_code, target.period_id, target.form_id, ${addCounts}
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
      select period_id, area_code, form_id, fresh.expected is null as is_empty, ${columnsOf("fresh")}
      from fresh full join stored using (period_id, area_code, form_id)
      where (${columnsOf("fresh")}) is distinct from (${columnsOf("stored")})),
    written as (
      insert into report_counts (period_id, area_code, form_id, ${COUNTS})
      select period_id, area_code, form_id, ${COUNTS} from differing where not is_empty
      on conflict (period_id, area_code, form_id) do update set (${COUNTS}, changed_at) = row(${columnsOf("excluded")}, excluded.changed_at)),
    emptied as (
      delete from report_counts as c using differing as d
      where d.is_empty and c.period_id = d.period_id and c.area_code = d.area_code and c.form_id = d.form_id)
    select area_code, period_id, form_id from differing`.execute(trx);
  return rows;
}

function columnsOf(table: "fresh" | "stored" | "excluded"): Relation {
  return sql.raw(
    "expected expected_units started submitted on_time province_approved accepted returned cells_required cells_filled"
      .split(" ")
      .map((name) => `${table}.${name}`)
      .join(", "),
  );
}
