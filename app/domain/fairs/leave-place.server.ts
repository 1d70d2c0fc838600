import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { actAs } from "./act-as.server.ts";
import type { ApplicationState, FairRole } from "./application-states.ts";
import type { Fair } from "./fair.ts";
import { countingRows, freePlaces } from "./fair-quotas.server.ts";
import type { LockedApplication } from "./locked-application.server.ts";
import { giveBooth, lockLiveAllocation } from "./offer-booth.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";
import { tellPlaces } from "./tell-applicants.server.ts";
import { nextInLine } from "./waiting-list.server.ts";

export interface Leaving {
  to: Extract<ApplicationState, "withdrawn" | "declined" | "cancelled">;
  role: FairRole;
  reason?: string | null;
  /** What becomes of its booth; the guard cancels it otherwise. */
  allocation?: "declined" | "expired";
}

export type LeftPlace = { ok: true; promoted: number | null } | FairRefusal;

/**
 * Leads a locked application out of the fair; refused once its enterprise has moved in or sold something. If it held a place, the place goes to the next of the waiting list in this
 * same transaction, and its booth is offered along when the results are known and the category fits. Answers who was
 * promoted. After the fair's first day, or when it is over, nobody is.
 */
export async function leavePlace(
  trx: Transaction<DB>,
  viewer: Viewer,
  fair: Fair,
  application: LockedApplication,
  leaving: Leaving,
): Promise<LeftPlace> {
  const passesOn = application.holdsPlace && !fair.closedAt && !fair.cancelledAt && bangkokDate(now()) < fair.opensOn;
  let next = passesOn ? await nextInLine(trx, application, fair.vacancyRule, { stillCounted: true }) : undefined;
  const allocation = await lockLiveAllocation(trx, application.id);
  if (allocation?.inUse) return refuse("has_moved_in");
  if (application.holdsPlace) await lockCounters(trx, [application, ...(next ? [next] : [])]);
  await actAs(trx, viewer, leaving.role, leaving.reason);
  if (allocation && leaving.allocation)
    await trx
      .updateTable("boothAllocations")
      .set({ state: leaving.allocation })
      .where("id", "=", allocation.id)
      .execute();
  await trx.updateTable("fairApplications").set({ state: leaving.to }).where("id", "=", application.id).execute();
  // Somebody else may have taken what the candidate needed while the counters were waited for: then the next one.
  if (next && !(await fits(trx, next)))
    next = await nextInLine(trx, application, fair.vacancyRule, { skipLocked: true });
  if (!next) return { ok: true, promoted: null };
  await actAs(trx, viewer, "portal");
  await trx.updateTable("fairApplications").set({ state: "selected" }).where("id", "=", next.id).execute();
  if (fair.resultsAnnouncedAt) {
    const fitting = allocation && (allocation.zoneCategory ?? next.categoryCode) === next.categoryCode;
    if (fitting) await giveBooth(trx, fair, next.id, allocation.boothId, allocation.days);
    else await tellPlaces(trx, fair, [next.id]);
  }
  return { ok: true, promoted: next.id };
}

/** Locks the fair and every counter of these applications, in the one order. */
export async function lockCounters(trx: Transaction<DB>, applications: readonly LockedApplication[]): Promise<void> {
  const [{ fairId }] = applications as [LockedApplication];
  await sql`select from fairs where id = ${fairId} for share`.execute(trx);
  const matches = applications.map(
    ({ provinceCode, categoryCode }) =>
      sql`(coalesce(province_code, ${provinceCode}) = ${provinceCode} and coalesce(category_code, ${categoryCode}) = ${categoryCode})`,
  );
  await sql`select from fair_quotas where fair_id = ${fairId} and (${sql.join(matches, sql` or `)}) order by id for update`.execute(
    trx,
  );
}

async function fits(trx: Transaction<DB>, { fairId, provinceCode, categoryCode }: LockedApplication): Promise<boolean> {
  return freePlaces(await countingRows(trx, fairId, provinceCode, categoryCode)) > 0;
}
