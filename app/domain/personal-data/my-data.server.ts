import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Role } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { myClaims } from "../enterprises/claims.server.ts";
import type { MemberRole } from "../enterprises/enterprise-record.ts";
import type { ConsentField } from "./consent.ts";
import { myCorrections } from "./correction-requests.server.ts";
import { myPersonId } from "./my-person.server.ts";

/** Everything that is held on the viewer: account, person, memberships, seats, consents, looks at the number, requests, claims. */
export async function myData(viewer: Viewer) {
  const personId = await myPersonId(db(), viewer);
  const [account, roles, claims] = await Promise.all([accountOf(viewer), rolesOf(viewer), myClaims(viewer)]);
  if (personId === null) return { account, roles, claims, person: null };
  const [about, memberships, seats, consents, looks, corrections] = await Promise.all([
    aboutPerson(personId),
    membershipsOf(personId),
    seatsOf(personId),
    consentsOf(personId),
    looksAt(personId),
    myCorrections(personId),
  ]);
  return { account, roles, claims, person: { ...about, memberships, seats, consents, looks, corrections } };
}

export type MyData = Awaited<ReturnType<typeof myData>>;

function accountOf(viewer: Viewer) {
  return db()
    .selectFrom("users")
    .where("id", "=", viewer.userId ?? 0)
    .select(["email", "nameTh", "nameEn", "createdAt"])
    .executeTakeFirstOrThrow();
}

function rolesOf(viewer: Viewer) {
  return db()
    .selectFrom("roleAssignments as r")
    .leftJoin("areas as a", "a.code", "r.areaCode")
    .leftJoin("reportingUnits as u", "u.id", "r.reportingUnitId")
    .where("r.userId", "=", viewer.userId ?? 0)
    .orderBy("r.id")
    .select([sql<Role>`r.role`.as("role"), sql<string>`coalesce(a.name_th, u.name_th)`.as("placeTh")])
    .select([sql<string | null>`coalesce(a.name_en, u.name_en)`.as("placeEn")])
    .select([sql<string>`r.valid_from`.as("from"), sql<string | null>`r.valid_to`.as("to")])
    .execute();
}

/** The number masked: nobody reads it in full without a reason, and the owner knows it. */
function aboutPerson(personId: number) {
  return db()
    .selectFrom("people")
    .where("id", "=", personId)
    .select(["nameTh", "nameEn", "positionTh", "phone", "email", "idNumberMasked", "verifiedAt", "createdAt"])
    .executeTakeFirstOrThrow();
}

function membershipsOf(personId: number) {
  return db()
    .selectFrom("enterpriseMembers as m")
    .innerJoin("reportingUnits as u", "u.id", "m.unitId")
    .where("m.personId", "=", personId)
    .orderBy(sql`lower(m.term) desc`)
    .select(["u.code", "u.nameTh", "u.nameEn", sql<MemberRole>`m.role`.as("role")])
    .select([sql<string>`lower(m.term)`.as("from"), sql<string | null>`upper(m.term) - 1`.as("to")])
    .execute();
}

function seatsOf(personId: number) {
  return db()
    .selectFrom("committeeTerms as t")
    .innerJoin("committeeSeats as s", "s.id", "t.seatId")
    .innerJoin("committees as c", "c.id", "t.committeeId")
    .where("t.personId", "=", personId)
    .orderBy(sql`lower(t.term) desc`)
    .select(["c.id as committeeId", "c.nameTh", "c.nameEn", "s.role", "t.appointmentOrder"])
    .select([sql<string>`lower(t.term)`.as("from"), sql<string | null>`upper(t.term) - 1`.as("to")])
    .execute();
}

function consentsOf(personId: number) {
  return db()
    .selectFrom("publishConsents")
    .where("personId", "=", personId)
    .orderBy("id", "desc")
    .select([sql<ConsentField>`field`.as("field"), "givenAt", "withdrawnAt"])
    .execute();
}

/** Who has looked at the full number, by name and office, and why. */
function looksAt(personId: number) {
  return db()
    .selectFrom("idNumberViews as v")
    .innerJoin("users as u", "u.id", "v.viewerId")
    .where("v.personId", "=", personId)
    .orderBy("v.id", "desc")
    .limit(200)
    .select(["v.id", "u.nameTh as byTh", "u.nameEn as byEn", "v.reason", "v.viewedAt"])
    .execute();
}
