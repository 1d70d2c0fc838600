import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { earlierMinutes } from "./carry-over.server.ts";
import { bodiesOf, managedMeeting } from "./managed-meeting.server.ts";

export interface MinutesApproval {
  /** The meeting that approves, and its item for it. */
  meetingId: number;
  itemId: number;
  /** The earlier meeting whose minutes are approved. */
  ofMeetingId: number;
}

type Refusal = "state" | "not_that_item" | "quorum_first";
export type ApprovedMinutes = { ok: true } | { ok: false; reason: `meetings:refused.${Refusal}` };

/**
 * The next meeting approves the minutes of an earlier one of the same body, under its item for it. The minutes of a joint
 * meeting are approved when every one of its bodies has done so. Null when they do not wait for this meeting.
 */
export function approveMinutes(viewer: Viewer, approval: MinutesApproval): Promise<ApprovedMinutes | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ApprovedMinutes | null> => {
      const { meetingId, itemId, ofMeetingId } = approval;
      const meeting = await managedMeeting(trx, viewer, meetingId);
      if (!meeting) return null;
      const waiting = (await earlierMinutes(trx, meeting)).filter((each) => each.meetingId === ofMeetingId);
      const item = await trx
        .selectFrom("agendaItems")
        .where("meetingId", "=", meetingId)
        .where("id", "=", itemId)
        .select("kind")
        .executeTakeFirst();
      if (!item || waiting.length === 0) return null;
      if (item.kind !== "approve_minutes") return { ok: false, reason: "meetings:refused.not_that_item" };
      if (meeting.state !== "in_progress") return { ok: false, reason: "meetings:refused.state" };
      const quorate = new Set(
        (await bodiesOf(trx, meetingId)).flatMap((body) => (body.quorumConfirmedAt ? [body.committeeId] : [])),
      );
      const approving = waiting.map((each) => each.committeeId).filter((id) => quorate.has(id));
      if (approving.length === 0) return { ok: false, reason: "meetings:refused.quorum_first" };
      await trx
        .updateTable("meetingCommittees")
        .set({ minutesApprovedInId: meetingId })
        .where("meetingId", "=", ofMeetingId)
        .where("committeeId", "in", approving)
        .execute();
      await trx
        .updateTable("meetings")
        .set((eb) => ({ state: "minutes_approved", version: eb("version", "+", 1) }))
        .where("id", "=", ofMeetingId)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("meetingCommittees as b")
                .where("b.meetingId", "=", ofMeetingId)
                .where("b.minutesApprovedInId", "is", null)
                .select("b.meetingId"),
            ),
          ),
        )
        .execute();
      await recordEvent(trx, viewer, {
        action: "minutes.approved",
        entity: "meeting",
        entityId: ofMeetingId,
        newValues: { in: meetingId, committees: approving },
      });
      return { ok: true };
    });
}
