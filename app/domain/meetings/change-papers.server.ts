import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { storePaper } from "../files/stored-files.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managedMeeting } from "./managed-meeting.server.ts";

export type ChangedPapers = { ok: true } | { ok: false; reason: `meetings:refused.${"papers_closed" | "no_paper"}` };

/** Lays a paper before the meeting, under an item. Null when there is no such item for the viewer. */
export function addPaper(
  viewer: Viewer,
  { meetingId, itemId }: { meetingId: number; itemId: number },
  upload: { name: string; bytes: Uint8Array },
): Promise<ChangedPapers | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ChangedPapers | null> => {
      const meeting = await managedMeeting(trx, viewer, meetingId);
      const item =
        meeting &&
        (await trx
          .selectFrom("agendaItems")
          .where("meetingId", "=", meetingId)
          .where("id", "=", itemId)
          .select("id")
          .executeTakeFirst());
      if (!item) return null;
      if (CLOSED.includes(meeting.state)) return { ok: false, reason: "meetings:refused.papers_closed" };
      const file = await storePaper(trx, viewer, upload);
      if (!file) return { ok: false, reason: "meetings:refused.no_paper" };
      await trx.insertInto("agendaPapers").values({ agendaItemId: itemId, fileId: file.id }).execute();
      await recordEvent(trx, viewer, {
        action: "paper.added",
        entity: "meeting",
        entityId: meetingId,
        newValues: { itemId, name: file.name },
      });
      return { ok: true };
    });
}

/** Takes a paper off an item before the minutes are approved. The file itself stays with the history. */
export function removePaper(
  viewer: Viewer,
  { meetingId, itemId, fileId }: { meetingId: number; itemId: number; fileId: string },
): Promise<ChangedPapers | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ChangedPapers | null> => {
      const meeting = await managedMeeting(trx, viewer, meetingId);
      if (!meeting) return null;
      if (CLOSED.includes(meeting.state)) return { ok: false, reason: "meetings:refused.papers_closed" };
      const removed = await trx
        .deleteFrom("agendaPapers as p")
        .using("agendaItems as i")
        .whereRef("i.id", "=", "p.agendaItemId")
        .where("i.meetingId", "=", meetingId)
        .where("i.id", "=", itemId)
        .where("p.fileId", "=", fileId)
        .returning("p.fileId")
        .execute();
      if (removed.length === 0) return null;
      await recordEvent(trx, viewer, {
        action: "paper.removed",
        entity: "meeting",
        entityId: meetingId,
        oldValues: { itemId, fileId },
      });
      return { ok: true };
    });
}

const CLOSED = ["minutes_approved", "cancelled"];
