import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { addedCounts, COUNTS, countColumns, reportTally, requiredCells } from "./write-counts.server.ts";

/** Counts all reports anew into the empty table: the leaves in all their periods, then level by level up to the nation. */
export async function recountAll(trx: Transaction<DB>): Promise<void> {
  await countLeaves(trx);
  for (const level of [3, 2, 1]) {
    await sql`
      insert into report_counts (area_code, period_id, form_id, ${countColumns()})
      select child.parent_code, c.period_id, c.form_id, ${addedCounts}
      from report_counts as c
      join areas as child on child.code = c.area_code and child.level = ${level}
      group by child.parent_code, c.period_id, c.form_id`.execute(trx);
  }
}

// Units are counted beside the reports and put together by adding, not by a join, whose size the planner cannot guess.
async function countLeaves(trx: Transaction<DB>): Promise<void> {
  const reports = COUNTS.filter((name) => name !== "expected_units");
  const added = sql.raw(reports.map((name) => `sum(${name})`).join(", "));
  const none = sql.raw(reports.map(() => "0").join(", "));
  const names = sql.raw(reports.join(", "));
  const put = sql.raw(reports.map((name) => `sum(${name})::integer`).join(", "));
  await sql`
    insert into report_counts (area_code, period_id, form_id, ${names}, expected_units)
    with own as (
      select r.area_code, r.period_id, r.form_id, ${reportTally}
      from expected_reports as r
      join entry_windows as w on w.form_id = r.form_id and w.period_id = r.period_id
      join ${requiredCells} as required on required.form_version_id = w.form_version_id
      left join submissions as s on s.reporting_unit_id = r.reporting_unit_id and s.period_id = r.period_id and s.form_id = r.form_id
      group by r.area_code, r.period_id, r.form_id),
    whole (area_code, period_id, form_id, ${names}, units) as (
      select own.area_code, p.ancestor_id, own.form_id, ${added}, 0
      from own join period_ancestors as p using (period_id)
      group by own.area_code, p.ancestor_id, own.form_id
      union all
      select area_code, ancestor_id, form_id, ${none}, count(*)
      from (
        select distinct r.area_code, p.ancestor_id, r.form_id, r.reporting_unit_id
        from expected_reports as r join period_ancestors as p using (period_id)) as units
      group by area_code, ancestor_id, form_id)
    select area_code, period_id, form_id, ${put}, sum(units)::integer from whole group by area_code, period_id, form_id`.execute(
    trx,
  );
}
