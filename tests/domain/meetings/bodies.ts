import { sql } from "kysely";
import { readAgenda } from "#app/domain/meetings/agenda.server.ts";
import { createMeeting, type NewMeeting } from "#app/domain/meetings/create-meeting.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import type { MeetingStep } from "#app/domain/meetings/meeting.ts";
import { moveMeeting } from "#app/domain/meetings/move-meeting.server.ts";
import { confirmQuorum, recordAttendance } from "#app/domain/meetings/record-attendance.server.ts";
import { recordResolution } from "#app/domain/meetings/record-resolution.server.ts";
import { db } from "#db/client.server.ts";
import { viewerFor } from "#tests/support/world.ts";

export const TODAY = "2026-11-12";
export const SECTORS = ["government", "private", "academic", "civil_society", "people"];
export const secretary = () => viewerFor("secretary.30@demo.test");

/** A body of this test's own, with one member of each sector; terms as long as nothing else is said. */
export async function aBody(
  areaCode = "30",
  term = "[2015-01-01,2030-01-01)",
  rule: Record<string, number> = {},
): Promise<number> {
  const { id } = await db()
    .insertInto("committees")
    .values({ kind: "otop_network", areaCode, nameTh: "เครือข่ายเพื่อการทดสอบ", ...rule })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const sectorCode of SECTORS) {
    const nameTh = `นายทดสอบ ${sectorCode}`;
    const person = await db()
      .insertInto("people")
      .values({ nameTh, searchKey: nameTh })
      .returning("id")
      .executeTakeFirstOrThrow();
    const seat = await db()
      .insertInto("committeeSeats")
      .values({ committeeId: id, sectorCode, seatNumber: 1 })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db()
      .insertInto("committeeTerms")
      .values({ committeeId: id, seatId: seat.id, personId: person.id, term, appointmentOrder: "ทดสอบ 1/2569" })
      .execute();
  }
  return id;
}

export async function termsOf(committeeId: number): Promise<number[]> {
  const rows = await db()
    .selectFrom("committeeTerms")
    .where("committeeId", "=", committeeId)
    .orderBy("id")
    .select("id")
    .execute();
  return rows.map(({ id }) => id);
}

export async function aMeeting(committeeIds: number[], more: Partial<NewMeeting> = {}): Promise<number> {
  const made = await createMeeting(await secretary(), { committeeIds, heldOn: TODAY, numbered: true, ...more });
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

/** Takes a meeting through steps, with a reason wherever one may be needed. */
export async function walk(id: number, ...steps: MeetingStep[]): Promise<void> {
  const viewer = await secretary();
  for (const step of steps) {
    const meeting = await readMeeting(viewer, id);
    const moved = await moveMeeting(viewer, { id, version: meeting?.version ?? 0, step, reason: "เร่งด่วน" });
    if (!moved?.ok) throw new Error(`${step}: ${moved?.reason}`);
  }
}

/** Everybody present and the quorum confirmed, for each body. */
export async function gather(meetingId: number, committeeIds: number[]): Promise<void> {
  const viewer = await secretary();
  for (const committeeId of committeeIds) {
    const entries = (await termsOf(committeeId)).map((termId) => ({ termId, status: "present" as const }));
    const recorded = await recordAttendance(viewer, meetingId, entries);
    const confirmed = await confirmQuorum(viewer, meetingId, committeeId);
    if (!recorded?.ok || !confirmed?.ok) throw new Error("no quorum");
  }
}

/** A meeting that is going on, able to decide. */
export async function aSession(committeeIds: number[]): Promise<{ meetingId: number; itemId: number }> {
  const meetingId = await aMeeting(committeeIds);
  await walk(meetingId, "call", "start");
  await gather(meetingId, committeeIds);
  return { meetingId, itemId: await anItem(meetingId) };
}

export async function anItem(meetingId: number, kind = "other"): Promise<number> {
  const found = (await readAgenda(await secretary(), meetingId)).find((item) => item.kind === kind);
  if (!found) throw new Error(`no item ${kind}`);
  return found.id;
}

export async function decide(at: { meetingId: number; itemId: number }, committeeId: number, textTh = "เห็นชอบ") {
  const recorded = await recordResolution(await secretary(), { ...at, committeeId, textTh, votes: null });
  if (!recorded?.ok) throw new Error(recorded?.reason);
  return recorded;
}

export async function eventsOf(entity: string, id: number): Promise<string[]> {
  const rows = await db()
    .selectFrom("auditEvents")
    .where("entity", "=", entity)
    .where("entityId", "=", String(id))
    .orderBy("id")
    .select("action")
    .execute();
  return rows.map(({ action }) => action);
}

/** What the database says when it refuses. */
export async function refusal(statement: string): Promise<string> {
  return sql
    .raw(statement)
    .execute(db())
    .then(
      () => "taken",
      (error: Error) => error.message,
    );
}
