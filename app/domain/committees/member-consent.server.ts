import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordConsent } from "../people/record-consent.server.ts";
import type { ConsentField } from "../personal-data/consent.ts";
import { isKept, managedCommittee } from "./managed-committee.server.ts";

/**
 * Records what a member of a committee lets be published, field by field, as told to whoever keeps the committee. Answers
 * how many fields changed; null when there is no such member for the viewer.
 */
export function changeMemberConsent(
  viewer: Viewer,
  input: { committeeId: number; personId: number; fields: Record<ConsentField, boolean> },
): Promise<{ ok: true; changed: number } | null> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const committee = await managedCommittee(trx, viewer, input.committeeId);
      const member = await trx
        .selectFrom("committeeTerms")
        .where("committeeId", "=", committee?.id ?? 0)
        .where("personId", "=", input.personId)
        .select("id")
        .executeTakeFirst();
      if (!member) return null;
      let changed = 0;
      for (const [field, given] of Object.entries(input.fields) as [ConsentField, boolean][])
        if (await recordConsent(trx, viewer, { personId: input.personId, field, given })) changed += 1;
      return { ok: true as const, changed };
    });
}

/** Live consents of people who sit or sat on a committee the viewer keeps, with the moment they were given. */
export function memberConsents(viewer: Viewer, committeeId: number) {
  return db()
    .selectFrom("publishConsents as consent")
    .where("consent.withdrawnAt", "is", null)
    .where("consent.personId", "in", (people) =>
      people
        .selectFrom("committeeTerms as t")
        .innerJoin("committees as c", "c.id", "t.committeeId")
        .where("c.id", "=", committeeId)
        .where(isKept(viewer))
        .select("t.personId"),
    )
    .orderBy("consent.id")
    .select(["consent.personId", "consent.field", "consent.givenAt"])
    .execute();
}
