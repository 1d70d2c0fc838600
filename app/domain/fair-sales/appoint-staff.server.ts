import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { managedFair } from "../fairs/fair.server.ts";
import type { Fair } from "../fairs/fair.ts";
import { fairTransaction } from "../fairs/fair-transaction.server.ts";
import { type FairRefusal, refuse } from "../fairs/refusal.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { tell } from "../notices/tell.server.ts";
import { now } from "../periods/clock.server.ts";

export type StaffChanged = { ok: true } | FairRefusal;

/** Whose post at a fair: in a zone, or in all of it. */
export interface PostOf {
  userId: number;
  zoneId: number | null;
}

/**
 * Lets somebody work at a fair: check in, enter and verify sales, in one zone or in all of it, which then takes the place
 * of their zones. They are told. Null when there is no such fair or zone for the viewer.
 */
export function appointStaff(viewer: Viewer, code: string, post: PostOf): Promise<StaffChanged | null> {
  return fairTransaction(async (trx): Promise<StaffChanged | null> => {
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    if (fair.closedAt || fair.cancelledAt) return refuse("fair_closed");
    const zone = await zoneOf(trx, fair, post.zoneId);
    if (!zone) return null;
    const person = await trx
      .selectFrom("users")
      .where("id", "=", post.userId)
      .where("disabledAt", "is", null)
      .select("id")
      .executeTakeFirst();
    if (!person) return refuse("person_unknown");
    const held = await trx
      .selectFrom("fairStaff")
      .where("fairId", "=", fair.id)
      .where("userId", "=", post.userId)
      .select("zoneId")
      .execute();
    if (held.some(({ zoneId }) => zoneId === null || zoneId === post.zoneId)) return refuse("already_staff");
    if (post.zoneId === null)
      for (const { zoneId } of held) await release(trx, viewer, fair, { userId: post.userId, zoneId });
    await trx.insertInto("fairStaff").values({ fairId: fair.id, userId: post.userId, zoneId: post.zoneId }).execute();
    await recordEvent(trx, viewer, {
      action: "fair.staff_appointed",
      entity: "fair",
      entityId: code,
      newValues: { user: post.userId, zone: zone.name },
    });
    const words = { fair: code, fairTh: fair.nameTh, fairEn: fair.nameEn, zone: zone.name, opensOn: fair.opensOn };
    const reader = sql`select ${post.userId}::integer as user_id`;
    await tell(trx, viewer, { kind: "staff_appointed", subject: code, occasion: now().toISOString(), words }, reader);
    return { ok: true };
  });
}

/** Takes a post at a fair back. What its holder entered and verified stays. Null when nobody holds it, for the viewer. */
export function releaseStaff(viewer: Viewer, code: string, post: PostOf): Promise<StaffChanged | null> {
  return fairTransaction(async (trx): Promise<StaffChanged | null> => {
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    if (fair.closedAt) return refuse("fair_closed");
    return (await release(trx, viewer, fair, post)) ? { ok: true } : null;
  });
}

async function release(trx: Transaction<DB>, viewer: Viewer, fair: Fair, { userId, zoneId }: PostOf): Promise<boolean> {
  const zone = await zoneOf(trx, fair, zoneId);
  const { rows } = await sql`
    delete from fair_staff where fair_id = ${fair.id} and user_id = ${userId}
      and zone_id is not distinct from ${zoneId}::integer returning user_id`.execute(trx);
  if (rows.length === 0 || !zone) return false;
  await recordEvent(trx, viewer, {
    action: "fair.staff_released",
    entity: "fair",
    entityId: fair.code,
    oldValues: { user: userId, zone: zone.name },
  });
  return true;
}

/** The hall and code of a zone of the fair, no name for all of it; null when there is no such zone. */
async function zoneOf(
  trx: Transaction<DB>,
  fair: Fair,
  zoneId: number | null,
): Promise<{ name: string | null } | null> {
  if (zoneId === null) return { name: null };
  const zone = await trx
    .selectFrom("fairZones")
    .where("fairId", "=", fair.id)
    .where("id", "=", zoneId)
    .select(sql<string>`hall || ' ' || code`.as("name"))
    .executeTakeFirst();
  return zone ?? null;
}
