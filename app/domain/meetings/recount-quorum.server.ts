import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { entitled } from "./attendance.server.ts";
import { bodiesOf, managedMeeting } from "./managed-meeting.server.ts";
import { HERE } from "./meeting.ts";
import { type Quorum, quorumOf } from "./quorum.ts";

export interface Recount {
  meetingId: number;
  committeeId: number;
  /** Terms of those who are still in the room or on the line. */
  stillHere: readonly number[];
}

export type Recounted =
  | { ok: true; quorum: Quorum }
  | { ok: false; reason: `meetings:refused.${"state" | "quorum_first"}` };

/**
 * Counts, on somebody's request, who of those who came is still there. A count that falls short stops resolutions and
 * reviews until a later one does not; what was decided before stands, and so does the attendance. Null when the body is
 * not before a meeting of the viewer.
 */
export function recountQuorum(viewer: Viewer, recount: Recount): Promise<Recounted | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<Recounted | null> => {
      const { meetingId, committeeId, stillHere } = recount;
      const meeting = await managedMeeting(trx, viewer, meetingId);
      const body = meeting && (await bodiesOf(trx, meetingId)).find((each) => each.committeeId === committeeId);
      if (!body) return null;
      if (meeting.state !== "in_progress") return { ok: false, reason: "meetings:refused.state" };
      if (!body.quorumConfirmedAt) return { ok: false, reason: "meetings:refused.quorum_first" };
      const members = (await entitled(trx, meetingId)).filter((member) => member.committeeId === committeeId);
      const came = members.filter(({ status }) => status !== null && HERE.includes(status));
      const there = new Set(came.map(({ termId }) => termId).filter((termId) => stillHere.includes(termId)));
      const quorum = quorumOf(
        members.map((member) => ({ ...member, status: there.has(member.termId) ? member.status : null })),
        body,
      );
      const { here, sectorsHere, reached } = quorum;
      await sql`
        update attendances set left_at = case when term_id = any(${[...there]}::int[]) then null else coalesce(left_at, ${now()}) end
        where meeting_id = ${meetingId} and committee_id = ${committeeId} and status = any(${[...HERE]}::text[])
      `.execute(trx);
      await trx
        .insertInto("quorumRecounts")
        .values({
          ...{ meetingId, committeeId, members: quorum.members, here, sectorsHere, reached },
          countedBy: viewer.userId as number,
          countedAt: now(),
        })
        .execute();
      await recordEvent(trx, viewer, {
        action: "quorum.recounted",
        entity: "meeting",
        entityId: meetingId,
        newValues: { committeeId, members: quorum.members, here, sectors: sectorsHere, reached },
      });
      return { ok: true, quorum };
    });
}
