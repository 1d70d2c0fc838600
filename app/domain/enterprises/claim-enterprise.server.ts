import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { readPersonNumber } from "./member-input.ts";
import { newPerson, personOfNumber } from "./person-of-number.server.ts";
import { type Answer, wrong } from "./problem.ts";
import { releaseNumber } from "./release-number.server.ts";

/**
 * Asks the province for one's own record: whoever gives their number says who they are. The answer is the same whether
 * the register knows the number or not. Null when there is no such enterprise.
 */
export function claimEnterprise(
  viewer: Viewer,
  code: string,
  claim: { idNumber: string; message: string | null },
): Promise<Answer | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<Answer | null> => {
      const userId = viewer.userId;
      if (userId === null) return null;
      const unit = await trx
        .selectFrom("reportingUnits")
        .where("code", "=", code)
        .where("kind", "=", "enterprise")
        .where("activeTo", "is", null)
        .select("id")
        .executeTakeFirst();
      if (!unit) return null;
      if (viewer.grants.some(({ unitId }) => unitId === unit.id)) return wrong("idNumber", "already_yours");
      const number = readPersonNumber(claim.idNumber);
      if ("key" in number) return wrong("idNumber", number.key);
      if (await isWaiting(trx, unit.id, userId)) return wrong("idNumber", "claim_waiting");
      const personId = await claimant(trx, viewer, userId, number.digits);
      if (personId === null) return wrong("idNumber", "number_not_yours");
      const { id } = await trx
        .insertInto("enterpriseClaims")
        .values({ unitId: unit.id, userId, personId, message: claim.message, askedAt: now() })
        .returning("id")
        .executeTakeFirstOrThrow();
      await recordEvent(trx, viewer, {
        action: "claim.asked",
        entity: "enterprise",
        entityId: code,
        newValues: { claimId: id },
      });
      return { ok: true };
    });
}

/** Takes back one's own claim while it waits. False when there is none. */
export function withdrawClaim(viewer: Viewer, claimId: number): Promise<boolean> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const withdrawn = await trx
        .updateTable("enterpriseClaims")
        .set({ state: "withdrawn" })
        .where("id", "=", claimId)
        .where("userId", "=", viewer.userId ?? 0)
        .where("state", "=", "waiting")
        .returning(["personId", sql<string>`(select code from reporting_units where id = unit_id)`.as("code")])
        .executeTakeFirst();
      if (!withdrawn) return false;
      await releaseNumber(trx, withdrawn.personId);
      await recordEvent(trx, viewer, {
        action: "claim.withdrawn",
        entity: "enterprise",
        entityId: withdrawn.code,
        newValues: { claimId },
      });
      return true;
    });
}

async function isWaiting(trx: Transaction<DB>, unitId: number, userId: number): Promise<boolean> {
  const waiting = await trx
    .selectFrom("enterpriseClaims")
    .where("unitId", "=", unitId)
    .where("userId", "=", userId)
    .where("state", "=", "waiting")
    .select("id")
    .executeTakeFirst();
  return waiting !== undefined;
}

/** The person whose number it is. Null when the account is already tied to somebody else. */
async function claimant(trx: Transaction<DB>, viewer: Viewer, userId: number, digits: string): Promise<number | null> {
  const [known, account] = [
    await personOfNumber(trx, digits),
    await trx.selectFrom("users").where("id", "=", userId).select("personId").executeTakeFirstOrThrow(),
  ];
  if (account.personId !== null) return account.personId === known?.id ? known.id : null;
  if (known) return known.id;
  const { nameTh, nameEn } = viewer;
  return newPerson(trx, { nameTh, nameEn, phone: null, email: null, idNumber: digits });
}
