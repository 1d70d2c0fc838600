import { type RawBuilder, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { readsMeeting, seesMeeting } from "./access.server.ts";
import type { MeetingState } from "./meeting.ts";

export interface MeetingBody {
  committeeId: number;
  nameTh: string;
  nameEn: string | null;
  kind: string;
  areaCode: string;
  number: number | null;
  fiscalYear: number;
  hasQuorum: boolean;
  /** The last count of those still there; null when nobody asked for one. */
  recount: { here: number; members: number; reached: boolean; at: string } | null;
  /** How many days ahead it wants to be called. */
  noticeDays: number;
}

export interface MeetingRow {
  id: number;
  titleTh: string | null;
  heldOn: string;
  /** "HH:MM:SS" or null. */
  startsAt: string | null;
  placeTh: string | null;
  sourceText: string | null;
  state: MeetingState;
  bodies: MeetingBody[];
  resolutions: number;
  actions: number;
}

export interface MeetingQuery {
  committee?: number | null;
  area?: string | null;
  state?: MeetingState | null;
  fiscalYear?: number | null;
  /** Where the last page ended: "2026-10-01_12". */
  after?: string | null;
}

export const MEETINGS_A_PAGE = 30;
const MOST_COMING = 30;

/** Meetings that are past, newest first, a page at a time. Day and number are public; a draft is for its members. */
export async function listMeetings(
  viewer: Viewer,
  query: MeetingQuery,
): Promise<{ meetings: MeetingRow[]; next: string | null }> {
  const [, heldOn, id] = /^(\d{4}-\d\d-\d\d)_(\d{1,9})$/.exec(query.after ?? "") ?? [];
  let rows = rowsFor(viewer, query)
    .where((eb) => eb.or([eb("m.heldOn", "<", bangkokDate(now())), eb("m.state", "not in", [...COMING])]))
    .orderBy("m.heldOn", "desc")
    .orderBy("m.id", "desc")
    .limit(MEETINGS_A_PAGE + 1);
  if (heldOn) rows = rows.where(sql<SqlBool>`(m.held_on, m.id) < (${heldOn}::date, ${Number(id)})`);
  const found = await rows.execute();
  const meetings = found.slice(0, MEETINGS_A_PAGE);
  const last = meetings.at(-1);
  return { meetings, next: found.length > MEETINGS_A_PAGE && last ? `${last.heldOn}_${last.id}` : null };
}

/** Meetings to come, and today's, the next one first. */
export function comingMeetings(
  viewer: Viewer,
  query: Omit<MeetingQuery, "after">,
  limit = MOST_COMING,
): Promise<MeetingRow[]> {
  return rowsFor(viewer, query)
    .where("m.heldOn", ">=", bangkokDate(now()))
    .where("m.state", "in", [...COMING])
    .orderBy("m.heldOn")
    .orderBy("m.id")
    .limit(limit)
    .execute();
}

const COMING = ["draft", "called", "in_progress"] as const;

function rowsFor(viewer: Viewer, { committee, area, state, fiscalYear }: MeetingQuery) {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (committee) conditions.push(sql`b.committee_id = ${committee}`);
  if (area) conditions.push(sql`c.area_code = ${area}`);
  if (fiscalYear) conditions.push(sql`b.fiscal_year = ${fiscalYear}`);
  let rows = db().selectFrom("meetings as m").where(seesMeeting(viewer));
  if (state) rows = rows.where("m.state", "=", state);
  if (conditions.length)
    rows =
      rows.where(sql<SqlBool>`exists (select from meeting_committees as b join committees as c on c.id = b.committee_id
      where b.meeting_id = m.id and ${sql.join(conditions, sql` and `)})`);
  return rows
    .select(["m.id", "m.titleTh", "m.heldOn", "m.startsAt", "m.placeTh", "m.sourceText"])
    .select(sql<MeetingState>`m.state`.as("state"))
    .select(bodiesJson.as("bodies"))
    .select(
      sql<number>`case when ${readsMeeting(viewer)} then (select count(*) from resolutions as r where r.meeting_id = m.id)
        else 0 end`.as("resolutions"),
    )
    .select(
      sql<number>`case when ${readsMeeting(viewer)} then (select count(*) from resolutions as r
        join actions as a on a.resolution_id = r.id where r.meeting_id = m.id) else 0 end`.as("actions"),
    );
}

/** The bodies of the meeting in `m`, in the order in which they were made. */
export const bodiesJson = sql<MeetingBody[]>`(
  select json_agg(json_build_object('committeeId', c.id, 'nameTh', c.name_th, 'nameEn', c.name_en, 'kind', c.kind,
    'areaCode', c.area_code, 'number', b.meeting_number, 'fiscalYear', b.fiscal_year, 'hasQuorum', b.has_quorum,
    'recount', (select json_build_object('here', r.here, 'members', r.members, 'reached', r.reached, 'at', r.counted_at)
      from quorum_recounts as r where r.meeting_id = b.meeting_id and r.committee_id = b.committee_id order by r.id desc limit 1),
    'noticeDays', c.notice_days) order by c.id)
  from meeting_committees as b join committees as c on c.id = b.committee_id where b.meeting_id = m.id)`;
