import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { otopScope } from "./otop-scope.ts";
import { releaseNumber } from "./release-number.server.ts";

export type DecidedClaim =
  | { ok: true; code: string }
  | { ok: false; reason: `claims:refused.${"own" | "no_reason" | "decided" | "person_has_account"}` };

/** The day in Bangkok by the database's clock: by it the roles of a session are read. */
const today = sql<string>`(now() at time zone 'Asia/Bangkok')::date`;

/**
 * Gives the record to whoever claimed it, or refuses with a reason. An approval makes the account a member of the
 * enterprise from today, and ties it to the person. Nobody decides on their own claim. Null when there is none in the
 * viewer's scope.
 */
export function decideClaim(
  viewer: Viewer,
  claimId: number,
  decision: { approve: boolean; reason: string | null },
): Promise<DecidedClaim | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<DecidedClaim | null> => {
      const claim = await trx
        .selectFrom("enterpriseClaims as c")
        .innerJoin("reportingUnits as u", "u.id", "c.unitId")
        .where("c.id", "=", claimId)
        .where(inScope(otopScope(viewer, "enterprises.decide"), sql`u.home_area_code`))
        .select(["c.userId", "c.personId", "c.unitId", "c.state", "u.code"])
        .forUpdate(["c"])
        .executeTakeFirst();
      if (!claim) return null;
      const { approve } = decision;
      const reason = decision.reason?.trim() || null;
      if (claim.userId === viewer.userId) return { ok: false, reason: "claims:refused.own" };
      if (claim.state !== "waiting") return { ok: false, reason: "claims:refused.decided" };
      if (!approve && !reason) return { ok: false, reason: "claims:refused.no_reason" };
      if (approve && !(await tieAccount(trx, claim))) return { ok: false, reason: "claims:refused.person_has_account" };
      const state = approve ? "approved" : "refused";
      await trx
        .updateTable("enterpriseClaims")
        .set({ state, decidedBy: viewer.userId, decidedAt: now(), reason })
        .where("id", "=", claimId)
        .execute();
      if (approve) await giveRecord(trx, claim);
      else await releaseNumber(trx, claim.personId);
      await recordEvent(trx, viewer, {
        action: `claim.${state}`,
        entity: "enterprise",
        entityId: claim.code,
        newValues: { claimId, userId: claim.userId, reason },
      });
      return { ok: true, code: claim.code };
    });
}

interface Claim {
  userId: number;
  personId: number;
  unitId: number;
}

/** False when the person has another account, or the account another person. */
async function tieAccount(trx: Transaction<DB>, { userId, personId }: Claim): Promise<boolean> {
  const tied = await trx
    .updateTable("users")
    .set({ personId })
    .where("id", "=", userId)
    .where((where) => where.or([where("personId", "is", null), where("personId", "=", personId)]))
    .where(
      sql<boolean>`not exists (select from users other where other.person_id = ${personId} and other.id <> ${userId})`,
    )
    .returning("id")
    .executeTakeFirst();
  return tied !== undefined;
}

async function giveRecord(trx: Transaction<DB>, { userId, personId, unitId }: Claim): Promise<void> {
  await trx.updateTable("people").set({ verifiedAt: now() }).where("id", "=", personId).execute();
  await sql`
    insert into role_assignments (user_id, role, reporting_unit_id, valid_from)
    select ${userId}, 'enterprise_member', ${unitId}, ${today}
    where not exists (select from role_assignments where user_id = ${userId} and role = 'enterprise_member'
      and reporting_unit_id = ${unitId} and (valid_to is null or valid_to >= ${today}))`.execute(trx);
  await sql`
    insert into enterprise_members (unit_id, person_id, role, term)
    select ${unitId}, ${personId}, 'contact', daterange(${bangkokDate(now())}::date, null)
    where not exists (select from enterprise_members where unit_id = ${unitId} and person_id = ${personId}
      and term && daterange(${bangkokDate(now())}::date, null))`.execute(trx);
}
