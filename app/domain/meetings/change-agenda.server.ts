import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import type { AgendaAccess, AgendaKind } from "./agenda.ts";
import { placeItems, renumber } from "./carry-over.server.ts";
import { type ManagedMeeting, managedMeeting } from "./managed-meeting.server.ts";

export interface ItemText {
  kind: AgendaKind;
  titleTh: string;
  bodyTh: string | null;
  access: AgendaAccess;
}

export type ChangedAgenda =
  | { ok: true }
  | { ok: false; reason: `meetings:refused.${"agenda_closed" | "no_title" | "in_use" | "stale"}` };

/** Adds an item, after the last one of its kind. Null when there is no such meeting for the viewer. */
export function addItem(viewer: Viewer, meetingId: number, item: ItemText): Promise<ChangedAgenda | null> {
  return onAgenda(viewer, meetingId, "added", async (trx) => {
    if (!item.titleTh) return { ok: false, reason: "meetings:refused.no_title" };
    await placeItems(trx, meetingId, [item]);
    return { ok: true };
  });
}

/** Changes an item's words and who may read it; `before` are the words that were changed. */
export function editItem(
  viewer: Viewer,
  meetingId: number,
  itemId: number,
  item: ItemText & { before: string },
): Promise<ChangedAgenda | null> {
  return onAgenda(viewer, meetingId, "edited", async (trx) => {
    if (!item.titleTh) return { ok: false, reason: "meetings:refused.no_title" };
    const { before, ...words } = item;
    const there = await trx
      .selectFrom("agendaItems")
      .where("meetingId", "=", meetingId)
      .where("id", "=", itemId)
      .select(["titleTh", "bodyTh"])
      .forUpdate()
      .executeTakeFirst();
    if (!there) return null;
    if (wordsOf(there) !== before) return { ok: false, reason: "meetings:refused.stale" };
    await trx.updateTable("agendaItems").set(words).where("id", "=", itemId).execute();
    return { ok: true };
  });
}

/** The words of an item as one text, by which two who write at once notice each other. */
export function wordsOf({ titleTh, bodyTh }: { titleTh: string; bodyTh: string | null }): string {
  return `${titleTh}\n${bodyTh ?? ""}`;
}

/** Moves an item one place up or down. */
export function shiftItem(
  viewer: Viewer,
  meetingId: number,
  itemId: number,
  by: -1 | 1,
): Promise<ChangedAgenda | null> {
  return onAgenda(viewer, meetingId, "moved", async (trx) => {
    const items = await trx
      .selectFrom("agendaItems")
      .where("meetingId", "=", meetingId)
      .orderBy("position")
      .select("id")
      .execute();
    const ids = items.map(({ id }) => id);
    const from = ids.indexOf(itemId);
    if (from < 0) return null;
    const to = Math.min(ids.length - 1, Math.max(0, from + by));
    ids.splice(from, 1);
    ids.splice(to, 0, itemId);
    await renumber(trx, ids);
    return { ok: true };
  });
}

/** Takes an item off the agenda; one that puts itself there, or was decided on, stays. */
export function removeItem(viewer: Viewer, meetingId: number, itemId: number): Promise<ChangedAgenda | null> {
  return onAgenda(viewer, meetingId, "removed", async (trx) => {
    const item = await trx
      .selectFrom("agendaItems as i")
      .where("i.meetingId", "=", meetingId)
      .where("i.id", "=", itemId)
      .select(["i.id", "i.actionId", "i.referralId"])
      .select(sql<boolean>`exists (select from resolutions as r where r.agenda_item_id = i.id)`.as("decided"))
      .executeTakeFirst();
    if (!item) return null;
    if (item.actionId !== null || item.referralId !== null || item.decided)
      return { ok: false, reason: "meetings:refused.in_use" };
    await trx.deleteFrom("agendaItems").where("id", "=", itemId).execute();
    return { ok: true };
  });
}

/** The agenda changes until the meeting ends: a matter may come up in the room. */
function onAgenda(
  viewer: Viewer,
  meetingId: number,
  done: string,
  act: (trx: Transaction<DB>, meeting: ManagedMeeting) => Promise<ChangedAgenda | null>,
): Promise<ChangedAgenda | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ChangedAgenda | null> => {
      const meeting = await managedMeeting(trx, viewer, meetingId);
      if (!meeting) return null;
      if (!["draft", "called", "in_progress"].includes(meeting.state))
        return { ok: false, reason: "meetings:refused.agenda_closed" };
      const outcome = await act(trx, meeting);
      if (outcome?.ok)
        await recordEvent(trx, viewer, { action: `agenda.${done}`, entity: "meeting", entityId: meetingId });
      return outcome;
    });
}
