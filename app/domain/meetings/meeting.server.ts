import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesMeeting, readsMeeting, seesMeeting } from "./access.server.ts";
import type { MeetingState } from "./meeting.ts";
import { bodiesJson, type MeetingBody } from "./meetings.server.ts";

export interface Meeting {
  id: number;
  titleTh: string | null;
  heldOn: string;
  startsAt: string | null;
  placeTh: string | null;
  sourceText: string | null;
  calledAt: Date | null;
  state: MeetingState;
  cancelledReason: string | null;
  version: number;
  bodies: MeetingBody[];
  /** Names, attendance and what is for members. */
  reads: boolean;
  manages: boolean;
}

/** One meeting; null when the viewer may not know of it. */
export async function readMeeting(viewer: Viewer, id: number): Promise<Meeting | null> {
  const row = await db()
    .selectFrom("meetings as m")
    .where("m.id", "=", id)
    .where(seesMeeting(viewer))
    .select(["m.id", "m.titleTh", "m.heldOn", "m.startsAt", "m.placeTh", "m.sourceText", "m.calledAt"])
    .select(["m.cancelledReason", "m.version"])
    .select(sql<MeetingState>`m.state`.as("state"))
    .select(bodiesJson.as("bodies"))
    .select([readsMeeting(viewer).as("reads"), managesMeeting(viewer).as("manages")])
    .executeTakeFirst();
  return row ? { ...row, reads: Boolean(row.reads), manages: Boolean(row.manages) } : null;
}
