import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { markAction } from "../registers/mark-committees.server.ts";
import { carryOn } from "./carry-over.server.ts";
import { managedMeeting } from "./managed-meeting.server.ts";
import { findOwner } from "./owners.server.ts";
import { tellOwner } from "./tell-owner.server.ts";

export interface NewAction {
  meetingId: number;
  resolutionId: number;
  taskTh: string;
  /** An office's name as chosen or typed, or its id. */
  owner: string;
  ownerPersonId?: number | null;
  /** "YYYY-MM-DD", not before the meeting. */
  dueOn: string;
}

type Refusal = "actions_closed" | "no_task" | "no_owner" | "owner_unclear" | "due_past" | "no_person";
export type GivenAction = { ok: true; id: number } | { ok: false; reason: `meetings:refused.${Refusal}` };

/** Hands what was decided to an office, by a day. Null when there is no such resolution of a meeting of the viewer. */
export function giveAction(viewer: Viewer, input: NewAction): Promise<GivenAction | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<GivenAction | null> => {
      const meeting = await managedMeeting(trx, viewer, input.meetingId);
      const resolution =
        meeting &&
        (await trx
          .selectFrom("resolutions as r")
          .innerJoin("committees as c", "c.id", "r.committeeId")
          .where("r.id", "=", input.resolutionId)
          .where("r.meetingId", "=", input.meetingId)
          .select(["r.id", "r.committeeId", "c.areaCode"])
          .executeTakeFirst());
      if (!resolution) return null;
      const { taskTh, dueOn, ownerPersonId = null } = input;
      if (!["in_progress", "minutes_draft"].includes(meeting.state))
        return { ok: false, reason: "meetings:refused.actions_closed" };
      if (!taskTh) return { ok: false, reason: "meetings:refused.no_task" };
      if (dueOn < meeting.heldOn) return { ok: false, reason: "meetings:refused.due_past" };
      const owner = await findOwner(trx, resolution.areaCode, input.owner);
      if (owner === null) return { ok: false, reason: "meetings:refused.no_owner" };
      if (owner === "unclear") return { ok: false, reason: "meetings:refused.owner_unclear" };
      if (ownerPersonId !== null) {
        const person = await trx
          .selectFrom("committeeTerms")
          .where("personId", "=", ownerPersonId)
          .where("committeeId", "=", resolution.committeeId)
          .select("personId")
          .executeTakeFirst();
        if (!person) return { ok: false, reason: "meetings:refused.no_person" };
      }
      const { id } = await trx
        .insertInto("actions")
        .values({
          committeeId: resolution.committeeId,
          resolutionId: resolution.id,
          ownerOrganizationId: owner,
          ownerPersonId,
          taskTh,
          firstDueOn: dueOn,
          dueOn,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await markAction(trx, id);
      if (meeting.state === "minutes_draft") await carryOn(trx, meeting);
      await tellOwner(trx, viewer, id);
      await recordEvent(trx, viewer, {
        action: "action.given",
        entity: "action",
        entityId: id,
        newValues: { resolutionId: resolution.id, owner, dueOn, task: taskTh },
      });
      return { ok: true, id };
    });
}
