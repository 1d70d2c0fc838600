import { hash } from "@node-rs/argon2";
import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { newPassword } from "./appoint.server.ts";
import { hashToken } from "./session.server.ts";
import { signIn } from "./sign-in.server.ts";
import { PASSWORD_LEAST } from "./sign-up.ts";

export type ChangedPassword =
  | { ok: true }
  | { ok: false; reason: "current" | "short" | "slow-down"; waitSeconds: number };

export interface PasswordChange {
  current: string;
  next: string;
  /** The session that stays. */
  token: string;
  address: string;
  secret: string;
}

/**
 * Changes one's own password; every other session of the account ends, since somebody else may have begun it. The
 * current one is asked as at the sign-in, and slows down in the same way. Null for the public.
 */
export async function changePassword(viewer: Viewer, change: PasswordChange): Promise<ChangedPassword | null> {
  const { current, next, token, address, secret } = change;
  const userId = viewer.userId;
  if (userId === null) return null;
  if (next.length < PASSWORD_LEAST) return { ok: false, reason: "short", waitSeconds: 0 };
  const { email } = await db().selectFrom("users").select("email").where("id", "=", userId).executeTakeFirstOrThrow();
  const known = await signIn(email, current, address, secret);
  if (!known.ok) {
    const reason = known.reason === "wrong" ? "current" : known.reason;
    return { ok: false, reason, waitSeconds: known.waitSeconds };
  }
  const passwordHash = await hash(next);
  await db()
    .transaction()
    .execute(async (trx) => {
      await setPassword(trx, userId, passwordHash, hashToken(token, secret));
      await recordEvent(trx, viewer, { action: "user.password_changed", entity: "user", entityId: userId });
    });
  return { ok: true };
}

/** Gives somebody who lost it a new password, told once, and ends all their sessions. Null when nobody is there. */
export async function resetPassword(viewer: Viewer, userId: number): Promise<string | null> {
  if (!can(viewer, "people.manage")) return null;
  const password = newPassword();
  const passwordHash = await hash(password);
  return db()
    .transaction()
    .execute(async (trx) => {
      if (!(await setPassword(trx, userId, passwordHash, null))) return null;
      await recordEvent(trx, viewer, { action: "user.password_reset", entity: "user", entityId: userId });
      return password;
    });
}

async function setPassword(trx: Transaction<DB>, userId: number, passwordHash: string, but: Buffer | null) {
  const { numUpdatedRows } = await trx
    .updateTable("users")
    .set({ passwordHash })
    .where("id", "=", userId)
    .executeTakeFirst();
  await sql`update sessions set revoked_at = now() where user_id = ${userId} and revoked_at is null
    and token_hash is distinct from ${but}`.execute(trx);
  return numUpdatedRows > 0n;
}
