import { type Expression, type Kysely, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs } from "../fairs/fair.server.ts";

/** Whether the viewer works at the fair of `fair`: staff, anywhere or in a zone, or whoever manages fairs. */
export async function worksAt(viewer: Viewer, fairId: number): Promise<boolean> {
  if (managesFairs(viewer)) return true;
  const staff = await db()
    .selectFrom("fairStaff")
    .where("fairId", "=", fairId)
    .where("userId", "=", viewer.userId ?? 0)
    .select("fairId")
    .limit(1)
    .executeTakeFirst();
  return staff !== undefined;
}

/** How a viewer stands to a fair on its days. */
export interface Standing {
  /** Staff of the fair, anywhere or in a zone, or whoever manages fairs. */
  works: boolean;
  /** Somebody has a confirmed booth: moving in can be prepared. */
  moving: boolean;
  /** The viewer's own enterprise has one. */
  ownBooth: boolean;
}

/** How the viewer stands to a fair on its days, in one question. */
export async function standingAt(viewer: Viewer, fairId: number): Promise<Standing> {
  if (viewer.userId === null) return { works: false, moving: false, ownBooth: false };
  const { rows } = await sql<Standing>`
    select ${managesFairs(viewer)} or exists (select from fair_staff where fair_id = ${fairId} and user_id = ${viewer.userId}) as works,
      exists (select from booth_allocations where fair_id = ${fairId} and state = 'confirmed') as moving,
      exists (select from fair_applications as ap join booth_allocations as al on al.application_id = ap.id and al.state = 'confirmed'
        where ap.fair_id = ${fairId} and ${ownEnterprise(viewer, sql.ref("ap.enterprise_id"))}) as own_booth`.execute(
    db(),
  );
  return rows[0]!;
}

/** Rows of booths the viewer looks after: those who manage fairs all, staff of the fair their zones. */
export function lookedAfter(
  viewer: Viewer,
  fairId: Expression<number>,
  zoneId: Expression<number>,
): Expression<SqlBool> {
  if (managesFairs(viewer)) return sql<SqlBool>`true`;
  return sql<SqlBool>`exists (select from fair_staff as staff where staff.fair_id = ${fairId} and staff.user_id = ${viewer.userId ?? 0}
    and coalesce(staff.zone_id, ${zoneId}) = ${zoneId})`;
}

/** Rows of enterprises for which the viewer applies and reports. */
export function ownEnterprise(viewer: Viewer, enterpriseId: Expression<number>): Expression<SqlBool> {
  return sql<SqlBool>`${enterpriseId} = any(${scopeOf(viewer, "fairs.apply").units}::int[])`;
}

/** Allocations with what they are for, joined under the names the scopes above use. */
export function allocations(on: Kysely<DB>) {
  return on
    .selectFrom("boothAllocations as al")
    .innerJoin("fairs as f", "f.id", "al.fairId")
    .innerJoin("booths as b", "b.id", "al.boothId")
    .innerJoin("fairZones as z", "z.id", "b.zoneId")
    .innerJoin("fairApplications as ap", "ap.id", "al.applicationId")
    .innerJoin("reportingUnits as u", "u.id", "ap.enterpriseId");
}
