import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { WAITING_STATES } from "./action.ts";
import { comingMeetings, listMeetings, type MeetingRow } from "./meetings.server.ts";

export interface CommitteeMeetings {
  coming: MeetingRow[];
  /** The last five. */
  past: MeetingRow[];
  actions: { open: number; overdue: number };
}

/** What a committee's own page shows of its meetings: what comes, what was, and how many actions wait. */
export async function committeeMeetings(viewer: Viewer, committeeId: number): Promise<CommitteeMeetings> {
  const coming = await comingMeetings(viewer, { committee: committeeId }, 5);
  const { meetings } = await listMeetings(viewer, { committee: committeeId });
  const actions = await db()
    .selectFrom("actions as a")
    .where("a.committeeId", "=", committeeId)
    .where("a.state", "in", [...WAITING_STATES])
    .select([sql<number>`count(*)`.as("open"), overdue().as("overdue")])
    .executeTakeFirstOrThrow();
  return { coming, past: meetings.slice(0, 5), actions };
}

/** Open actions of the committees of each province, and how many of them are overdue: counts are public. */
export async function openActionsByProvince(_viewer: Viewer): Promise<Map<string, { open: number; overdue: number }>> {
  const rows = await db()
    .selectFrom("actions as a")
    .innerJoin("committees as c", "c.id", "a.committeeId")
    .where("a.state", "in", [...WAITING_STATES])
    .where("c.areaCode", "<>", "TH")
    .groupBy(sql`left(c.area_code, 2)`)
    .select([
      sql<string>`left(c.area_code, 2)`.as("province"),
      sql<number>`count(*)`.as("open"),
      overdue().as("overdue"),
    ])
    .execute();
  return new Map(rows.map(({ province, open, overdue: late }) => [province, { open, overdue: late }]));
}

function overdue() {
  return sql<number>`count(*) filter (where a.due_on < ${bangkokDate(now())}::date)`;
}
