import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bodiesOf, managedMeeting } from "./managed-meeting.server.ts";

export interface NewResolution {
  meetingId: number;
  committeeId: number;
  itemId: number;
  textTh: string;
  /** A show of hands; all three, or none when nobody counted. */
  votes: { for: number; against: number; abstained: number } | null;
  /** The earlier resolution of the same body that this one takes the place of. */
  supersedesId?: number | null;
}

type Refusal = "state" | "no_text" | "quorum_first" | "quorum_gone" | "superseded";
export type RecordedResolution =
  | { ok: true; id: number; number: number; fiscalYear: number }
  | { ok: false; reason: `meetings:refused.${Refusal}` };

/**
 * Records what a body decided. The database gives the next number of the body's fiscal year, without a gap, and never
 * lets it be changed: a later resolution may supersede it, once. Null when there is no such item for the viewer.
 */
export function recordResolution(viewer: Viewer, input: NewResolution): Promise<RecordedResolution | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<RecordedResolution | null> => {
      const { meetingId, committeeId, itemId, textTh, votes, supersedesId = null } = input;
      const meeting = await managedMeeting(trx, viewer, meetingId);
      const body = meeting && (await bodiesOf(trx, meetingId)).find((each) => each.committeeId === committeeId);
      const item = await trx
        .selectFrom("agendaItems")
        .where("meetingId", "=", meetingId)
        .where("id", "=", itemId)
        .select("id")
        .executeTakeFirst();
      if (!body || !item) return null;
      if (meeting.state !== "in_progress") return { ok: false, reason: "meetings:refused.state" };
      if (!textTh) return { ok: false, reason: "meetings:refused.no_text" };
      if (!body.quorumConfirmedAt) return { ok: false, reason: "meetings:refused.quorum_first" };
      if (!body.stillEnough) return { ok: false, reason: "meetings:refused.quorum_gone" };
      if (supersedesId !== null) {
        const earlier = await trx
          .selectFrom("resolutions as r")
          .leftJoin("resolutions as later", "later.supersedesId", "r.id")
          .where("r.id", "=", supersedesId)
          .where("r.committeeId", "=", committeeId)
          .where("later.id", "is", null)
          .select("r.id")
          .executeTakeFirst();
        if (!earlier) return { ok: false, reason: "meetings:refused.superseded" };
      }
      const recorded = await trx
        .insertInto("resolutions")
        .values({
          committeeId,
          meetingId,
          agendaItemId: itemId,
          // Both are set by the database itself.
          fiscalYear: 0,
          number: 0,
          textTh,
          votesFor: votes?.for ?? null,
          votesAgainst: votes?.against ?? null,
          abstained: votes?.abstained ?? null,
          supersedesId,
          recordedBy: viewer.userId as number,
          recordedAt: now(),
        })
        .returning(["id", "number", "fiscalYear"])
        .executeTakeFirstOrThrow();
      await recordEvent(trx, viewer, {
        action: "resolution.recorded",
        entity: "resolution",
        entityId: recorded.id,
        newValues: { meetingId, committeeId, number: recorded.number, fiscalYear: recorded.fiscalYear, text: textTh },
      });
      return { ok: true, ...recorded };
    });
}
