import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";

export type EndedOffice = { ok: true } | { ok: false; reason: "own" };

/**
 * Ends an office at once. One that began today is taken back, since no day of it remains; the history keeps it. Nobody
 * ends an office of their own, so that somebody always administers. Null when it is not there.
 */
export async function endOffice(viewer: Viewer, userId: number, officeId: number): Promise<EndedOffice | null> {
  if (!can(viewer, "people.manage")) return null;
  if (userId === viewer.userId) return { ok: false, reason: "own" };
  return db()
    .transaction()
    .execute(async (trx) => {
      const office = await endToday(trx, userId, officeId);
      if (!office) return null;
      const oldValues = { office: officeId, role: office.role };
      await recordEvent(trx, viewer, { action: "user.office_ended", entity: "user", entityId: userId, oldValues });
      return { ok: true };
    });
}

/** Ends an office that is held today, from today on; null when it is not. One that began today is taken back. */
export async function endToday(
  trx: Transaction<DB>,
  userId: number,
  officeId: number,
): Promise<{ role: string; fromToday: boolean } | null> {
  const { rows } = await sql<{ role: string; fromToday: boolean }>`
    select role, valid_from = (now() at time zone 'Asia/Bangkok')::date as from_today from role_assignments
    where id = ${officeId} and user_id = ${userId} and valid_from <= (now() at time zone 'Asia/Bangkok')::date
      and coalesce(valid_to, 'infinity') >= (now() at time zone 'Asia/Bangkok')::date
    for update`.execute(trx);
  const office = rows[0];
  if (!office) return null;
  if (office.fromToday) await sql`delete from role_assignments where id = ${officeId}`.execute(trx);
  else
    await sql`update role_assignments set valid_to = (now() at time zone 'Asia/Bangkok')::date - 1
      where id = ${officeId}`.execute(trx);
  return office;
}
