import type { Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { markMeeting } from "../registers/mark-committees.server.ts";
import { carryOn, carryOver } from "./carry-over.server.ts";
import { bodiesOf, type ManagedMeeting, managedMeeting } from "./managed-meeting.server.ts";
import { MEETING_STEPS, type MeetingStep } from "./meeting.ts";
import { tellMembers } from "./tell-members.server.ts";

export interface MeetingMove {
  id: number;
  version: number;
  step: MeetingStep;
  /** Why it is called at short notice, or cancelled. */
  reason?: string | null;
}

type Refusal = "state" | "stale" | "notice" | "no_reason" | "not_yet" | "no_quorum" | "has_resolutions";
export type MovedMeeting =
  | { ok: true; step: MeetingStep }
  | { ok: false; reason: `meetings:refused.${Refusal}`; days?: number };

/**
 * Takes a meeting one step on: calls it (at least as many days ahead as its bodies ask, or with a reason), begins it on its
 * day, ends it, or cancels it with a reason. Null when there is no such meeting for the viewer.
 */
export function moveMeeting(viewer: Viewer, move: MeetingMove): Promise<MovedMeeting | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<MovedMeeting | null> => {
      const meeting = await managedMeeting(trx, viewer, move.id);
      if (!meeting) return null;
      if (meeting.version !== move.version) return { ok: false, reason: "meetings:refused.stale" };
      const { from, to } = MEETING_STEPS[move.step];
      if (!(from as readonly string[]).includes(meeting.state)) return { ok: false, reason: "meetings:refused.state" };
      const refusal = await refusalOf(trx, meeting, move);
      if (refusal) return refusal;
      await trx
        .updateTable("meetings")
        .set({
          state: to,
          version: meeting.version + 1,
          ...(move.step === "call" ? { calledAt: now() } : {}),
          ...(move.step === "cancel" ? { cancelledReason: move.reason } : {}),
        })
        .where("id", "=", move.id)
        .execute();
      if (move.step === "call" || move.step === "start") await carryOver(trx, meeting);
      if (move.step === "close") await carryOn(trx, meeting);
      if (move.step === "call" || move.step === "cancel") await tellMembers(trx, viewer, meeting, move);
      await markMeeting(trx, move.id);
      await recordEvent(trx, viewer, {
        action: `meeting.${DONE[move.step]}`,
        entity: "meeting",
        entityId: move.id,
        oldValues: { state: meeting.state },
        newValues: { state: to, ...(move.reason ? { reason: move.reason } : {}) },
      });
      return { ok: true, step: move.step };
    });
}

const DONE = { call: "called", start: "started", close: "closed", cancel: "cancelled" } as const;

async function refusalOf(
  trx: Transaction<DB>,
  meeting: ManagedMeeting,
  { step, reason }: MeetingMove,
): Promise<Extract<MovedMeeting, { ok: false }> | null> {
  const today = bangkokDate(now());
  switch (step) {
    case "call": {
      const days = Math.max(0, ...(await bodiesOf(trx, meeting.id)).map((body) => body.noticeDays));
      const ahead = (Date.parse(meeting.heldOn) - Date.parse(today)) / 86_400_000;
      return ahead < days && !reason ? { ok: false, reason: "meetings:refused.notice", days } : null;
    }
    case "start":
      return meeting.heldOn > today ? { ok: false, reason: "meetings:refused.not_yet" } : null;
    case "close": {
      const counted = (await bodiesOf(trx, meeting.id)).filter((body) => body.meetingNumber !== null);
      const without = counted.length > 0 && counted.every((body) => body.quorumConfirmedAt === null);
      return without ? { ok: false, reason: "meetings:refused.no_quorum" } : null;
    }
    case "cancel": {
      if (!reason) return { ok: false, reason: "meetings:refused.no_reason" };
      const decided = await trx
        .selectFrom("resolutions")
        .where("meetingId", "=", meeting.id)
        .select("id")
        .executeTakeFirst();
      return decided ? { ok: false, reason: "meetings:refused.has_resolutions" } : null;
    }
  }
}
