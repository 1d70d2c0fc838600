import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { coversBody } from "./access.server.ts";
import { earlierMinutes } from "./carry-over.server.ts";
import type { Meeting } from "./meeting.server.ts";

/** Earlier minutes that wait for this meeting's approval. */
export async function minutesWaiting(
  _viewer: Viewer,
  meeting: Meeting,
): Promise<{ meetingId: number; title: string }[]> {
  const rows = await db()
    .transaction()
    .execute((trx) => earlierMinutes(trx, meeting));
  return [...new Map(rows.map(({ meetingId, title }) => [meetingId, { meetingId, title }])).values()];
}

/** Resolutions of a meeting's bodies that a new one may supersede, newest first. */
export function supersedable(viewer: Viewer, committeeIds: number[]) {
  return db()
    .selectFrom("resolutions as r")
    .innerJoin("committees as c", "c.id", "r.committeeId")
    .leftJoin("resolutions as later", "later.supersedesId", "r.id")
    .where("r.committeeId", "in", committeeIds)
    .where("later.id", "is", null)
    .where(coversBody(viewer, "committees.manage"))
    .orderBy("r.fiscalYear", "desc")
    .orderBy("r.number", "desc")
    .limit(60)
    .select(["r.id", "r.committeeId", "r.number", "r.fiscalYear", "r.textTh"])
    .execute();
}
