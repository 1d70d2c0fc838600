import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "../enterprises/otop-scope.ts";
import { formatThirteenDigits } from "../identity/thirteen-digits.ts";
import { unsealIdNumber } from "../people/id-number.server.ts";
import { now } from "../periods/clock.server.ts";

export type Looked = { ok: true; number: string } | { ok: false; reason: "personal:refused.no_reason" };

/** The least letters of a reason: "ok" is none. */
const LEAST_REASON = 8;

/**
 * Shows the full number of a member of an enterprise, once a reason is written down: who, when and why is recorded before
 * it is read, and the person sees it. Null when there is no such number in the viewer's scope.
 */
export function lookAtNumber(viewer: Viewer, code: string, personId: number, reason: string): Promise<Looked | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<Looked | null> => {
      const person = await numbered(trx, viewer, code, personId);
      if (!person?.idNumberCipher || viewer.userId === null) return null;
      const why = reason.trim().slice(0, 500);
      if (why.length < LEAST_REASON) return { ok: false, reason: "personal:refused.no_reason" };
      await trx
        .insertInto("idNumberViews")
        .values({ personId, viewerId: viewer.userId, reason: why, viewedAt: now() })
        .execute();
      return { ok: true, number: formatThirteenDigits(unsealIdNumber(person.idNumberCipher)) };
    });
}

/** Whose number may be looked at, with the looks so far; null when there is none in the viewer's scope. */
export async function numberToLookAt(viewer: Viewer, code: string, personId: number) {
  const person = await numbered(db(), viewer, code, personId);
  if (!person?.idNumberCipher) return null;
  const looks = await db()
    .selectFrom("idNumberViews as v")
    .innerJoin("users as u", "u.id", "v.viewerId")
    .where("v.personId", "=", personId)
    .orderBy("v.id", "desc")
    .limit(20)
    .select(["v.id", "u.nameTh as byTh", "u.nameEn as byEn", "v.reason", "v.viewedAt"])
    .execute();
  const { nameTh, nameEn, idNumberMasked, enterpriseTh, enterpriseEn } = person;
  return { nameTh, nameEn, idNumberMasked, enterpriseTh, enterpriseEn, looks };
}

function numbered(on: Kysely<DB>, viewer: Viewer, code: string, personId: number) {
  return on
    .selectFrom("enterpriseMembers as m")
    .innerJoin("reportingUnits as u", "u.id", "m.unitId")
    .innerJoin("people as p", "p.id", "m.personId")
    .where("u.code", "=", code)
    .where("p.id", "=", personId)
    .where(inScope(otopScope(viewer, "people.numbers"), sql`u.home_area_code`))
    .select(["p.nameTh", "p.nameEn", "p.idNumberMasked", "p.idNumberCipher"])
    .select(["u.nameTh as enterpriseTh", "u.nameEn as enterpriseEn"])
    .executeTakeFirst();
}
