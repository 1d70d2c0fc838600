import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { fiscalYearOf } from "../periods/fiscal.ts";
import { carryOver } from "./carry-over.server.ts";
import { nextNumber } from "./create-meeting.server.ts";
import { bodiesOf, managedMeeting } from "./managed-meeting.server.ts";

export interface MeetingChange {
  id: number;
  version: number;
  heldOn: string;
  startsAt: string | null;
  placeTh: string | null;
  titleTh: string | null;
  sourceText: string | null;
  /** The number of each body by its id; what is left out stays, or follows the new fiscal year. */
  numbers: Record<number, number>;
}

export type ChangedMeeting =
  | { ok: true }
  | { ok: false; reason: `meetings:refused.${"state" | "stale" | "number_taken"}` };

/**
 * Changes day, time, place and numbers before the meeting begins. Moved into another fiscal year it gets the next
 * numbers there. Null when there is no such meeting for the viewer.
 */
export function changeMeeting(viewer: Viewer, change: MeetingChange): Promise<ChangedMeeting | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ChangedMeeting | null> => {
      const meeting = await managedMeeting(trx, viewer, change.id);
      if (!meeting) return null;
      if (meeting.version !== change.version) return { ok: false, reason: "meetings:refused.stale" };
      if (meeting.state !== "draft" && meeting.state !== "called")
        return { ok: false, reason: "meetings:refused.state" };
      const { heldOn, startsAt, placeTh, titleTh, sourceText } = change;
      const bodies = await bodiesOf(trx, change.id);
      const year = fiscalYearOf(heldOn);
      const numbers = new Map<number, number>();
      for (const { committeeId, meetingNumber, fiscalYear } of bodies) {
        if (meetingNumber === null) continue;
        const asked = change.numbers[committeeId] ?? meetingNumber;
        const follows = year !== fiscalYear && asked === meetingNumber;
        numbers.set(committeeId, follows ? await nextNumber(trx, committeeId, heldOn) : asked);
      }
      const taken = await trx
        .selectFrom("meetingCommittees as b")
        .where("b.meetingId", "<>", change.id)
        .where("b.fiscalYear", "=", year)
        .where(
          sql<boolean>`(b.committee_id, b.meeting_number) in
            (select * from unnest(${[...numbers.keys()]}::int[], ${[...numbers.values()]}::int[]))`,
        )
        .select("b.meetingId")
        .executeTakeFirst();
      if (taken) return { ok: false, reason: "meetings:refused.number_taken" };
      // Numbers are let go first: the day moves them through a fiscal year in which they may be taken.
      await trx
        .updateTable("meetingCommittees")
        .set({ meetingNumber: null })
        .where("meetingId", "=", change.id)
        .execute();
      await trx
        .updateTable("meetings")
        .set({ heldOn, startsAt, placeTh, titleTh, sourceText, version: meeting.version + 1 })
        .where("id", "=", change.id)
        .execute();
      for (const [committeeId, meetingNumber] of numbers)
        await trx
          .updateTable("meetingCommittees")
          .set({ meetingNumber })
          .where("meetingId", "=", change.id)
          .where("committeeId", "=", committeeId)
          .execute();
      await carryOver(trx, { id: change.id, heldOn });
      await recordEvent(trx, viewer, {
        action: "meeting.changed",
        entity: "meeting",
        entityId: change.id,
        oldValues: { heldOn: meeting.heldOn, startsAt: meeting.startsAt, placeTh: meeting.placeTh },
        newValues: { heldOn, startsAt, placeTh, numbers: Object.fromEntries(numbers) },
      });
      return { ok: true };
    });
}
