import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import type { ConsentField } from "./consent.ts";
import { myPersonId } from "./my-person.server.ts";

/**
 * The viewer lets a field about themselves be published, from now until they withdraw it. False when they have already,
 * or the portal does not know who they are.
 */
export function giveConsent(viewer: Viewer, field: ConsentField): Promise<boolean> {
  return forMyself(viewer, async (trx, personId, userId) => {
    const { rows } = await sql<{ id: number }>`
      insert into publish_consents (person_id, field, given_at, recorded_by)
      values (${personId}, ${field}, ${now()}, ${userId})
      on conflict (person_id, field) where withdrawn_at is null do nothing
      returning id`.execute(trx);
    if (rows.length === 0) return false;
    await recordEvent(trx, viewer, {
      action: "consent.given",
      entity: "person",
      entityId: personId,
      newValues: { field },
    });
    return true;
  });
}

/** The viewer withdraws a consent: nothing of the field is public from now on, and both dates are kept. False when there is none. */
export function withdrawConsent(viewer: Viewer, field: ConsentField): Promise<boolean> {
  return forMyself(viewer, async (trx, personId, userId) => {
    const withdrawn = await trx
      .updateTable("publishConsents")
      .set({ withdrawnAt: sql`greatest(given_at, ${now()})`, withdrawnBy: userId })
      .where("personId", "=", personId)
      .where("field", "=", field)
      .where("withdrawnAt", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!withdrawn) return false;
    await recordEvent(trx, viewer, {
      action: "consent.withdrawn",
      entity: "person",
      entityId: personId,
      newValues: { field },
    });
    return true;
  });
}

function forMyself(
  viewer: Viewer,
  change: (trx: Transaction<DB>, personId: number, userId: number) => Promise<boolean>,
): Promise<boolean> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const personId = await myPersonId(trx, viewer);
      return personId !== null && viewer.userId !== null && change(trx, personId, viewer.userId);
    });
}
