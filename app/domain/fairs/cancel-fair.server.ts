import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { actAs } from "./act-as.server.ts";
import { ENDED_STATES } from "./application-states.ts";
import { managedFair, managesFairs, seenFair } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";
import { tellApplicants } from "./tell-applicants.server.ts";

export type FairCancelled = { ok: true; applications: number } | FairRefusal;

/**
 * Calls a fair off for good: every live application ends with the reason, its place and booth are free, and everybody who
 * applied is told, all in one transaction. Refused when the fair is closed, has takings already, or has changed since it
 * was looked at. Null when there is no such fair for the viewer.
 */
export async function cancelFair(
  viewer: Viewer,
  code: string,
  { version, reason }: { version: number; reason: string },
): Promise<FairCancelled | null> {
  if (!managesFairs(viewer)) return null;
  return fairTransaction(async (trx): Promise<FairCancelled | null> => {
    const seen = await seenFair(trx, viewer, code);
    if (!seen) return null;
    await sql`select from fair_applications where fair_id = ${seen.id} order by id for update`.execute(trx);
    await sql`select from booths where fair_id = ${seen.id} order by id for update`.execute(trx);
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    if (fair.closedAt || fair.cancelledAt) return refuse("fair_closed");
    if (fair.version !== version) return refuse("changed_meanwhile");
    if (!reason.trim()) return refuse("no_reason", { field: "reason" });
    const { rows: sold } =
      await sql`select from booth_sale_reports as s join booth_allocations as al on al.id = s.allocation_id
      where al.fair_id = ${fair.id} limit 1`.execute(trx);
    if (sold.length > 0) return refuse("fair_has_sales");
    await tellApplicants(trx, viewer, fair, "fair_cancelled", { reason: reason.trim() });
    await actAs(trx, viewer, "department", reason);
    // Who had moved in moves out again; that they had is in the history.
    await sql`update booth_allocations set checked_in_at = null, checked_in_by = null
      where fair_id = ${fair.id} and checked_in_at is not null`.execute(trx);
    const ended = await trx
      .updateTable("fairApplications")
      .set({ state: "cancelled" })
      .where("fairId", "=", fair.id)
      .where("state", "not in", [...ENDED_STATES])
      .executeTakeFirst();
    const applications = Number(ended.numUpdatedRows);
    await trx
      .updateTable("fairs")
      .set({ cancelledAt: now(), cancelledReason: reason.trim(), version: fair.version + 1 })
      .where("id", "=", fair.id)
      .execute();
    const newValues = { reason: reason.trim(), applications };
    await recordEvent(trx, viewer, { action: "fair.cancelled", entity: "fair", entityId: code, newValues });
    return { ok: true, applications };
  });
}

export interface AtStake {
  /** Live applications, drafts included. */
  applications: number;
  /** Booths offered or confirmed. */
  booths: number;
}

/** What would end with a fair, for whoever manages fairs: read before it is called off. */
export async function atStake(viewer: Viewer, fairId: number): Promise<AtStake | null> {
  if (!managesFairs(viewer)) return null;
  const { rows } = await sql<AtStake>`
    select (select count(*)::int from fair_applications where fair_id = ${fairId} and not state = any(${ENDED_STATES}::text[])) as applications,
      (select count(*)::int from booth_allocations where fair_id = ${fairId} and live_booth_id is not null) as booths`.execute(
    db(),
  );
  return rows[0] ?? null;
}
