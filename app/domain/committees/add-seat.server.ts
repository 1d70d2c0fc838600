import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import type { SeatRole, Sector } from "./committee.ts";
import { managedCommittee } from "./managed-committee.server.ts";

export interface SeatToAdd {
  committeeId: number;
  sector: Sector;
  role: SeatRole;
  /** The office the seat belongs to, such as ผู้ว่าราชการจังหวัด; empty for a seat without one. */
  officeTh: string;
  officeEn: string;
}

export type AddedSeat = { ok: true; seatId: number } | { ok: false; reason: "committees:refused.second_chair" };

/** Adds a seat with the next number of its sector; numbers of abolished seats are not used again. One chair a committee. Null when there is no such committee for the viewer. */
export function addSeat(viewer: Viewer, input: SeatToAdd): Promise<AddedSeat | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<AddedSeat | null> => {
      const { committeeId, sector, role } = input;
      if (!(await managedCommittee(trx, viewer, committeeId))) return null;
      if (role === "chair" && (await hasChair(trx, committeeId)))
        return { ok: false, reason: "committees:refused.second_chair" };
      const [officeTh, officeEn] = [input.officeTh.trim() || null, input.officeEn.trim() || null];
      const { id, seatNumber } = await trx
        .insertInto("committeeSeats")
        .values((values) => ({
          committeeId,
          sectorCode: sector,
          seatNumber: values
            .selectFrom("committeeSeats")
            .where("committeeId", "=", committeeId)
            .where("sectorCode", "=", sector)
            .select(sql<number>`coalesce(max(seat_number), 0) + 1`.as("next")),
          role,
          officeTh,
          officeEn,
        }))
        .returning(["id", "seatNumber"])
        .executeTakeFirstOrThrow();
      await recordEvent(trx, viewer, {
        action: "seat.added",
        entity: "committee",
        entityId: committeeId,
        newValues: { seatId: id, sector, number: seatNumber, role, office: officeTh },
      });
      return { ok: true, seatId: id };
    });
}

async function hasChair(trx: Transaction<DB>, committeeId: number): Promise<boolean> {
  const chair = await trx
    .selectFrom("committeeSeats")
    .where("committeeId", "=", committeeId)
    .where("role", "=", "chair")
    .where("abolishedOn", "is", null)
    .select("id")
    .executeTakeFirst();
  return chair !== undefined;
}
