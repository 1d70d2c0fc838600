import { randomBytes } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { actAs } from "../fairs/act-as.server.ts";
import { managedFair, managesFairs, seenFair } from "../fairs/fair.server.ts";
import type { Fair } from "../fairs/fair.ts";
import { fairTransaction } from "../fairs/fair-transaction.server.ts";
import { holidaysFrom } from "../fairs/holidays.server.ts";
import { type FairRefusal, refuse } from "../fairs/refusal.ts";
import { tellOffers } from "../fairs/tell-applicants.server.ts";
import { workingDeadline } from "../fairs/working-deadline.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { drawAll, fingerprint, type LotPlan } from "./lot.ts";

export type LotPublished = { ok: true; lotId: number; sha256: string } | FairRefusal;
export type LotDrawn = { ok: true; given: number; withoutBooth: number } | FairRefusal;

/**
 * Makes the seed of a lot and publishes its fingerprint, for a zone or for all booths. The seed stays unknown until the
 * lot is drawn; nobody can choose another one afterwards. Null for whoever does not manage the fair.
 */
export function publishLot(viewer: Viewer, fairCode: string, zoneId: number | null): Promise<LotPublished | null> {
  return fairTransaction(async (trx): Promise<LotPublished | null> => {
    const fair = await managedFair(trx, viewer, fairCode);
    if (!fair) return null;
    const open = await trx
      .selectFrom("fairLots")
      .where("fairId", "=", fair.id)
      .where("drawnAt", "is", null)
      .where((eb) =>
        eb.or([eb("zoneId", "is", null), ...(zoneId === null ? [eb.lit(true)] : [eb("zoneId", "=", zoneId)])]),
      )
      .select("id")
      .executeTakeFirst();
    if (open) return refuse("lot_open");
    const seed = randomBytes(32).toString("hex");
    const sha256 = await fingerprint(seed);
    const { id } = await trx
      .insertInto("fairLots")
      .values({ fairId: fair.id, zoneId, seed, seedSha256: sha256, publishedAt: now(), publishedBy: viewer.userId! })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordEvent(trx, viewer, {
      action: "fair.lot_published",
      entity: "fair",
      entityId: fairCode,
      newValues: { lot: id, zone: zoneId, sha256 },
    });
    return { ok: true, lotId: id, sha256 };
  });
}

/**
 * Draws a published lot: everybody selected whose category fits draws one of the free booths, is offered it at once, and
 * seed, input and plan become public. `witness` is a word known to nobody before, such as numbers drawn in the hall; it
 * becomes part of the seed, so that whoever made the seed could not know the plan either. Null for whoever does not
 * manage the fair, or when there is no such lot to draw.
 */
export function drawPublishedLot(
  viewer: Viewer,
  fairCode: string,
  lotId: number,
  witness: string,
): Promise<LotDrawn | null> {
  return fairTransaction(async (trx): Promise<LotDrawn | null> => {
    const fair = managesFairs(viewer) && (await seenFair(trx, viewer, fairCode));
    const lot =
      fair &&
      (await trx
        .selectFrom("fairLots")
        .where("id", "=", lotId)
        .where("fairId", "=", fair.id)
        .where("drawnAt", "is", null)
        .select(["zoneId", "seed", "publishedAt"])
        .forUpdate()
        .executeTakeFirst());
    if (!fair || !lot) return null;
    if (!fair.resultsAnnouncedAt) return refuse("not_announced");
    if (lot.publishedAt >= now()) return refuse("too_early");
    const applications = await whoDraws(trx, fair.id, lot.zoneId);
    const booths = await freeBooths(trx, fair.id, lot.zoneId);
    if (applications.length === 0) return refuse("nothing_selected");
    const seed = witness.trim() ? `${lot.seed}:${witness.trim()}` : lot.seed;
    const draws = await drawAll(seed, applications, booths);
    const plan = draws.flatMap((draw) => draw.plan);
    await giveAll(trx, viewer, fair, plan);
    await trx
      .updateTable("fairLots")
      .set({
        seed,
        drawnAt: now(),
        drawnBy: viewer.userId,
        applications: applications.map(({ id }) => id),
        booths: booths.map(({ id }) => id),
        plan: JSON.stringify(draws),
      })
      .where("id", "=", lotId)
      .execute();
    await recordEvent(trx, viewer, {
      action: "fair.lot_drawn",
      entity: "fair",
      entityId: fairCode,
      newValues: { lot: lotId, booths: plan.length },
    });
    return { ok: true, given: plan.length, withoutBooth: applications.length - plan.length };
  });
}

interface Drawer {
  id: number;
  category: string;
}

/** Selected applications that fit into the zone, by id; locked. */
async function whoDraws(trx: Transaction<DB>, fairId: number, zoneId: number | null): Promise<Drawer[]> {
  const { rows } = await sql<Drawer>`
    select a.id, a.category_code as category from fair_applications as a
    where a.fair_id = ${fairId} and a.state = 'selected' and exists (
      select from fair_zones as z where z.fair_id = a.fair_id and (${zoneId}::int is null or z.id = ${zoneId})
        and coalesce(z.category_code, a.category_code) = a.category_code)
    order by a.id for update of a`.execute(trx);
  return rows;
}

/** Open booths without a live allocation, by code; locked. `category` is that of the zone, null for any. */
async function freeBooths(
  trx: Transaction<DB>,
  fairId: number,
  zoneId: number | null,
): Promise<{ id: number; category: string | null }[]> {
  const { rows } = await sql<{ id: number; category: string | null }>`
    select b.id, z.category_code as category from booths as b join fair_zones as z on z.id = b.zone_id
    where b.fair_id = ${fairId} and b.is_open and (${zoneId}::int is null or z.id = ${zoneId})
      and not exists (select from booth_allocations as al where al.live_booth_id = b.id)
    order by b.code for update of b`.execute(trx);
  return rows;
}

/** Offers every booth of a plan in one statement each; whoever calls has locked applications and booths. */
export async function giveAll(trx: Transaction<DB>, viewer: Viewer, fair: Fair, plan: LotPlan): Promise<void> {
  if (plan.length === 0) return;
  const at = now();
  const expiresAt = workingDeadline(at, fair.offerHours, await holidaysFrom(trx, bangkokDate(at)));
  await actAs(trx, viewer, "department");
  const applications = plan.map(({ application }) => application);
  await sql`
    insert into booth_allocations (fair_id, fair_days, booth_id, application_id, days, offer_expires_at)
    select f.id, f.open_days, given.booth, given.application, f.open_days, ${expiresAt}
    from fairs as f, unnest(${applications}::int[], ${plan.map(({ booth }) => booth)}::int[]) as given (application, booth)
    where f.id = ${fair.id}`.execute(trx);
  await sql`update fair_applications set state = 'offered' where id = any(${applications}::int[])`.execute(trx);
  await tellOffers(trx, applications);
}
