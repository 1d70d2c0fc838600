import type { Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { moveReports } from "./move-reports.server.ts";
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
  | { ok: false; reason: `reviews:refused.${BulkRefusal}`; staysBack: StandsBack[] };

/** They are others than were shown; they are the same, but some no longer pass the checks; or none is left. */
export type BulkRefusal = "bulk_changed" | "bulk_problems" | "bulk_empty";

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
      if (plan.seen !== key.seen) {
        const refusal = plan.waiting === key.seen ? "bulk_problems" : "bulk_changed";
        return { ok: false, reason: `reviews:refused.${refusal}`, staysBack };
      }
      if (!plan.goes.length) return { ok: false, reason: "reviews:refused.bulk_empty", staysBack };
      await moveAll(trx, viewer, plan, key);
      return { ok: true, moved: plan.goes.length, staysBack };
    });
  if (outcome.ok) wakeFold();
  return outcome;
}

async function moveAll(trx: Transaction<DB>, viewer: Viewer, plan: ProvincePlan, key: ProvinceKey): Promise<void> {
  const { from, to, command } = plan.transition;
  const batchId = await moveReports(
    trx,
    viewer,
    plan.goes.map(({ id, version }) => ({ id, version, state: from })),
    to,
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
