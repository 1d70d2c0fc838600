import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Relation } from "./cells.server.ts";
import { areaLines } from "./verify-answers.server.ts";
import type { Difference } from "./verify-rollups.server.ts";

const NAMES =
  "expected expected_units started submitted on_time province_approved accepted returned cells_required cells_filled".split(
    " ",
  );

/** Counts every expected report again, in each area and period around it, and answers where the stored counts differ. */
export async function differingCounts(trx: Transaction<DB>, limit: number): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    with ${areaLines},
    report as materialized (
      select r.area_code, r.period_id, r.form_id, r.reporting_unit_id, s.id as submission_id, s.state, s.on_time,
        coalesce(s.cells_filled, 0) as cells_filled,
        (select count(*) from form_indicators as f where f.form_version_id = w.form_version_id and f.required) as cells_required
      from expected_reports as r
      join entry_windows as w using (form_id, period_id)
      left join submissions as s on s.form_id = r.form_id and s.period_id = r.period_id and s.reporting_unit_id = r.reporting_unit_id),
    recomputed as (
      select line.ancestor as area_code, whole.ancestor_id as period_id, form_id,
        count(*) as expected, count(distinct reporting_unit_id) as expected_units, count(submission_id) as started,
        count(*) filter (where state in ('submitted', 'province_approved', 'accepted')) as submitted,
        count(*) filter (where on_time) as on_time,
        count(*) filter (where state in ('province_approved', 'accepted')) as province_approved,
        count(*) filter (where state = 'accepted') as accepted, count(*) filter (where state = 'returned') as returned,
        sum(cells_required) as cells_required, sum(cells_filled) as cells_filled
      from report
      join line using (area_code)
      join period_ancestors as whole using (period_id)
      group by line.ancestor, whole.ancestor_id, form_id)
    select area_code, period_id, f.code as what, ${inWords("stored")} as stored, ${inWords("recomputed")} as recomputed
    from report_counts as stored full join recomputed using (area_code, period_id, form_id)
    join forms as f on f.id = form_id
    where (${columns("stored")}) is distinct from (${columns("recomputed")})
    limit ${limit}`.execute(trx);
  return rows;
}

const columns = (table: string): Relation => sql.raw(NAMES.map((name) => `${table}.${name}`).join(", "));

const inWords = (table: string): Relation =>
  sql.raw(
    `case when ${table}.expected is not null then concat_ws(' ', ${NAMES.map((name) => `'${name}=' || ${table}.${name}`).join(", ")}) end`,
  );
