import { type Kysely, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { covers, type Role, scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { OfficeHolder } from "./handover.ts";

/**
 * Officials of a province, or of the department for "TH", whose work the viewer may pass on, by their office. Whoever
 * holds none today is listed with the last ones: people are often gone before somebody thinks of it.
 */
export async function officeHolders(viewer: Viewer, areaCode: string): Promise<OfficeHolder[]> {
  const scope = scopeOf(viewer, "handovers.make");
  const { rows } = await sql<{ id: number }>`
    select distinct r.user_id as id from role_assignments r
    where r.area_code is not null and left(r.area_code, 2) = ${areaCode.slice(0, 2)}
      and ${inScope(scope, sql`r.area_code`)}`.execute(db());
  const holders = await holdersOf(
    db(),
    rows.map(({ id }) => id),
  );
  return holders.filter((holder) => isWithin(viewer, holder));
}

/** Somebody whose work the viewer may pass on: all their offices lie in the viewer's scope. Null for anybody else. */
export async function leaverOf(database: Kysely<DB>, viewer: Viewer, userId: number): Promise<OfficeHolder | null> {
  const [holder] = await holdersOf(database, [userId]);
  return holder && isWithin(viewer, holder) ? holder : null;
}

/** Whether somebody may take over: a live account with an office today that covers every office of who leaves. */
export function mayFollow(leaver: OfficeHolder, successor: OfficeHolder): boolean {
  if (successor.disabled || successor.id === leaver.id) return false;
  const areas = successor.offices.filter(({ today }) => today).map(({ areaCode }) => areaCode);
  const scope = { nation: areas.includes("TH"), areas, units: [], bureaus: [], committees: [] };
  return leaver.offices.every(({ areaCode }) => covers(scope, areaCode));
}

/** Who may take over from somebody, within the viewer's own scope. */
export async function successorsOf(viewer: Viewer, leaver: OfficeHolder): Promise<OfficeHolder[]> {
  const areas = leaver.offices.flatMap(({ areaCode }) => [areaCode, areaCode.slice(0, 2), "TH"]);
  const { rows } = await sql<{ id: number }>`
    select distinct r.user_id as id from role_assignments r
    where r.area_code = any(${areas}::text[]) and ${holdsToday()}
      and ${inScope(scopeOf(viewer, "handovers.make"), sql`r.area_code`)}`.execute(db());
  const holders = await holdersOf(
    db(),
    rows.map(({ id }) => id),
  );
  return holders.filter((holder) => isWithin(viewer, holder) && mayFollow(leaver, holder));
}

function isWithin(viewer: Viewer, holder: OfficeHolder): boolean {
  const scope = scopeOf(viewer, "handovers.make");
  return holder.offices.length > 0 && holder.offices.every(({ areaCode }) => covers(scope, areaCode));
}

async function holdersOf(database: Kysely<DB>, userIds: number[]): Promise<OfficeHolder[]> {
  const rows = await database
    .selectFrom("users as u")
    .innerJoin("roleAssignments as r", "r.userId", "u.id")
    .innerJoin("areas as a", "a.code", "r.areaCode")
    .where(sql<SqlBool>`u.id = any(${userIds}::int[])`)
    .orderBy(sql`length(r.area_code)`)
    .orderBy(sql`u.name_th collate fanfueang_th`)
    .orderBy("u.id")
    .select([
      "u.id",
      "u.nameTh",
      "u.nameEn",
      "u.personId",
      "a.code as areaCode",
      "a.nameTh as areaTh",
      "a.nameEn as areaEn",
    ])
    .select([sql<boolean>`u.disabled_at is not null`.as("disabled"), holdsToday().as("today")])
    .select([sql<Role>`r.role`.as("role"), sql<string>`coalesce(r.valid_to::text, '')`.as("until")])
    .execute();
  return [...new Set(rows.map(({ id }) => id))].map((id) => holderOf(rows.filter((row) => row.id === id)));
}

type OfficeRow = Omit<OfficeHolder, "offices"> & OfficeHolder["offices"][number] & { until: string };

/** The offices of today count; without one, those that were held last. */
function holderOf(rows: OfficeRow[]): OfficeHolder {
  const { id, nameTh, nameEn, personId, disabled } = rows[0] as OfficeRow;
  const last = rows
    .map(({ until }) => until)
    .sort()
    .at(-1);
  const counts = rows.some(({ today }) => today)
    ? ({ today }: OfficeRow) => today
    : ({ until }: OfficeRow) => until === last;
  const offices = rows
    .filter(counts)
    .map(({ role, areaCode, areaTh, areaEn, today }) => ({ role, areaCode, areaTh, areaEn, today }));
  return { id, nameTh, nameEn, personId, disabled, offices };
}

function holdsToday() {
  return sql<boolean>`(${bangkokDate(now())}::date between r.valid_from and coalesce(r.valid_to, 'infinity'))`;
}
