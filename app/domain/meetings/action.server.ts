import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Json } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { readsMeeting } from "./access.server.ts";
import { type ActionRow, actionRows } from "./actions.server.ts";

export interface Action extends ActionRow {
  resolutionTh: string;
  evidenceTh: string | null;
  evidenceFile: { id: string; name: string } | null;
  reportedDoneAt: Date | null;
  closedInMeetingId: number | null;
  /** The whole way, newest first. */
  history: ActionEvent[];
}

export interface ActionEvent {
  id: number;
  action: string;
  at: Date;
  byTh: string | null;
  byEn: string | null;
  oldValues: Json | null;
  newValues: Json | null;
}

/** One action with where it comes from and all that was said about it; null when it is not for the viewer. */
export async function readAction(viewer: Viewer, id: number): Promise<Action | null> {
  const row = await actionRows(viewer)
    .where("a.id", "=", id)
    .leftJoin("files as f", "f.id", "a.evidenceFileId")
    .select([
      "r.textTh",
      "a.evidenceTh",
      "a.reportedDoneAt",
      "a.closedInMeetingId",
      "f.id as fileId",
      "f.name as fileName",
    ])
    // A resolution under an item that is not for the viewer is not told by its action either.
    .select(
      sql<boolean>`exists (select from agenda_items as i join meetings as m on m.id = i.meeting_id where i.id = r.agenda_item_id
        and (i.access = 'public' or (i.access = 'members' and ${readsMeeting(viewer)})))`.as("resolutionShown"),
    )
    .executeTakeFirst();
  if (!row) return null;
  const { fileId, fileName, textTh, resolutionShown, ...action } = row;
  const history = await db()
    .selectFrom("auditEvents as e")
    .leftJoin("users as u", "u.id", "e.actorId")
    .where("e.entity", "=", "action")
    .where(sql<SqlBool>`e.entity_id = ${String(id)}`)
    .orderBy("e.id", "desc")
    .limit(50)
    .select(["e.id", "e.action", "e.occurredAt as at", "e.oldValues", "e.newValues"])
    .select(["u.nameTh as byTh", "u.nameEn as byEn"])
    .execute();
  return {
    ...action,
    resolutionTh: resolutionShown ? textTh : "",
    evidenceFile: fileId && fileName ? { id: fileId, name: fileName } : null,
    history,
  };
}
