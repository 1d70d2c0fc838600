import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { markAction } from "../registers/mark-committees.server.ts";
import { type ActionState, isWaiting, type Outcome } from "./action.ts";
import { bodiesOf, managedMeeting } from "./managed-meeting.server.ts";

export interface ActionReview {
  meetingId: number;
  actionId: number;
  outcome: Outcome;
  noteTh: string | null;
  /** A later day, "YYYY-MM-DD", for what goes on; null leaves it. The first due day never moves. */
  dueOn?: string | null;
}

type Refusal =
  | "state"
  | "quorum_first"
  | "quorum_gone"
  | "reviewed"
  | "no_evidence"
  | "no_note"
  | "due_earlier"
  | "settled";
export type ReviewedAction = { ok: true; outcome: Outcome } | { ok: false; reason: `meetings:refused.${Refusal}` };

/**
 * What a meeting says about an open action of its body: done (only with the owner's evidence), goes on, or cancelled with
 * a reason. Nothing else closes an action. Null when there is no such action before a meeting of the viewer.
 */
export function reviewAction(viewer: Viewer, review: ActionReview): Promise<ReviewedAction | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ReviewedAction | null> => {
      const { meetingId, actionId, outcome, noteTh, dueOn = null } = review;
      const meeting = await managedMeeting(trx, viewer, meetingId);
      if (!meeting) return null;
      const bodies = await bodiesOf(trx, meetingId);
      const action = await trx
        .selectFrom("actions")
        .where("id", "=", actionId)
        .where(
          "committeeId",
          "in",
          bodies.map((body) => body.committeeId),
        )
        .select(["committeeId", "state", "dueOn", "firstDueOn", "version"])
        .forUpdate()
        .executeTakeFirst();
      const body = bodies.find((each) => each.committeeId === action?.committeeId);
      if (!action || !body) return null;
      if (meeting.state !== "in_progress") return { ok: false, reason: "meetings:refused.state" };
      if (!body.quorumConfirmedAt) return { ok: false, reason: "meetings:refused.quorum_first" };
      if (!body.stillEnough) return { ok: false, reason: "meetings:refused.quorum_gone" };
      if (!isWaiting(action.state as ActionState)) return { ok: false, reason: "meetings:refused.settled" };
      if (outcome === "done" && action.state !== "reported_done")
        return { ok: false, reason: "meetings:refused.no_evidence" };
      if (outcome === "cancelled" && !noteTh) return { ok: false, reason: "meetings:refused.no_note" };
      if (dueOn !== null && dueOn < action.firstDueOn) return { ok: false, reason: "meetings:refused.due_earlier" };
      const kept = await trx
        .insertInto("actionReviews")
        .values({ meetingId, committeeId: action.committeeId, actionId, stateBefore: action.state, noteTh })
        .onConflict((conflict) => conflict.doNothing())
        .returning("actionId")
        .executeTakeFirst();
      if (!kept) return { ok: false, reason: "meetings:refused.reviewed" };
      const state = outcome !== "continue" ? outcome : action.state === "reported_done" ? "in_progress" : action.state;
      const due = outcome === "continue" ? (dueOn ?? action.dueOn) : action.dueOn;
      await trx
        .updateTable("actions")
        .set({
          state,
          dueOn: due,
          version: action.version + 1,
          ...(outcome === "continue" ? {} : { closedInMeetingId: meetingId }),
        })
        .where("id", "=", actionId)
        .execute();
      await markAction(trx, actionId, action.dueOn);
      await recordEvent(trx, viewer, {
        action: "action.reviewed",
        entity: "action",
        entityId: actionId,
        oldValues: { state: action.state, dueOn: action.dueOn },
        newValues: { state, dueOn: due, meetingId, outcome, note: noteTh },
      });
      return { ok: true, outcome };
    });
}
