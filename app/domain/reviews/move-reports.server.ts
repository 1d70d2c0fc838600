import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { observationsHash } from "./approval-event.server.ts";
import type { ReportState } from "./review.ts";

/** A report that has been decided on, as it was then. */
export interface Moving {
  id: number;
  version: number;
  state: ReportState;
}

/**
 * Moves many reports to one state: a single statement writes the states, one event for each report and one dirty row
 * for each area. A report that is no longer as it was decided on is left alone. Answers the batch's id.
 */
export async function moveReports(
  trx: Transaction<DB>,
  viewer: Viewer,
  reports: Moving[],
  to: ReportState,
): Promise<string> {
  const batchId = randomUUID();
  const at = now();
  const sent = sql`, submitted_by = ${viewer.userId}, first_submitted_at = coalesce(s.first_submitted_at, ${at}),
    on_time = coalesce(s.on_time, (select ${at}::timestamptz < w.due_at from entry_windows as w
      where w.form_id = s.form_id and w.period_id = s.period_id))`;
  await sql`
    with moved as (
      update submissions as s
      set state = ${to}, version = s.version + 1, updated_by = ${viewer.userId}, updated_at = ${at}
        ${to === "submitted" ? sent : sql``}
      from unnest(${reports.map((report) => report.id)}::bigint[], ${reports.map((report) => report.version)}::int[],
        ${reports.map((report) => report.state)}::text[]) as decided(id, version, state)
      where s.id = decided.id and s.version = decided.version and s.state = decided.state
      returning s.id, decided.version, decided.state as from_state, s.area_code, s.period_id, s.form_id
    ), events as (
      insert into approval_events (submission_id, from_state, to_state, actor_id, submission_version, observations_sha256,
        batch_id, occurred_at)
      select m.id, m.from_state, ${to}, ${viewer.userId}::int, m.version, ${observationsHash(sql<number>`m.id`)},
        ${batchId}::uuid, ${at}::timestamptz
      from moved as m order by m.id
    )
    insert into rollup_dirty (area_code, period_id, form_id) select distinct area_code, period_id, form_id from moved`.execute(
    trx,
  );
  return batchId;
}
