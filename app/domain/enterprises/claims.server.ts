import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { otopScope } from "./otop-scope.ts";

/** So many claims stand on a page. */
export const CLAIMS_A_PAGE = 30;

export type ClaimState = "waiting" | "approved" | "refused" | "withdrawn";

/**
 * Claims in the viewer's scope: those that wait, the oldest first, or those that were decided, the newest first. `after`
 * is the last id of the page before.
 */
export async function claims(viewer: Viewer, { decided, after }: { decided: boolean; after: number | null }) {
  const today = bangkokDate(now());
  let rows = db()
    .selectFrom("enterpriseClaims as c")
    .innerJoin("reportingUnits as u", "u.id", "c.unitId")
    .innerJoin("areas as district", "district.code", "u.homeAreaCode")
    .innerJoin("users as asker", "asker.id", "c.userId")
    .innerJoin("people as p", "p.id", "c.personId")
    .leftJoin("users as decider", "decider.id", "c.decidedBy")
    .where(inScope(otopScope(viewer, "enterprises.decide"), sql`u.home_area_code`))
    .limit(CLAIMS_A_PAGE + 1);
  rows = decided
    ? rows.where("c.state", "in", ["approved", "refused"]).orderBy("c.id", "desc")
    : rows.where("c.state", "=", "waiting").orderBy("c.id");
  if (after !== null) rows = rows.where("c.id", decided ? "<" : ">", after);
  const found = await rows
    .select([
      "c.id",
      "u.code",
      "u.nameTh",
      "u.nameEn",
      "district.nameTh as districtTh",
      "district.nameEn as districtEn",
    ])
    .select(["asker.nameTh as claimant", "asker.email", "p.idNumberMasked", "c.message", "c.askedAt"])
    .select(["c.decidedAt", "c.reason", "decider.nameTh as decidedByTh", "decider.nameEn as decidedByEn"])
    .select([
      sql<ClaimState>`c.state`.as("state"),
      sql<boolean>`c.user_id = ${viewer.userId}`.as("isOwn"),
      sql<string | null>`(select m.role from enterprise_members m
        where m.unit_id = c.unit_id and m.person_id = c.person_id and m.term @> ${today}::date limit 1)`.as(
        "memberRole",
      ),
      sql<number>`(select count(*) from role_assignments r where r.reporting_unit_id = c.unit_id
        and r.role = 'enterprise_member' and (r.valid_to is null or r.valid_to >= ${today}))`.as("owners"),
    ])
    .execute();
  const page = found.slice(0, CLAIMS_A_PAGE);
  return { claims: page, next: found.length > CLAIMS_A_PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** How many claims wait in the viewer's scope. */
export async function claimsWaiting(viewer: Viewer): Promise<number> {
  const { waiting } = await db()
    .selectFrom("enterpriseClaims as c")
    .innerJoin("reportingUnits as u", "u.id", "c.unitId")
    .where("c.state", "=", "waiting")
    .where(inScope(otopScope(viewer, "enterprises.decide"), sql`u.home_area_code`))
    .select((eb) => eb.fn.countAll<number>().as("waiting"))
    .executeTakeFirstOrThrow();
  return waiting;
}

/** The viewer's own claims, newest first. */
export function myClaims(viewer: Viewer) {
  return db()
    .selectFrom("enterpriseClaims as c")
    .innerJoin("reportingUnits as u", "u.id", "c.unitId")
    .where("c.userId", "=", viewer.userId ?? 0)
    .orderBy("c.id", "desc")
    .limit(20)
    .select(["c.id", "u.code", "u.nameTh", "u.nameEn", "c.askedAt", "c.decidedAt", "c.reason"])
    .select(sql<ClaimState>`c.state`.as("state"))
    .execute();
}
