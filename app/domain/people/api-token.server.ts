import { createHash, randomBytes } from "node:crypto";
import { db } from "#db/client.server.ts";
import { can } from "../access/rights.ts";
import type { Language, Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { grantsOf } from "./session.server.ts";

const DAY = 24 * 3_600_000;
const MOST_TOKENS = 10;

/** For how many days a token may be made. */
export const TOKEN_DAYS = [30, 90, 365] as const;

export interface ApiToken {
  id: number;
  name: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

export type CreatedToken = { ok: true; token: string } | { ok: false; reason: "not_allowed" | "no_name" | "too_many" };

/** The viewer's own tokens that still work, newest first. The token itself is never shown again: only its hash is kept. */
export function myTokens(viewer: Viewer): Promise<ApiToken[]> {
  return db()
    .selectFrom("apiTokens")
    .select(["id", "name", "createdAt", "expiresAt", "lastUsedAt"])
    .where("userId", "=", viewer.userId ?? 0)
    .where("revokedAt", "is", null)
    .where("expiresAt", ">", now())
    .orderBy("id", "desc")
    .execute();
}

/** Makes a token with which a program acts in the viewer's name, within the viewer's offices, until it expires. */
export async function createToken(
  viewer: Viewer,
  { name, days }: { name: string; days: number },
): Promise<CreatedToken> {
  const userId = viewer.userId;
  if (userId === null || !can(viewer, "tokens.own")) return { ok: false, reason: "not_allowed" };
  const named = name.trim().slice(0, 100);
  if (named === "") return { ok: false, reason: "no_name" };
  if ((await myTokens(viewer)).length >= MOST_TOKENS) return { ok: false, reason: "too_many" };
  const token = `ff_${randomBytes(32).toString("base64url")}`;
  const expiresAt = new Date(now().getTime() + days * DAY);
  await db()
    .transaction()
    .execute(async (trx) => {
      const { id } = await trx
        .insertInto("apiTokens")
        .values({ userId, name: named, tokenHash: hashOf(token), createdAt: now(), expiresAt })
        .returning("id")
        .executeTakeFirstOrThrow();
      const newValues = { name: named, expiresAt: expiresAt.toISOString() };
      await recordEvent(trx, viewer, { action: "token.created", entity: "api_token", entityId: id, newValues });
    });
  return { ok: true, token };
}

/** Ends one of the viewer's own tokens at once. False when there is no such token. */
export function revokeToken(viewer: Viewer, id: number): Promise<boolean> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const row = await trx
        .updateTable("apiTokens")
        .set({ revokedAt: now() })
        .where("id", "=", id)
        .where("userId", "=", viewer.userId ?? 0)
        .where("revokedAt", "is", null)
        .returning("name")
        .executeTakeFirst();
      if (!row) return false;
      const oldValues = { name: row.name };
      await recordEvent(trx, viewer, { action: "token.revoked", entity: "api_token", entityId: id, oldValues });
      return true;
    });
}

/** Who a token acts for today, or null when it is unknown, revoked or expired, or its owner may no longer hold one. */
export async function viewerOfToken(token: string, language: Language): Promise<Viewer | null> {
  const row = await db()
    .selectFrom("apiTokens as t")
    .innerJoin("users as u", "u.id", "t.userId")
    .select(["t.id", "t.userId", "t.lastUsedAt", "u.nameTh", "u.nameEn"])
    .where("t.tokenHash", "=", hashOf(token))
    .where("t.revokedAt", "is", null)
    .where("t.expiresAt", ">", now())
    .where("u.disabledAt", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { userId, nameTh, nameEn } = row;
  const viewer = { userId, nameTh, nameEn, grants: await grantsOf(userId), language };
  if (!can(viewer, "tokens.own")) return null;
  const lastUsed = row.lastUsedAt?.getTime() ?? 0;
  // Once a minute is enough to tell a token in use from a forgotten one.
  if (now().getTime() - lastUsed > 60_000) {
    await db().updateTable("apiTokens").set({ lastUsedAt: now() }).where("id", "=", row.id).execute();
  }
  return viewer;
}

/** A token is 256 random bits, so a plain hash of it tells nothing. */
function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
