import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesMeeting } from "./access.server.ts";
import type { MeetingState } from "./meeting.ts";

export interface ManagedMeeting {
  id: number;
  heldOn: string;
  state: MeetingState;
  version: number;
  titleTh: string | null;
  startsAt: string | null;
  placeTh: string | null;
  sourceText: string | null;
}

/** The meeting that a command is about to change, locked until the end of the transaction; null when it is not the viewer's. */
export async function managedMeeting(trx: Transaction<DB>, viewer: Viewer, id: number): Promise<ManagedMeeting | null> {
  const row = await trx
    .selectFrom("meetings as m")
    .where("m.id", "=", id)
    .where(managesMeeting(viewer))
    .select(["m.id", "m.heldOn", "m.state", "m.version", "m.titleTh", "m.startsAt", "m.placeTh", "m.sourceText"])
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, state: row.state as MeetingState } : null;
}

export interface Body {
  committeeId: number;
  nameTh: string;
  meetingNumber: number | null;
  fiscalYear: number;
  quorumConfirmedAt: Date | null;
  /** The last count of those still there, if there was one, was enough. */
  stillEnough: boolean;
  noticeDays: number;
  quorumNumerator: number;
  quorumDenominator: number;
  sectorsRequired: number;
}

/** The bodies that meet, in the order in which they were made. */
export async function bodiesOf(trx: Transaction<DB>, meetingId: number): Promise<Body[]> {
  const rows = await trx
    .selectFrom("meetingCommittees as b")
    .innerJoin("committees as c", "c.id", "b.committeeId")
    .where("b.meetingId", "=", meetingId)
    .orderBy("c.id")
    .select(["b.committeeId", "c.nameTh", "b.meetingNumber", "b.fiscalYear", "b.quorumConfirmedAt", "c.noticeDays"])
    .select(["c.quorumNumerator", "c.quorumDenominator", "c.sectorsRequired"])
    .select(
      sql<boolean>`coalesce((select r.reached from quorum_recounts as r where r.meeting_id = b.meeting_id
      and r.committee_id = b.committee_id order by r.id desc limit 1), true)`.as("stillEnough"),
    )
    .execute();
  return rows.map((row) => ({ ...row, fiscalYear: row.fiscalYear ?? 0 }));
}
