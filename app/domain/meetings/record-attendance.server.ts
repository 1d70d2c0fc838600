import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { markMeeting } from "../registers/mark-committees.server.ts";
import { entitled } from "./attendance.server.ts";
import { bodiesOf, managedMeeting } from "./managed-meeting.server.ts";
import type { AttendanceStatus } from "./meeting.ts";
import { type Quorum, quorumOf } from "./quorum.ts";

export interface AttendanceEntry {
  termId: number;
  status: AttendanceStatus;
  substituteNameTh?: string | null;
}

type Refusal = "attendance_closed" | "not_entitled" | "substitute_unnamed" | "quorum_lost";
export type RecordedAttendance = { ok: true } | { ok: false; reason: `meetings:refused.${Refusal}`; termId?: number };

/**
 * Writes down who came; only those whose term holds on the day. Once a quorum is confirmed no change may take it away.
 * Null when there is no such meeting for the viewer.
 */
export function recordAttendance(
  viewer: Viewer,
  meetingId: number,
  entries: readonly AttendanceEntry[],
): Promise<RecordedAttendance | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<RecordedAttendance | null> => {
      const meeting = await managedMeeting(trx, viewer, meetingId);
      if (!meeting) return null;
      if (!["in_progress", "minutes_draft"].includes(meeting.state))
        return { ok: false, reason: "meetings:refused.attendance_closed" };
      const members = await entitled(trx, meetingId);
      const byTerm = new Map(members.map((member) => [member.termId, member]));
      for (const { termId, status, substituteNameTh } of entries) {
        const member = byTerm.get(termId);
        if (!member) return { ok: false, reason: "meetings:refused.not_entitled", termId };
        if (status === "substitute" && !substituteNameTh)
          return { ok: false, reason: "meetings:refused.substitute_unnamed", termId };
        member.status = status;
      }
      for (const body of await bodiesOf(trx, meetingId)) {
        const own = members.filter(({ committeeId }) => committeeId === body.committeeId);
        if (body.quorumConfirmedAt && !quorumOf(own, body).reached)
          return { ok: false, reason: "meetings:refused.quorum_lost" };
      }
      const names = entries.map((entry) => (entry.status === "substitute" ? (entry.substituteNameTh ?? null) : null));
      await sql`
        insert into attendances (meeting_id, committee_id, held_on, term_id, term, status, substitute_name_th)
        select ${meetingId}, t.committee_id, ${meeting.heldOn}::date, t.id, t.term, e.status, e.name
        from unnest(${entries.map(({ termId }) => termId)}::int[], ${entries.map(({ status }) => status)}::text[],
          ${names}::text[]) as e (term_id, status, name)
        join committee_terms as t on t.id = e.term_id
        on conflict (meeting_id, term_id)
          do update set status = excluded.status, substitute_name_th = excluded.substitute_name_th,
            left_at = case when excluded.status in ('present', 'online', 'substitute') then attendances.left_at end
      `.execute(trx);
      await markMeeting(trx, meetingId);
      await recordEvent(trx, viewer, {
        action: "attendance.recorded",
        entity: "meeting",
        entityId: meetingId,
        newValues: Object.fromEntries(entries.map(({ termId, status }) => [termId, status])),
      });
      return { ok: true };
    });
}

export type ConfirmedQuorum =
  | { ok: true; quorum: Quorum }
  | { ok: false; reason: `meetings:refused.${"attendance_closed" | "no_quorum"}`; quorum?: Quorum };

/** A person confirms, for one body, that enough have come; from then on it may decide. Null when it is not the viewer's. */
export function confirmQuorum(viewer: Viewer, meetingId: number, committeeId: number): Promise<ConfirmedQuorum | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ConfirmedQuorum | null> => {
      const meeting = await managedMeeting(trx, viewer, meetingId);
      const body = meeting && (await bodiesOf(trx, meetingId)).find((each) => each.committeeId === committeeId);
      if (!body) return null;
      if (meeting.state !== "in_progress") return { ok: false, reason: "meetings:refused.attendance_closed" };
      const members = await entitled(trx, meetingId);
      const quorum = quorumOf(
        members.filter((member) => member.committeeId === committeeId),
        body,
      );
      if (!quorum.reached) return { ok: false, reason: "meetings:refused.no_quorum", quorum };
      if (body.quorumConfirmedAt === null) {
        await trx
          .updateTable("meetingCommittees")
          .set({ quorumConfirmedAt: now() })
          .where("meetingId", "=", meetingId)
          .where("committeeId", "=", committeeId)
          .execute();
        await recordEvent(trx, viewer, {
          action: "quorum.confirmed",
          entity: "meeting",
          entityId: meetingId,
          newValues: { committeeId, members: quorum.members, here: quorum.here, sectors: quorum.sectorsHere },
        });
      }
      return { ok: true, quorum };
    });
}
