import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { actAs } from "./act-as.server.ts";
import { managesFairs, seenFair } from "./fair.server.ts";
import type { Fair } from "./fair.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { holidaysFrom } from "./holidays.server.ts";
import { lockApplication } from "./locked-application.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";
import { tellOffers } from "./tell-applicants.server.ts";
import { workingDeadline } from "./working-deadline.ts";

export type BoothOffered = { ok: true; expiresAt: Date } | FairRefusal;

/**
 * Offers a booth to a selected application for all days of the fair; the offer runs out after the fair's hours of working
 * time. Null when there is no such fair, application or booth for the viewer.
 */
export async function offerBooth(
  viewer: Viewer,
  code: string,
  { applicationId, boothId }: { applicationId: number; boothId: number },
): Promise<BoothOffered | null> {
  if (!managesFairs(viewer)) return null;
  return fairTransaction(async (trx): Promise<BoothOffered | null> => {
    const fair = await seenFair(trx, viewer, code);
    if (!fair) return null;
    const application = await lockApplication(trx, viewer, "fairs.manage", fair.id, applicationId);
    if (!application) return null;
    if (application.state !== "selected") return refuse("wrong_state");
    const booth = await trx
      .selectFrom("booths as b")
      .innerJoin("fairZones as z", "z.id", "b.zoneId")
      .where("b.id", "=", boothId)
      .where("b.fairId", "=", fair.id)
      .select("z.categoryCode")
      .forUpdate(["b"])
      .executeTakeFirst();
    if (!booth) return null;
    if (booth.categoryCode !== null && booth.categoryCode !== application.categoryCode)
      return refuse("booth_of_another_category");
    await actAs(trx, viewer, "department");
    return { ok: true, expiresAt: await giveBooth(trx, fair, application.id, boothId, null) };
  });
}

/**
 * Writes the offer of a booth and leads the application to `offered`; whoever calls has locked application and booth and
 * said in which role. `days` as the database writes a range; null for all days of the fair. Answers when it runs out.
 */
export async function giveBooth(
  trx: Transaction<DB>,
  fair: Fair,
  applicationId: number,
  boothId: number,
  days: string | null,
): Promise<Date> {
  const at = now();
  const expiresAt = workingDeadline(at, fair.offerHours, await holidaysFrom(trx, bangkokDate(at)));
  await sql`
    insert into booth_allocations (fair_id, fair_days, booth_id, application_id, days, offer_expires_at)
    select id, open_days, ${boothId}, ${applicationId}, coalesce(${days}::daterange, open_days), ${expiresAt}
    from fairs where id = ${fair.id}`.execute(trx);
  await trx.updateTable("fairApplications").set({ state: "offered" }).where("id", "=", applicationId).execute();
  await tellOffers(trx, [applicationId]);
  return expiresAt;
}

export interface LiveAllocation {
  id: number;
  boothId: number;
  /** As the database writes a range. */
  days: string;
  state: "offered" | "confirmed";
  offerExpiresAt: Date | null;
  zoneCategory: string | null;
}

/** The booth that an application has or is offered, locked after it: first the booth, then its allocation. */
export async function lockLiveAllocation(
  trx: Transaction<DB>,
  applicationId: number,
): Promise<LiveAllocation | undefined> {
  const { rows } = await sql<LiveAllocation>`
    select a.id, a.booth_id, a.days::text as days, a.state, a.offer_expires_at, z.category_code as zone_category
    from booth_allocations a join booths b on b.id = a.booth_id join fair_zones z on z.id = b.zone_id
    where a.application_id = ${applicationId} and a.state in ('offered', 'confirmed') for update of b, a`.execute(trx);
  return rows[0];
}
