import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";

export interface AccountSwitch {
  userId: number;
  /** Whether the account can be used from now on. */
  on: boolean;
  reason: string;
}

export type SwitchedAccount = { ok: true } | { ok: false; reason: "switch_own" | "no_reason" | "as_it_is" };

/**
 * Switches an account off, or on again, with a reason. Off, nobody signs in with it, its sessions end and its tokens open
 * nothing; offices and history stay. Nobody switches off their own, so that somebody always administers. Null when it is
 * not there.
 */
export async function switchAccount(viewer: Viewer, input: AccountSwitch): Promise<SwitchedAccount | null> {
  const { userId, on } = input;
  if (!can(viewer, "people.manage")) return null;
  if (userId === viewer.userId) return { ok: false, reason: "switch_own" };
  const reason = input.reason.trim();
  return db()
    .transaction()
    .execute(async (trx): Promise<SwitchedAccount | null> => {
      const account = await trx
        .selectFrom("users")
        .where("id", "=", userId)
        .select("disabledAt")
        .forUpdate()
        .executeTakeFirst();
      if (!account) return null;
      if (!reason) return { ok: false, reason: "no_reason" };
      if ((account.disabledAt === null) === on) return { ok: false, reason: "as_it_is" };
      await trx
        .updateTable("users")
        .set({ disabledAt: on ? null : sql<Date>`now()` })
        .where("id", "=", userId)
        .execute();
      if (!on)
        await sql`update sessions set revoked_at = now() where user_id = ${userId} and revoked_at is null`.execute(trx);
      const action = on ? "user.switched_on" : "user.switched_off";
      await recordEvent(trx, viewer, { action, entity: "user", entityId: userId, newValues: { reason } });
      return { ok: true };
    });
}
