import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { managedCommittee } from "./managed-committee.server.ts";

export interface TermToEnd {
  committeeId: number;
  termId: number;
  /** The new last day, "YYYY-MM-DD". */
  lastDay: string;
  reason: string;
  /** The last day the viewer saw: whoever ended it meanwhile was first. */
  seenLastDay: string | null;
}

type Refusal =
  | { why: "no_reason" | "not_earlier" | "before_start" }
  | { why: "changed"; until: string | null }
  | { why: "attended"; on: string };

export type EndedTerm = { ok: true } | ({ ok: false; reason: string } & Refusal);

/**
 * Ends a term before its time, with a reason. The row stays, and so does every attendance: a day before a meeting whose
 * attendance is recorded is refused. Null when there is no such term for the viewer.
 */
export function endTerm(viewer: Viewer, input: TermToEnd): Promise<EndedTerm | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<EndedTerm | null> => {
      const committee = await managedCommittee(trx, viewer, input.committeeId);
      const term = committee && (await termOf(trx, input));
      if (!term) return null;
      const wrong = mistakeIn(input, term) ?? (await attendedAfter(trx, input));
      if (wrong) return { ok: false, reason: `committees:refused.${wrong.why}`, ...wrong };
      await trx
        .updateTable("committeeTerms")
        .set({
          term: sql`daterange(lower(term), ${input.lastDay}::date, '[]')`,
          endedReasonTh: input.reason.trim(),
        })
        .where("id", "=", input.termId)
        .execute();
      if (committee.kind === "provincial")
        await markRegister(trx, "meeting", committee.areaCode, input.lastDay, term.lastDay ?? "9999-12-31");
      await recordEvent(trx, viewer, {
        action: "term.ended",
        entity: "committee",
        entityId: input.committeeId,
        oldValues: { termId: input.termId, to: term.lastDay },
        newValues: { termId: input.termId, to: input.lastDay, reason: input.reason.trim() },
      });
      return { ok: true };
    });
}

async function termOf(trx: Transaction<DB>, { committeeId, termId }: TermToEnd) {
  return trx
    .selectFrom("committeeTerms")
    .where("committeeId", "=", committeeId)
    .where("id", "=", termId)
    .select([sql<string>`lower(term)`.as("from"), sql<string | null>`(upper(term) - 1)`.as("lastDay")])
    .executeTakeFirst();
}

function mistakeIn(input: TermToEnd, term: { from: string; lastDay: string | null }): Refusal | null {
  if (term.lastDay !== input.seenLastDay) return { why: "changed", until: term.lastDay };
  if (!input.reason.trim()) return { why: "no_reason" };
  if (input.lastDay < term.from) return { why: "before_start" };
  return term.lastDay !== null && input.lastDay >= term.lastDay ? { why: "not_earlier" } : null;
}

async function attendedAfter(trx: Transaction<DB>, { termId, lastDay }: TermToEnd): Promise<Refusal | null> {
  const { on } = await trx
    .selectFrom("attendances")
    .where("termId", "=", termId)
    .where(sql<boolean>`held_on > ${lastDay}::date`)
    .select(sql<string | null>`max(held_on)`.as("on"))
    .executeTakeFirstOrThrow();
  return on === null ? null : { why: "attended", on };
}
