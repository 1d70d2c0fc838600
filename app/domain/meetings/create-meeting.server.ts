import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { fiscalYearOf } from "../periods/fiscal.ts";
import { coversBody } from "./access.server.ts";
import { carryOver, placeItems } from "./carry-over.server.ts";

export interface NewMeeting {
  committeeIds: number[];
  /** "YYYY-MM-DD". */
  heldOn: string;
  /** "HH:MM". */
  startsAt?: string | null;
  placeTh?: string | null;
  titleTh?: string | null;
  /** The date as a source wrote it, when the meeting is taken over from one. */
  sourceText?: string | null;
  /** False for a workshop: it stands among the meetings without a number. */
  numbered: boolean;
}

export type CreatedMeeting =
  | { ok: true; id: number }
  | { ok: false; reason: `meetings:refused.${"no_body" | "no_title"}` };

/**
 * Prepares a meeting of one body or, jointly, of several. Each gives it the next number of its fiscal year. The agenda
 * begins with what earlier meetings left: minutes to approve and every open action.
 */
export function createMeeting(viewer: Viewer, input: NewMeeting): Promise<CreatedMeeting> {
  const wanted = [...new Set(input.committeeIds)];
  return db()
    .transaction()
    .execute(async (trx): Promise<CreatedMeeting> => {
      // Two meetings prepared at once must not take one number: the bodies are locked first, in one order.
      const bodies = await trx
        .selectFrom("committees as c")
        .where(sql<boolean>`c.id = any(${wanted}::int[])`)
        .where(coversBody(viewer, "committees.manage"))
        .orderBy("c.id")
        .select("c.id")
        .forUpdate()
        .execute();
      if (wanted.length === 0 || bodies.length < wanted.length)
        return { ok: false, reason: "meetings:refused.no_body" };
      if (!input.numbered && !input.titleTh) return { ok: false, reason: "meetings:refused.no_title" };
      const { heldOn, startsAt = null, placeTh = null, titleTh = null, sourceText = null } = input;
      const { id } = await trx
        .insertInto("meetings")
        .values({ heldOn, startsAt, placeTh, titleTh, sourceText })
        .returning("id")
        .executeTakeFirstOrThrow();
      const numbers = await joinBodies(
        trx,
        { id, heldOn },
        bodies.map((body) => body.id),
        input.numbered,
      );
      await placeItems(trx, id, TEMPLATE);
      await carryOver(trx, { id, heldOn });
      await recordEvent(trx, viewer, {
        action: "meeting.prepared",
        entity: "meeting",
        entityId: id,
        newValues: { heldOn, numbers, sourceText },
      });
      return { ok: true, id };
    });
}

/** What every agenda has. */
const TEMPLATE = [
  { kind: "inform", titleTh: "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ" },
  { kind: "other", titleTh: "เรื่องอื่น ๆ" },
] as const;

async function joinBodies(
  trx: Transaction<DB>,
  { id, heldOn }: { id: number; heldOn: string },
  committeeIds: number[],
  numbered: boolean,
): Promise<Record<string, number | null>> {
  const numbers: Record<string, number | null> = {};
  for (const committeeId of committeeIds) {
    const meetingNumber = numbered ? await nextNumber(trx, committeeId, heldOn) : null;
    await trx.insertInto("meetingCommittees").values({ meetingId: id, heldOn, committeeId, meetingNumber }).execute();
    numbers[committeeId] = meetingNumber;
  }
  return numbers;
}

/** One more than the highest number of the body in the fiscal year of the day; a cancelled meeting keeps its number. */
export async function nextNumber(trx: Transaction<DB>, committeeId: number, heldOn: string): Promise<number> {
  const { highest } = await trx
    .selectFrom("meetingCommittees")
    .where("committeeId", "=", committeeId)
    .where("fiscalYear", "=", fiscalYearOf(heldOn))
    .select(({ fn }) => fn.max("meetingNumber").as("highest"))
    .executeTakeFirstOrThrow();
  return (highest ?? 0) + 1;
}
