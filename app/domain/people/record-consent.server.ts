import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import type { ConsentField } from "../personal-data/consent.ts";

/**
 * Records that somebody lets a field be published, or no longer does, with the moment and who wrote it down. Answers
 * false when nothing changes: consent that is given already, or none to withdraw. The caller has made sure that the
 * viewer looks after this person.
 */
export async function recordConsent(
  trx: Transaction<DB>,
  viewer: Viewer,
  consent: { personId: number; field: ConsentField; given: boolean },
): Promise<boolean> {
  const { personId, field, given } = consent;
  const changed = given ? await give(trx, viewer, personId, field) : await withdraw(trx, viewer, personId, field);
  if (changed) {
    const action = given ? "consent.given" : "consent.withdrawn";
    await recordEvent(trx, viewer, { action, entity: "person", entityId: personId, newValues: { field } });
  }
  return changed;
}

async function give(trx: Transaction<DB>, viewer: Viewer, personId: number, field: ConsentField): Promise<boolean> {
  const given = await trx
    .insertInto("publishConsents")
    .values({ personId, field, givenAt: now(), recordedBy: viewer.userId as number })
    .onConflict((conflict) => conflict.columns(["personId", "field"]).where("withdrawnAt", "is", null).doNothing())
    .executeTakeFirst();
  return Number(given.numInsertedOrUpdatedRows ?? 0) > 0;
}

async function withdraw(trx: Transaction<DB>, viewer: Viewer, personId: number, field: ConsentField): Promise<boolean> {
  const withdrawn = await trx
    .updateTable("publishConsents")
    .set({ withdrawnAt: sql`greatest(given_at, ${now()})`, withdrawnBy: viewer.userId })
    .where("personId", "=", personId)
    .where("field", "=", field)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return Number(withdrawn.numUpdatedRows) > 0;
}
