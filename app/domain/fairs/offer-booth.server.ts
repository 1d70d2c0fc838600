import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { addDays, bangkokDate, bangkokMidnight } from "../periods/fiscal.ts";
import { actAs } from "./act-as.server.ts";
import { dayRange, daysOfRange } from "./day-range.ts";
import { managesFairs, seenFair } from "./fair.server.ts";
import type { Fair } from "./fair.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { holidaysFrom } from "./holidays.server.ts";
import { lockApplication } from "./locked-application.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";
import { tellOffers } from "./tell-applicants.server.ts";
import { workingDeadline } from "./working-deadline.ts";

export type BoothOffered = { ok: true; expiresAt: Date } | FairRefusal;

export interface BoothOffer {
  applicationId: number;
  /** Which booth: by its id, or by its code as somebody types it. */
  boothId?: number;
  boothCode?: string;
  /** The first and the last day there; without them the first days on which the booth is free. */
  from?: string | null;
  to?: string | null;
}

/**
 * Offers a booth to a selected application, for all days it is free or for some of them: so two can share a booth one
 * after the other. The offer runs out after the fair's hours of working time. Null when there is no such fair, application
 * or booth for the viewer; a code that is none of the fair's is refused.
 */
export async function offerBooth(viewer: Viewer, code: string, offer: BoothOffer): Promise<BoothOffered | null> {
  if (!managesFairs(viewer)) return null;
  return fairTransaction(async (trx): Promise<BoothOffered | null> => {
    const fair = await seenFair(trx, viewer, code);
    if (!fair) return null;
    const application = await lockApplication(trx, viewer, "fairs.manage", fair.id, offer.applicationId);
    if (!application) return null;
    if (application.state !== "selected") return refuse("wrong_state");
    const booth = await lockBooth(trx, fair, offer);
    if (!booth) return offer.boothCode === undefined ? null : refuse("booth_unknown", { field: "booth" });
    if (booth.categoryCode !== null && booth.categoryCode !== application.categoryCode)
      return refuse("booth_of_another_category", { field: "booth" });
    const days = await daysOfOffer(trx, fair, booth.id, offer);
    if ("ok" in days) return days;
    await actAs(trx, viewer, "department");
    return { ok: true, expiresAt: await giveBooth(trx, fair, application.id, booth.id, days.range) };
  });
}

function lockBooth(trx: Transaction<DB>, fair: Fair, { boothId, boothCode }: BoothOffer) {
  return trx
    .selectFrom("booths as b")
    .innerJoin("fairZones as z", "z.id", "b.zoneId")
    .where("b.fairId", "=", fair.id)
    .where((eb) => (boothId === undefined ? eb("b.code", "=", boothCode?.trim() ?? "") : eb("b.id", "=", boothId)))
    .select(["b.id", "z.categoryCode"])
    .forUpdate(["b"])
    .executeTakeFirst();
}

/** The days of an offer as the database writes a range. */
async function daysOfOffer(
  trx: Transaction<DB>,
  fair: Fair,
  boothId: number,
  { from, to }: BoothOffer,
): Promise<{ range: string } | FairRefusal> {
  const today = bangkokDate(now());
  const first = today > fair.opensOn && today <= fair.lastDay ? today : fair.opensOn;
  const { rows } = await sql<{ from: string; to: string }>`
    select lower(free)::text as "from", (upper(free) - 1)::text as "to"
    from unnest(datemultirange(daterange(${first}::date, ${addDays(fair.lastDay, 1)}::date)) - coalesce(
      (select range_agg(days) from booth_allocations where live_booth_id = ${boothId}), '{}'::datemultirange)) as free
    order by free limit 1`.execute(trx);
  const begins = from || (to ? first : rows[0]?.from);
  const ends = to || (from ? fair.lastDay : rows[0]?.to);
  if (!begins || !ends) return refuse("booth_taken", { field: "booth" });
  if (begins < first || ends < begins || ends > fair.lastDay) return refuse("days_outside_fair", { field: "from" });
  return { range: dayRange(begins, ends) };
}

/**
 * Writes the offer of a booth and leads the application to `offered`; whoever calls has locked application and booth and
 * said in which role. `days` as the database writes a range. Answers when it runs out: for a booth that is free from today
 * or tomorrow on, at the end of its first day at the latest.
 */
export async function giveBooth(
  trx: Transaction<DB>,
  fair: Fair,
  applicationId: number,
  boothId: number,
  days: string,
): Promise<Date> {
  const at = now();
  const deadline = workingDeadline(at, fair.offerHours, await holidaysFrom(trx, bangkokDate(at)));
  const firstDayEnds = bangkokMidnight(addDays(daysOfRange(days)[0] ?? bangkokDate(at), 1));
  const expiresAt = at < firstDayEnds && firstDayEnds < deadline ? firstDayEnds : deadline;
  await sql`
    insert into booth_allocations (fair_id, fair_days, booth_id, application_id, days, offer_expires_at)
    select id, open_days, ${boothId}, ${applicationId}, ${days}::daterange, ${expiresAt}
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
  /** Somebody has moved in, or has reported sales from there. */
  inUse: boolean;
  /** The last day for which sales were reported. */
  lastSaleOn: string | null;
}

/** The booth that an application has or is offered, locked after it: first the booth, then its allocation. */
export async function lockLiveAllocation(
  trx: Transaction<DB>,
  applicationId: number,
): Promise<LiveAllocation | undefined> {
  const { rows } = await sql<LiveAllocation>`
    select a.id, a.booth_id, a.days::text as days, a.state, a.offer_expires_at, z.category_code as zone_category,
      a.checked_in_at is not null or sold.last_on is not null as in_use, sold.last_on::text as last_sale_on
    from booth_allocations a join booths b on b.id = a.booth_id join fair_zones z on z.id = b.zone_id
    cross join lateral (select max(sale_date) as last_on from booth_sale_reports s where s.allocation_id = a.id) as sold
    where a.application_id = ${applicationId} and a.state in ('offered', 'confirmed') for update of b, a`.execute(trx);
  return rows[0];
}
