import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managedMeeting } from "./managed-meeting.server.ts";

export interface ItemMinutes {
  meetingId: number;
  itemId: number;
  text: string | null;
  /** The minutes that were changed: two who write at once notice each other. */
  before: string;
}

export type WrittenMinutes = { ok: true } | { ok: false; reason: `meetings:refused.${"minutes_closed" | "stale"}` };

/**
 * Writes down what was said about an item, while the meeting runs and until its minutes are approved. Null when there is
 * no such item for the viewer.
 */
export function writeMinutes(
  viewer: Viewer,
  { meetingId, itemId, text, before }: ItemMinutes,
): Promise<WrittenMinutes | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<WrittenMinutes | null> => {
      const meeting = await managedMeeting(trx, viewer, meetingId);
      const item =
        meeting &&
        (await trx
          .selectFrom("agendaItems")
          .where("meetingId", "=", meetingId)
          .where("id", "=", itemId)
          .select("minutesTh")
          .executeTakeFirst());
      if (!item) return null;
      if (!["in_progress", "minutes_draft"].includes(meeting.state))
        return { ok: false, reason: "meetings:refused.minutes_closed" };
      if ((item.minutesTh ?? "") !== before) return { ok: false, reason: "meetings:refused.stale" };
      await trx.updateTable("agendaItems").set({ minutesTh: text }).where("id", "=", itemId).execute();
      await recordEvent(trx, viewer, {
        action: "minutes.written",
        entity: "meeting",
        entityId: meetingId,
        oldValues: { itemId, minutes: item.minutesTh },
        newValues: { itemId, minutes: text },
      });
      return { ok: true };
    });
}
