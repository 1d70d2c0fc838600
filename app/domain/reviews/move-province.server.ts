import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { observationsHash } from "./approval-event.server.ts";
import {
  type BulkCommand,
  bulkTransition,
  type ProvinceKey,
  type ProvincePlan,
  planProvince,
  type StandsBack,
} from "./province-plan.server.ts";
import { actionOf } from "./review.ts";

export type BulkOutcome =
  | { ok: true; moved: number; staysBack: StandsBack[] }
  | { ok: false; reason: "reviews:refused.bulk_changed" | "reviews:refused.bulk_empty"; staysBack: StandsBack[] };

/**
 * Moves the reports of a province that were confirmed, all of them or none: when one has changed since, nothing happens
 * and the answer says so. One statement writes the states, one event for each report and one dirty row for each area.
 * Null for a viewer who never takes this step.
 */
export async function moveProvince(
  viewer: Viewer,
  command: BulkCommand,
  key: ProvinceKey & { seen: string },
): Promise<BulkOutcome | null> {
  if (!can(viewer, bulkTransition(command).right)) return null;
  const outcome = await db()
    .transaction()
    .execute(async (trx): Promise<BulkOutcome> => {
      const plan = await planProvince(trx, viewer, command, key, { lock: true });
      const { staysBack } = plan;
      if (plan.seen !== key.seen) return { ok: false, reason: "reviews:refused.bulk_changed", staysBack };
      if (!plan.goes.length) return { ok: false, reason: "reviews:refused.bulk_empty", staysBack };
      await moveAll(trx, viewer, plan, key);
      return { ok: true, moved: plan.goes.length, staysBack };
    });
  if (outcome.ok) wakeFold();
  return outcome;
}

async function moveAll(trx: Transaction<DB>, viewer: Viewer, plan: ProvincePlan, key: ProvinceKey): Promise<void> {
  const { from, to, command } = plan.transition;
  const batchId = randomUUID();
  const at = now();
  await sql`
    with moved as (
      update submissions as s
      set state = ${to}, version = s.version + 1, updated_by = ${viewer.userId}, updated_at = ${at}
      from unnest(${plan.goes.map((report) => report.id)}::bigint[], ${plan.goes.map((report) => report.version)}::int[])
        as decided(id, version)
      where s.id = decided.id and s.version = decided.version and s.state = ${from}
      returning s.id, decided.version, s.area_code, s.period_id, s.form_id
    ), events as (
      insert into approval_events (submission_id, from_state, to_state, actor_id, submission_version, observations_sha256,
        batch_id, occurred_at)
      select m.id, ${from}, ${to}, ${viewer.userId}::int, m.version, ${observationsHash(sql<number>`m.id`)},
        ${batchId}::uuid, ${at}::timestamptz
      from moved as m order by m.id
    )
    insert into rollup_dirty (area_code, period_id, form_id) select distinct area_code, period_id, form_id from moved`.execute(
    trx,
  );
  await recordEvent(trx, viewer, {
    action: actionOf(command),
    entity: "province_reports",
    entityId: `${key.provinceCode}/${key.periodCode}/${key.formCode}`,
    newValues: {
      state: to,
      reports: plan.goes.length,
      batchId,
      staysBack: plan.staysBack.map((unit) => unit.unitCode),
    },
  });
}
