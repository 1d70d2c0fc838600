import type { Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordConsent } from "../people/record-consent.server.ts";
import type { ConsentField } from "./consent.ts";
import { myPersonId } from "./my-person.server.ts";

/**
 * The viewer lets a field about themselves be published, from now until they withdraw it. False when they have already,
 * or the portal does not know who they are.
 */
export function giveConsent(viewer: Viewer, field: ConsentField): Promise<boolean> {
  return forMyself(viewer, (trx, personId) => recordConsent(trx, viewer, { personId, field, given: true }));
}

/** The viewer withdraws a consent: nothing of the field is public from now on, and both dates are kept. False when there is none. */
export function withdrawConsent(viewer: Viewer, field: ConsentField): Promise<boolean> {
  return forMyself(viewer, (trx, personId) => recordConsent(trx, viewer, { personId, field, given: false }));
}

function forMyself(
  viewer: Viewer,
  change: (trx: Transaction<DB>, personId: number) => Promise<boolean>,
): Promise<boolean> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const personId = await myPersonId(trx, viewer);
      return personId !== null && viewer.userId !== null && change(trx, personId);
    });
}
