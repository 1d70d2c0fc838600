import { sql } from "kysely";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managedFair } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";

export type PlacesChanged = { ok: true; changed: number } | FairRefusal;

/** The most booths that can be added at once. */
export const MOST_BOOTHS = 500;

export interface ZoneInput {
  hall: string;
  code: string;
  nameTh: string;
  nameEn: string | null;
  categoryCode: string | null;
}

/** Adds a zone to a fair. Null when there is no such fair for the viewer. */
export function addZone(viewer: Viewer, code: string, zone: ZoneInput): Promise<PlacesChanged | null> {
  return fairTransaction(async (trx): Promise<PlacesChanged | null> => {
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    for (const field of ["hall", "code", "nameTh"] as const)
      if (!zone[field].trim()) return refuse("name", { field: field === "code" ? "zoneCode" : field });
    await trx
      .insertInto("fairZones")
      .values({ fairId: fair.id, ...zone })
      .execute();
    await recordEvent(trx, viewer, {
      action: "fair.zone_added",
      entity: "fair",
      entityId: code,
      newValues: { ...zone },
    });
    return { ok: true, changed: 1 };
  });
}

/**
 * Gives a zone another name or category; its hall and code stay, since booths and reports name them. Refused while somebody
 * of another category has or is offered a booth there. Null when there is no such zone for the viewer.
 */
export function changeZone(
  viewer: Viewer,
  code: string,
  zoneId: number,
  { nameTh, nameEn, categoryCode }: Pick<ZoneInput, "nameTh" | "nameEn" | "categoryCode">,
): Promise<PlacesChanged | null> {
  return fairTransaction(async (trx): Promise<PlacesChanged | null> => {
    const fair = await managedFair(trx, viewer, code);
    const zone =
      fair &&
      (await trx
        .selectFrom("fairZones")
        .where("id", "=", zoneId)
        .where("fairId", "=", fair.id)
        .select(["nameTh", "nameEn", "categoryCode"])
        .forUpdate()
        .executeTakeFirst());
    if (!zone) return null;
    if (!nameTh.trim()) return refuse("name", { field: "zoneNameTh" });
    const { rows: others } = await sql`select from booth_allocations as al join booths as b on b.id = al.live_booth_id
      join fair_applications as a on a.id = al.application_id
      where b.zone_id = ${zoneId} and a.category_code <> ${categoryCode} limit 1`.execute(trx);
    if (others.length > 0) return refuse("booth_of_another_category", { field: "zoneCategory" });
    const newValues = { nameTh: nameTh.trim(), nameEn, categoryCode };
    await trx.updateTable("fairZones").set(newValues).where("id", "=", zoneId).execute();
    await recordEvent(trx, viewer, {
      action: "fair.zone_changed",
      entity: "fair",
      entityId: code,
      oldValues: { zone: zoneId, ...zone },
      newValues,
    });
    return { ok: true, changed: 1 };
  });
}

/** Takes away a zone without booths. Null when there is no such zone for the viewer. */
export function removeZone(viewer: Viewer, code: string, zoneId: number): Promise<PlacesChanged | null> {
  return fairTransaction(async (trx): Promise<PlacesChanged | null> => {
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    const used = await trx.selectFrom("booths").where("zoneId", "=", zoneId).select("id").executeTakeFirst();
    if (used) return refuse("zone_in_use");
    const removed = await trx
      .deleteFrom("fairZones")
      .where("id", "=", zoneId)
      .where("fairId", "=", fair.id)
      .returning("code")
      .executeTakeFirst();
    if (!removed) return null;
    const oldValues = { zone: removed.code };
    await recordEvent(trx, viewer, { action: "fair.zone_removed", entity: "fair", entityId: code, oldValues });
    return { ok: true, changed: 1 };
  });
}

export interface BoothsInput {
  zoneId: number;
  prefix: string;
  from: number;
  to: number;
  sizeSquareMetres: number | null;
}

/** The width of a row of booths as they are first laid out, and how many stand in it. */
const ROW = 10;
const STEP_METRES = 3;

/**
 * Adds booths with a prefix and running numbers, such as A01 to A40, at the end of the hall's drawing in rows of ten. All
 * or none: a code that is there already refuses. Null when there is no such zone for the viewer.
 */
export function addBooths(viewer: Viewer, code: string, input: BoothsInput): Promise<PlacesChanged | null> {
  return fairTransaction(async (trx): Promise<PlacesChanged | null> => {
    const fair = await managedFair(trx, viewer, code);
    const zone =
      fair &&
      (await trx
        .selectFrom("fairZones")
        .where("id", "=", input.zoneId)
        .where("fairId", "=", fair.id)
        .select(["id", "hall", "code"])
        .executeTakeFirst());
    if (!fair || !zone) return null;
    const { from, to, prefix, sizeSquareMetres } = input;
    const amount = to - from + 1;
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || amount < 1 || amount > MOST_BOOTHS)
      return refuse("places_out_of_range", { field: "from", params: { most: MOST_BOOTHS } });
    const width = Math.max(2, String(to).length);
    await sql`
      with top as (
        select coalesce(max(b.y_metres + b.depth_metres) + ${STEP_METRES}, 0) as y
        from booths b join fair_zones z on z.id = b.zone_id where z.fair_id = ${fair.id} and z.hall = ${zone.hall}
      )
      insert into booths (fair_id, zone_id, code, size_square_metres, x_metres, y_metres)
      select ${fair.id}, ${zone.id}, ${prefix.trim()}::text || lpad(n::text, ${width}, '0'), ${sizeSquareMetres}::numeric,
        ((n - ${from}::integer) % ${ROW}) * ${STEP_METRES}, top.y + ((n - ${from}::integer) / ${ROW}) * ${STEP_METRES}
      from generate_series(${from}::integer, ${to}::integer) n, top`.execute(trx);
    const newValues = { zone: zone.code, prefix, from, to };
    await recordEvent(trx, viewer, { action: "fair.booths_added", entity: "fair", entityId: code, newValues });
    return { ok: true, changed: amount };
  });
}

/**
 * Blocks a booth with a reason, or opens it again when the reason is null. Refused while the booth is given to somebody.
 * Null when there is no such booth for the viewer.
 */
export function blockBooth(
  viewer: Viewer,
  code: string,
  boothId: number,
  reason: string | null,
): Promise<PlacesChanged | null> {
  return changeBooth(viewer, code, boothId, async (trx) => {
    if (reason !== null && !reason.trim()) return refuse("no_reason", { field: "blockedReason" });
    await trx
      .updateTable("booths")
      .set({ blockedReason: reason?.trim() ?? null })
      .where("id", "=", boothId)
      .execute();
    return { action: reason === null ? "fair.booth_opened" : "fair.booth_blocked", reason };
  });
}

/** Takes away a booth that nobody was ever given. Null when there is no such booth for the viewer. */
export function removeBooth(viewer: Viewer, code: string, boothId: number): Promise<PlacesChanged | null> {
  return changeBooth(viewer, code, boothId, async (trx) => {
    const given = await trx
      .selectFrom("boothAllocations")
      .where("boothId", "=", boothId)
      .select("id")
      .executeTakeFirst();
    if (given) return refuse("booth_in_use");
    await trx.deleteFrom("booths").where("id", "=", boothId).execute();
    return { action: "fair.booth_removed", reason: null };
  });
}

async function changeBooth(
  viewer: Viewer,
  code: string,
  boothId: number,
  change: (trx: Parameters<typeof managedFair>[0]) => Promise<FairRefusal | { action: string; reason: string | null }>,
): Promise<PlacesChanged | null> {
  const outcome = await fairTransaction(async (trx): Promise<PlacesChanged | null> => {
    const fair = await managedFair(trx, viewer, code);
    const booth =
      fair &&
      (await trx
        .selectFrom("booths")
        .where("id", "=", boothId)
        .where("fairId", "=", fair.id)
        .select("code")
        .forUpdate()
        .executeTakeFirst());
    if (!booth) return null;
    const changed = await change(trx);
    if ("ok" in changed) return changed;
    const newValues = { booth: booth.code, ...(changed.reason && { reason: changed.reason }) };
    await recordEvent(trx, viewer, { action: changed.action, entity: "fair", entityId: code, newValues });
    return { ok: true, changed: 1 };
  });
  // Blocking a booth that is given breaks the key of its allocation: the same rule, seen from the other side.
  return outcome && !outcome.ok && outcome.reason === "fairs:refused.booth_blocked" ? refuse("booth_in_use") : outcome;
}
