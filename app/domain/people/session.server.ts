import { createHmac, randomBytes } from "node:crypto";
import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Bureau, Role } from "../access/rights.ts";
import type { Language, Viewer } from "../access/viewer.ts";

const HOUR = 3_600_000;
/** A session ends after this long without a request. */
export const SESSION_LIFE = 12 * HOUR;

/** What a form held when the session before this one ended; kept so that nothing typed is lost. */
export interface CarriedDraft {
  path: string;
  fields: [string, string][];
}

/** Starts a session and answers its token, which only the browser keeps: the database has a keyed hash of it. */
export async function startSession(userId: number, secret: string, draft: CarriedDraft | null): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db()
    .insertInto("sessions")
    .values({
      tokenHash: hashToken(token, secret),
      userId,
      expiresAt: new Date(Date.now() + SESSION_LIFE),
      carriedDraft: draft ? JSON.stringify(draft) : null,
    })
    .execute();
  return token;
}

/**
 * Who holds the token today, or null. A session in use is prolonged, at most once a minute; `onProlonged` is then told,
 * since the browser's cookie has to last as long.
 */
export async function viewerOfSession(
  token: string,
  secret: string,
  language: Language,
  onProlonged?: () => Promise<void>,
): Promise<Viewer | null> {
  const hash = hashToken(token, secret);
  const row = await db()
    .selectFrom("sessions as s")
    .innerJoin("users as u", "u.id", "s.userId")
    .select(["s.userId", "s.lastSeenAt", "u.nameTh", "u.nameEn"])
    .where("s.tokenHash", "=", hash)
    .where("s.revokedAt", "is", null)
    .where("s.expiresAt", ">", sql<Date>`now()`)
    .where("u.disabledAt", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  if (Date.now() - row.lastSeenAt.getTime() > 60_000) {
    await prolong(hash);
    await onProlonged?.();
  }
  return { userId: row.userId, nameTh: row.nameTh, nameEn: row.nameEn, grants: await grantsOf(row.userId), language };
}

/** Roles held today by somebody. */
export async function grantsOf(userId: number): Promise<Viewer["grants"]> {
  const rows = await db()
    .selectFrom("roleAssignments")
    .select(["role", "areaCode", "reportingUnitId", "bureau"])
    .where("userId", "=", userId)
    .where(
      sql<boolean>`(now() at time zone 'Asia/Bangkok')::date between valid_from and coalesce(valid_to, 'infinity')`,
    )
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    role: row.role as Role,
    areaCode: row.areaCode,
    unitId: row.reportingUnitId,
    bureau: row.bureau as Bureau | null,
  }));
}

/** Ends one session at once, everywhere. */
export async function endSession(token: string, secret: string): Promise<void> {
  await db()
    .updateTable("sessions")
    .set({ revokedAt: sql`now()` })
    .where("tokenHash", "=", hashToken(token, secret))
    .where("revokedAt", "is", null)
    .execute();
}

/** The draft carried into this session for a path; it stays until the session ends or it is dropped. */
export async function carriedDraft(token: string, secret: string, path: string): Promise<CarriedDraft | null> {
  const row = await db()
    .selectFrom("sessions")
    .select("carriedDraft")
    .where("tokenHash", "=", hashToken(token, secret))
    .where(sql<string>`carried_draft ->> 'path'`, "=", path)
    .executeTakeFirst();
  return (row?.carriedDraft ?? null) as unknown as CarriedDraft | null;
}

/** Forgets the carried draft, once its form has been saved. */
export async function dropCarriedDraft(token: string, secret: string): Promise<void> {
  await db()
    .updateTable("sessions")
    .set({ carriedDraft: null })
    .where("tokenHash", "=", hashToken(token, secret))
    .execute();
}

async function prolong(hash: Buffer): Promise<void> {
  await db()
    .updateTable("sessions")
    .set({ lastSeenAt: sql`now()`, expiresAt: new Date(Date.now() + SESSION_LIFE) })
    .where("tokenHash", "=", hash)
    .execute();
}

/** What the database keeps of a token. */
export function hashToken(token: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`session:${token}`).digest();
}
