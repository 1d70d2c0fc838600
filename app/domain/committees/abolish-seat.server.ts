import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managedCommittee } from "./managed-committee.server.ts";

export interface SeatToAbolish {
  committeeId: number;
  seatId: number;
  /** The first day on which the seat is no more, "YYYY-MM-DD". */
  on: string;
}

type Refusal = { why: "abolished_before" } | { why: "held"; name: string; until: string | null };

export type AbolishedSeat = { ok: true } | ({ ok: false; reason: string } & Refusal);

/** Abolishes a seat from a day on; its history stays. Refused while somebody holds it on that day or later. Null when there is no such seat for the viewer. */
export function abolishSeat(viewer: Viewer, input: SeatToAbolish): Promise<AbolishedSeat | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<AbolishedSeat | null> => {
      if (!(await managedCommittee(trx, viewer, input.committeeId))) return null;
      const seat = await trx
        .selectFrom("committeeSeats")
        .where("committeeId", "=", input.committeeId)
        .where("id", "=", input.seatId)
        .select("abolishedOn")
        .executeTakeFirst();
      if (!seat) return null;
      const wrong = seat.abolishedOn ? { why: "abolished_before" as const } : await holderBeyond(trx, input);
      if (wrong) return { ok: false, reason: `committees:refused.${wrong.why}`, ...wrong };
      await trx.updateTable("committeeSeats").set({ abolishedOn: input.on }).where("id", "=", input.seatId).execute();
      await recordEvent(trx, viewer, {
        action: "seat.abolished",
        entity: "committee",
        entityId: input.committeeId,
        newValues: { seatId: input.seatId, on: input.on },
      });
      return { ok: true };
    });
}

async function holderBeyond(trx: Transaction<DB>, { seatId, on }: SeatToAbolish): Promise<Refusal | null> {
  const holder = await trx
    .selectFrom("committeeTerms as t")
    .innerJoin("people as p", "p.id", "t.personId")
    .where("t.seatId", "=", seatId)
    .where(sql<boolean>`coalesce(upper(t.term), 'infinity') > ${on}::date`)
    .orderBy(sql`upper(t.term)`, "desc")
    .select(["p.nameTh as name", sql<string | null>`(upper(t.term) - 1)`.as("until")])
    .executeTakeFirst();
  return holder ? { why: "held", ...holder } : null;
}
