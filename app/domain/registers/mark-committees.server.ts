import type { Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { markRegister } from "./mark-register.server.ts";

/** Marks the provinces whose committees meet in a meeting, on its day: it was begun or cancelled, or somebody came. */
export async function markMeeting(trx: Transaction<DB>, meetingId: number): Promise<void> {
  const bodies = await trx
    .selectFrom("meetingCommittees as m")
    .innerJoin("committees as c", "c.id", "m.committeeId")
    .where("m.meetingId", "=", meetingId)
    .where("c.kind", "=", "provincial")
    .select(["c.areaCode", "m.heldOn"])
    .execute();
  for (const { areaCode, heldOn } of bodies) await markRegister(trx, "meeting", areaCode, heldOn);
}

/** Marks the province of an action's committee on its due day, and on the day it was due before when that has moved. */
export async function markAction(trx: Transaction<DB>, actionId: number, dueBefore?: string): Promise<void> {
  const action = await trx
    .selectFrom("actions as a")
    .innerJoin("committees as c", "c.id", "a.committeeId")
    .where("a.id", "=", actionId)
    .where("c.kind", "=", "provincial")
    .select(["c.areaCode", "a.dueOn"])
    .executeTakeFirst();
  if (!action) return;
  for (const day of new Set([action.dueOn, dueBefore ?? action.dueOn]))
    await markRegister(trx, "action", action.areaCode, day);
}
