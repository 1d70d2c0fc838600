import { describe, expect, it } from "vitest";
import { attendanceFigures, attendanceOf } from "#app/domain/meetings/attendance.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { quorumOf } from "#app/domain/meetings/quorum.ts";
import { confirmQuorum, recordAttendance } from "#app/domain/meetings/record-attendance.server.ts";
import { recordResolution } from "#app/domain/meetings/record-resolution.server.ts";
import { recountQuorum } from "#app/domain/meetings/recount-quorum.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import {
  aBody,
  aMeeting,
  anItem,
  eventsOf,
  gather,
  refusal,
  SECTORS,
  secretary,
  TODAY,
  termsOf,
  walk,
} from "./bodies.ts";

useDatabase();

async function running(...bodies: number[]): Promise<number> {
  const id = await aMeeting(bodies);
  await walk(id, "call", "start");
  return id;
}

describe("a quorum", () => {
  const half = { quorumNumerator: 1, quorumDenominator: 2, sectorsRequired: 0 };
  const people = (here: number, of: number) =>
    Array.from({ length: of }, (_, at) => ({
      sectorCode: SECTORS[at % 5] as string,
      status: at < here ? ("present" as const) : null,
    }));

  it("is not less than half: four of seven, three of six, nobody of nobody is none", () => {
    expect([quorumOf(people(3, 7), half).reached, quorumOf(people(4, 7), half).reached]).toEqual([false, true]);
    expect(quorumOf(people(3, 6), half)).toMatchObject({ needed: 3, reached: true });
    expect(quorumOf([], half).reached).toBe(false);
  });

  it("counts those online and named substitutes, not the excused, and sectors when the body asks for them", () => {
    const mixed = (["online", "substitute", "excused", "absent"] as const).map((status, at) => ({
      sectorCode: SECTORS[at] as string,
      status,
    }));
    expect(quorumOf(mixed, half)).toMatchObject({ here: 2, reached: true });
    expect(quorumOf(mixed, { ...half, sectorsRequired: 3 })).toMatchObject({ sectorsHere: 2, reached: false });
  });

  it("is confirmed by a person, for each body of a joint meeting, and only then may that body decide", async () => {
    const [committee, board] = [await aBody(), await aBody()];
    const viewer = await secretary();
    const id = await running(committee, board);
    expect(await confirmQuorum(viewer, id, committee)).toMatchObject({ reason: "meetings:refused.no_quorum" });
    await gather(id, [committee]);
    const meeting = await readMeeting(viewer, id);
    expect(meeting?.bodies.map(({ hasQuorum }) => hasQuorum)).toEqual([true, false]);
    const itemId = await anItem(id);
    const decide = (committeeId: number) =>
      recordResolution(viewer, { meetingId: id, itemId, committeeId, textTh: "เห็นชอบ", votes: null });
    expect(await decide(committee)).toMatchObject({ ok: true, number: 1, fiscalYear: 2570 });
    expect(await decide(board)).toEqual({ ok: false, reason: "meetings:refused.quorum_first" });
    expect(await eventsOf("meeting", id)).toContain("quorum.confirmed");
  });

  it("once confirmed is not taken away by a change of attendance", async () => {
    const body = await aBody();
    const id = await running(body);
    await gather(id, [body]);
    const absent = (await termsOf(body)).map((termId) => ({ termId, status: "absent" as const }));
    const viewer = await secretary();
    expect(await recordAttendance(viewer, id, absent)).toEqual({ ok: false, reason: "meetings:refused.quorum_lost" });
    expect(await recordAttendance(viewer, id, absent.slice(0, 2))).toEqual({ ok: true });
  });
});

describe("people who leave midway", () => {
  it("are counted on request: below the quorum nothing is decided until it is there again; what was stands", async () => {
    const body = await aBody();
    const id = await running(body);
    const viewer = await secretary();
    const terms = await termsOf(body);
    const count = (stillHere: number[], by = viewer) =>
      recountQuorum(by, { meetingId: id, committeeId: body, stillHere });
    expect(await count(terms)).toEqual({ ok: false, reason: "meetings:refused.quorum_first" });
    await gather(id, [body]);
    const itemId = await anItem(id);
    const resolve = () =>
      recordResolution(viewer, { meetingId: id, itemId, committeeId: body, textTh: "เห็นชอบ", votes: null });
    expect(await resolve()).toMatchObject({ ok: true, number: 1 });

    expect(await count(terms.slice(0, 2))).toMatchObject({ ok: true, quorum: { here: 2, reached: false } });
    expect(await resolve()).toEqual({ ok: false, reason: "meetings:refused.quorum_gone" });
    const forced = `insert into resolutions (committee_id, meeting_id, agenda_item_id, fiscal_year, number, text_th, recorded_by)
      values (${body}, ${id}, ${itemId}, 0, 0, 'ทดสอบ', 1)`;
    expect(await refusal(forced)).toBe("no quorum at the last count");
    expect(await refusal("delete from quorum_recounts")).toBe("quorum_recounts is append-only");
    const seen = await attendanceOf(viewer, id);
    expect(seen.map(({ status, leftAt }) => [status, leftAt === null])).toEqual(
      seen.map(({ termId }) => ["present", terms.indexOf(termId) < 2]),
    );
    expect((await readMeeting(viewer, id))?.bodies[0]).toMatchObject({ hasQuorum: true, recount: { here: 2 } });

    expect(await count(terms.slice(0, 3))).toMatchObject({ quorum: { here: 3, reached: true } });
    expect(await resolve()).toMatchObject({ ok: true, number: 2 });
    expect((await eventsOf("meeting", id)).filter((action) => action === "quorum.recounted")).toHaveLength(2);
    expect(await count(terms, await viewerFor("head.50@demo.test"))).toBeNull();
  });

  it("may be marked absent after all", async () => {
    const body = await aBody();
    const id = await running(body);
    await gather(id, [body]);
    const [gone, ...rest] = (await termsOf(body)) as [number, ...number[]];
    const viewer = await secretary();
    await recountQuorum(viewer, { meetingId: id, committeeId: body, stillHere: rest });
    expect(await recordAttendance(viewer, id, [{ termId: gone, status: "absent" }])).toEqual({ ok: true });
  });
});

describe("attendance", () => {
  it("is for those whose term holds on the day: others are refused, by the portal and by the database", async () => {
    const body = await aBody();
    const former = await aBody("30", "[2020-01-01,2024-01-01)");
    const id = await running(body, former);
    const viewer = await secretary();
    expect((await attendanceOf(viewer, id)).map(({ committeeId }) => committeeId)).toEqual(Array(5).fill(body));
    const [past] = await termsOf(former);
    const entry = { termId: past as number, status: "present" as const };
    expect(await recordAttendance(viewer, id, [entry])).toMatchObject({ reason: "meetings:refused.not_entitled" });
    const forced = `insert into attendances (meeting_id, committee_id, held_on, term_id, term, status)
      select ${id}, committee_id, '${TODAY}', id, term, 'present' from committee_terms where id = ${past}`;
    expect(await refusal(forced)).toMatch(/attendance_within_term/);
    const elsewhere = `insert into attendances (meeting_id, committee_id, held_on, term_id, term, status)
      select ${id}, ${former}, '${TODAY}', id, term, 'present' from committee_terms where committee_id = ${body} limit 1`;
    expect(await refusal(elsewhere)).toMatch(/foreign key/);
  });

  it("names the substitute, and a term that was attended cannot be cut short before the meeting", async () => {
    const body = await aBody();
    const id = await running(body);
    const viewer = await secretary();
    const [termId] = (await termsOf(body)) as [number];
    const sent = { termId, status: "substitute" as const };
    expect(await recordAttendance(viewer, id, [sent])).toMatchObject({ reason: "meetings:refused.substitute_unnamed" });
    const named = { ...sent, substituteNameTh: "นางสาวตัวแทน ตัวอย่าง" };
    expect(await recordAttendance(viewer, id, [named])).toEqual({ ok: true });
    expect(await eventsOf("meeting", id)).toContain("attendance.recorded");
    expect(await refusal(`update committee_terms set term = '[2015-01-01,2026-01-01)' where id = ${termId}`)).toMatch(
      /attendance_within_term/,
    );
  });

  it("is told with names to officials of the area only; figures by sector have none", async () => {
    const body = await aBody();
    const id = await running(body);
    await gather(id, [body]);
    expect(await attendanceOf(thePublic(), id)).toEqual([]);
    expect(await attendanceOf(await viewerFor("officer.31@demo.test"), id)).toEqual([]);
    expect(await attendanceOf(await viewerFor("officer.30@demo.test"), id)).toHaveLength(5);
    const figures = await attendanceFigures(thePublic(), id);
    expect(figures.map(({ sectorCode, here }) => [sectorCode, here])).toEqual(SECTORS.map((sector) => [sector, 1]));
  });
});
