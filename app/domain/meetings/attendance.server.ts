import { type SqlBool, sql, type Transaction } from "kysely";
import { type Database, db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { coversBody } from "./access.server.ts";
import type { AttendanceStatus } from "./meeting.ts";

/** Somebody whose term holds on the day of the meeting, and whether they came. */
export interface Entitled {
  committeeId: number;
  termId: number;
  personId: number;
  sectorCode: string;
  role: string;
  officeTh: string | null;
  officeEn: string | null;
  nameTh: string;
  nameEn: string | null;
  positionTh: string | null;
  /** Null until somebody has written it down. */
  status: AttendanceStatus | null;
  substituteNameTh: string | null;
  /** When a count found that they had gone. */
  leftAt: Date | null;
}

/**
 * Exactly those whose term holds on the day, body by body, chair first, then by sector. Names are for readers of the
 * register within the area of the body; nobody else gets a list.
 */
export async function attendanceOf(viewer: Viewer, meetingId: number): Promise<Entitled[]> {
  return entitled(db(), meetingId, coversBody(viewer, "network.read"));
}

/** The same for a command, which has made sure that the meeting is the viewer's. */
export function entitled(
  trx: Transaction<DB> | Database,
  meetingId: number,
  condition = sql<SqlBool>`true`,
): Promise<Entitled[]> {
  return trx
    .selectFrom("meetingCommittees as b")
    .innerJoin("committees as c", "c.id", "b.committeeId")
    .innerJoin("committeeTerms as t", "t.committeeId", "b.committeeId")
    .innerJoin("committeeSeats as s", "s.id", "t.seatId")
    .innerJoin("sectors as x", "x.code", "s.sectorCode")
    .innerJoin("people as p", "p.id", "t.personId")
    .leftJoin("attendances as a", (join) =>
      join.onRef("a.meetingId", "=", "b.meetingId").onRef("a.termId", "=", "t.id"),
    )
    .where("b.meetingId", "=", meetingId)
    .where(sql<SqlBool>`b.held_on <@ t.term`)
    .where(condition)
    .orderBy("b.committeeId")
    .orderBy(sql`array_position(array['chair', 'vice_chair', 'secretary'], s.role)`)
    .orderBy("x.position")
    .orderBy("s.seatNumber")
    .select(["b.committeeId", "t.id as termId", "t.personId", "s.sectorCode", "s.role", "s.officeTh", "s.officeEn"])
    .select(["p.nameTh", "p.nameEn", "p.positionTh", "a.substituteNameTh", "a.leftAt"])
    .select(sql<AttendanceStatus | null>`a.status`.as("status"))
    .execute();
}

/** How many of each sector came, for everybody who may see the meeting: figures without names. */
export async function attendanceFigures(_viewer: Viewer, meetingId: number) {
  return db()
    .selectFrom("meetingCommittees as b")
    .innerJoin("committeeTerms as t", "t.committeeId", "b.committeeId")
    .innerJoin("committeeSeats as s", "s.id", "t.seatId")
    .innerJoin("sectors as x", "x.code", "s.sectorCode")
    .leftJoin("attendances as a", (join) =>
      join.onRef("a.meetingId", "=", "b.meetingId").onRef("a.termId", "=", "t.id"),
    )
    .where("b.meetingId", "=", meetingId)
    .where(sql<SqlBool>`b.held_on <@ t.term`)
    .groupBy(["b.committeeId", "x.code", "x.nameTh", "x.nameEn", "x.position"])
    .orderBy("b.committeeId")
    .orderBy("x.position")
    .select(["b.committeeId", "x.code as sectorCode", "x.nameTh", "x.nameEn"])
    .select(sql<number>`count(*)`.as("members"))
    .select(sql<number>`count(*) filter (where a.status in ('present', 'online', 'substitute'))`.as("here"))
    .select(sql<number>`count(a.status)`.as("noted"))
    .execute();
}

export type SectorFigures = Awaited<ReturnType<typeof attendanceFigures>>[number];
