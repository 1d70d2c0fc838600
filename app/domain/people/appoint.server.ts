import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { can, type Role } from "../access/rights.ts";
import { publicViewer, type Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { type AppointRefusal, placeKindOf, ROLES } from "./accounts.ts";

export interface Appointment {
  email: string;
  nameTh: string;
  role: string;
  /** Province, district or unit, as its code says it; not read for an office of the nation. */
  place: string;
}

export type Appointed =
  /** `password` is told once, and only when the account is new. */
  { ok: true; userId: number; password: string | null } | { ok: false; reason: AppointRefusal };

/** Gives somebody an office from today on, with an account where there is none. For whoever looks after accounts. */
export async function appoint(viewer: Viewer, input: Appointment): Promise<Appointed | null> {
  if (!can(viewer, "people.manage")) return null;
  const role = ROLES.find((each) => each === input.role);
  if (!role) return { ok: false, reason: "role" };
  const email = input.email.trim().toLowerCase();
  const nameTh = input.nameTh.trim();
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) return { ok: false, reason: "email" };
  return db()
    .transaction()
    .execute(async (trx) => {
      const place = await placeOf(trx, role, input.place.trim().toUpperCase());
      if (!place) return { ok: false, reason: "place" };
      const known = await trx.selectFrom("users").select("id").where("email", "=", email).executeTakeFirst();
      if (!known && nameTh === "") return { ok: false, reason: "name" };
      const made = known ? null : await makeAccount(trx, email, nameTh);
      const userId = known?.id ?? made?.id ?? 0;
      if (await holdsAlready(trx, userId, role, place)) return { ok: false, reason: "held" };
      await giveOffice(trx, viewer, userId, role, place);
      return { ok: true, userId, password: made?.password ?? null };
    });
}

interface Place {
  areaCode: string | null;
  reportingUnitId: number | null;
}

const LENGTHS = { province: 2, district: 4 };

async function placeOf(trx: Transaction<DB>, role: Role, code: string): Promise<Place | null> {
  const kind = placeKindOf(role);
  if (kind === "nation") return { areaCode: "TH", reportingUnitId: null };
  if (kind === "unit") {
    const wanted = role === "company_member" ? "company" : "enterprise";
    const unit = await trx
      .selectFrom("reportingUnits")
      .select("id")
      .where("code", "=", code)
      .where("kind", "=", wanted)
      .executeTakeFirst();
    return unit ? { areaCode: null, reportingUnitId: unit.id } : null;
  }
  if (!/^\d+$/.test(code) || code.length !== LENGTHS[kind]) return null;
  const area = await trx.selectFrom("areas").select("code").where("code", "=", code).executeTakeFirst();
  return area ? { areaCode: area.code, reportingUnitId: null } : null;
}

/** A password that nobody has to invent, for the first sign-in. */
export function newPassword(): string {
  return randomBytes(12).toString("base64url");
}

async function makeAccount(trx: Transaction<DB>, email: string, nameTh: string) {
  const password = newPassword();
  const { id } = await trx
    .insertInto("users")
    .values({ email, nameTh, passwordHash: await hash(password) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, password };
}

async function holdsAlready(trx: Transaction<DB>, userId: number, role: Role, place: Place): Promise<boolean> {
  const { rows } = await sql`
    select from role_assignments where user_id = ${userId} and role = ${role}
      and area_code is not distinct from ${place.areaCode} and reporting_unit_id is not distinct from ${place.reportingUnitId}::integer
      and coalesce(valid_to, 'infinity') >= (now() at time zone 'Asia/Bangkok')::date`.execute(trx);
  return rows.length > 0;
}

async function giveOffice(trx: Transaction<DB>, viewer: Viewer, userId: number, role: Role, place: Place) {
  const { id } = await trx
    .insertInto("roleAssignments")
    .values({ userId, role, ...place, validFrom: sql<string>`(now() at time zone 'Asia/Bangkok')::date` })
    .returning("id")
    .executeTakeFirstOrThrow();
  const newValues = { office: id, role, ...place };
  await recordEvent(trx, viewer, { action: "user.appointed", entity: "user", entityId: userId, newValues });
}

/** True when somebody administers the portal today. */
export async function hasAdministrator(): Promise<boolean> {
  const { rows } = await sql`
    select from role_assignments where role = 'administrator'
      and coalesce(valid_to, 'infinity') >= (now() at time zone 'Asia/Bangkok')::date limit 1`.execute(db());
  return rows.length > 0;
}

/**
 * Makes the first administrator of a portal that has none, and answers the password, told once to whoever starts it; null
 * when somebody administers it already, or the account has a password of its own.
 */
export async function appointFirstAdministrator(email: string): Promise<string | null> {
  if (await hasAdministrator()) return null;
  const appointed = await appoint(THE_START, { email, nameTh: "ผู้ดูแลระบบ", role: "administrator", place: "TH" });
  return appointed?.ok ? appointed.password : null;
}

/** Nobody: the portal itself, while it starts. */
const THE_START: Viewer = {
  ...publicViewer("th"),
  grants: [{ role: "administrator", areaCode: "TH", unitId: null, bureau: null }],
};
