import { describe, expect, it } from "vitest";
import { readAction } from "#app/domain/meetings/action.server.ts";
import { ageOf } from "#app/domain/meetings/action.ts";
import { agesOfActions, openActions } from "#app/domain/meetings/actions.server.ts";
import { readAgenda } from "#app/domain/meetings/agenda.server.ts";
import { approveMinutes } from "#app/domain/meetings/approve-minutes.server.ts";
import { committeeMeetings, openActionsByProvince } from "#app/domain/meetings/committee-meetings.server.ts";
import { giveAction, type NewAction } from "#app/domain/meetings/give-action.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { reportAction } from "#app/domain/meetings/report-action.server.ts";
import { reviewAction } from "#app/domain/meetings/review-action.server.ts";
import { writeMinutes } from "#app/domain/meetings/write-minutes.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { aBody, aMeeting, anItem, aSession, decide, eventsOf, gather, refusal, secretary, walk } from "./bodies.ts";

useDatabase();

const OFFICE = "สำนักงานพัฒนาชุมชนจังหวัดนครราชสีมา";
const owner = () => viewerFor("officer.30@demo.test");

async function anAction(session: { meetingId: number; itemId: number }, body: number, more: Partial<NewAction> = {}) {
  const { id } = await decide(session, body);
  const action = { taskTh: "ประสานผู้ซื้อ", owner: OFFICE, dueOn: "2026-11-30", ...more };
  return giveAction(await secretary(), { meetingId: session.meetingId, resolutionId: id, ...action });
}

/** An action, reported done by its owner unless told otherwise, before the next meeting. */
async function beforeTheNext(report = true) {
  const body = await aBody();
  const session = await aSession([body]);
  const given = await anAction(session, body);
  if (!given?.ok) throw new Error(given?.reason);
  await walk(session.meetingId, "close");
  if (report) await reportDone(given.id);
  const next = await aSession([body]);
  return { body, id: given.id, first: session.meetingId, ...next };
}

const reportDone = async (id: number) =>
  reportAction(await owner(), { id, version: 1, state: "reported_done", textTh: "บันทึกตกลงซื้อขาย 12 ราย", file: null });

describe("open actions", () => {
  it("put themselves on the next agenda: three given, three follow-ups without a click", async () => {
    const body = await aBody();
    const prepared = await aMeeting([body], { heldOn: "2026-12-01" });
    const session = await aSession([body]);
    for (const taskTh of ["หนึ่ง", "สอง", "สาม"]) await anAction(session, body, { taskTh });
    await walk(session.meetingId, "close");
    const followUps = async (meetingId: number) =>
      (await readAgenda(await secretary(), meetingId))
        .filter(({ kind }) => kind === "follow_up")
        .map(({ titleTh }) => titleTh);
    expect(await followUps(prepared)).toEqual(["หนึ่ง", "สอง", "สาม"]);
    const later = await aMeeting([body], { heldOn: "2026-12-20" });
    expect(await followUps(later)).toEqual(["หนึ่ง", "สอง", "สาม"]);
    await walk(later, "call");
    expect(await followUps(later)).toHaveLength(3);
  });

  it("belong to an office known by its name, by a day not before the meeting", async () => {
    const body = await aBody();
    const session = await aSession([body]);
    const refused = async (more: Partial<NewAction>) => {
      const given = await anAction(session, body, more);
      return given?.ok ? null : given?.reason;
    };
    expect(await refused({ owner: "สำนักงานที่ไม่มีอยู่" })).toBe("meetings:refused.no_owner");
    expect(await refused({ owner: "สำนักงานพัฒนาชุมชนอำเภอ" })).toBe("meetings:refused.owner_unclear");
    expect(await refused({ dueOn: "2026-11-01" })).toBe("meetings:refused.due_past");
    expect(await refused({ taskTh: "" })).toBe("meetings:refused.no_task");
    const given = await anAction(session, body);
    expect(given?.ok && (await eventsOf("action", given.id))).toEqual(["action.given"]);
  });

  it("are seen by their office and the body's province, ageing, the longest overdue first; the public gets counts", async () => {
    const body = await aBody();
    const session = await aSession([body]);
    const given = await anAction(session, body);
    const late = given?.ok ? given.id : 0;
    // The first due day is fixed; an old one comes with the row.
    await db()
      .insertInto("actions")
      .columns(["committeeId", "resolutionId", "ownerOrganizationId", "taskTh", "firstDueOn", "dueOn"])
      .expression((eb) =>
        eb
          .selectFrom("actions")
          .where("id", "=", late)
          .select(["committeeId", "resolutionId", "ownerOrganizationId", "taskTh"])
          .select(eb.val("2026-09-30").as("firstDueOn"))
          .select(eb.val("2026-09-30").as("dueOn")),
      )
      .execute();
    const { actions } = await openActions(await owner(), { committee: body });
    expect(actions.map(({ dueOn, own }) => [dueOn, own])).toEqual([
      ["2026-09-30", true],
      ["2026-11-30", true],
    ]);
    expect(Object.fromEntries(await agesOfActions(await owner(), { committee: body }))).toEqual({
      on_time: 1,
      late_60: 1,
    });
    expect((await openActions(await viewerFor("officer.31@demo.test"), { committee: body })).actions).toEqual([]);
    const central = await viewerFor("central@demo.test");
    const nationwide = async (area: string | null, own = false) =>
      (await openActions(central, { committee: body, area, own })).actions.length;
    const all = await nationwide(null);
    expect(all).toBeGreaterThan(0);
    expect([await nationwide("northeast"), await nationwide("30"), await nationwide("50")]).toEqual([all, all, 0]);
    expect(await nationwide(null, true), "the department's own are not everybody's").toBe(0);
    expect(await readAction(thePublic(), late)).toBeNull();
    expect((await committeeMeetings(thePublic(), body)).actions).toEqual({ open: 2, overdue: 1 });
    expect((await openActionsByProvince(thePublic())).get("30")?.overdue).toBeGreaterThanOrEqual(1);
  });

  it("are late from the day after the due day", () => {
    const ages = ["2026-11-12", "2026-11-11", "2026-10-13", "2026-10-12", "2026-08-14", "2026-08-13"];
    expect(ages.map((dueOn) => ageOf(dueOn, "2026-11-12"))).toEqual([
      "on_time",
      "late_30",
      "late_30",
      "late_60",
      "late_90",
      "late_more",
    ]);
  });
});

describe("the owner", () => {
  it("says how it goes, with evidence for what is done; nobody else may, and the second of two is told", async () => {
    const { id } = await beforeTheNext(false);
    const say = async (email: string, more: object = {}) =>
      reportAction(await viewerFor(`${email}@demo.test`), {
        id,
        version: 1,
        state: "reported_done",
        textTh: null,
        file: null,
        ...more,
      });
    expect(await say("officer.31", { textTh: "เสร็จ" })).toBeNull();
    expect(await say("officer.30")).toEqual({ ok: false, reason: "actions:refused.no_evidence" });
    const file = { name: "หลักฐาน.pdf", bytes: new TextEncoder().encode("%PDF-1.7 evidence") };
    expect(await say("officer.30", { file: { ...file, bytes: new Uint8Array([1, 2]) } })).toMatchObject({
      reason: "actions:refused.no_paper",
    });
    expect(await say("officer.30", { file })).toEqual({ ok: true });
    expect(await say("officer.30", { textTh: "อีกครั้ง" })).toEqual({ ok: false, reason: "actions:refused.stale" });
    expect(await readAction(await owner(), id)).toMatchObject({
      state: "reported_done",
      evidenceFile: { name: "หลักฐาน.pdf" },
    });
    expect(await eventsOf("action", id)).toEqual(["action.given", "action.reported"]);
  });
});

describe("a meeting", () => {
  it("closes an action, with evidence only; no meeting and no evidence are refused by the database too", async () => {
    const { id, meetingId } = await beforeTheNext(false);
    const review = { meetingId, actionId: id, outcome: "done", noteTh: null } as const;
    expect(await reviewAction(await secretary(), review)).toMatchObject({ reason: "meetings:refused.no_evidence" });
    const update = (set: string) => refusal(`update actions set ${set} where id = ${id}`);
    expect(await update("state = 'done', evidence_th = 'x', reported_done_at = now()")).toMatch(
      /actions_only_a_meeting_closes/,
    );
    expect(await update(`state = 'done', closed_in_meeting_id = ${meetingId}, reported_done_at = now()`)).toMatch(
      /actions_done_with_evidence/,
    );
    expect(await update("first_due_on = '2030-01-01'")).toMatch(/actions/);
    await reportDone(id);
    expect(await reviewAction(await secretary(), review)).toEqual({ ok: true, outcome: "done" });
    expect(await readAction(await owner(), id)).toMatchObject({ state: "done", closedInMeetingId: meetingId });
    expect(await reviewAction(await secretary(), review)).toMatchObject({ reason: "meetings:refused.settled" });
    expect(await eventsOf("action", id)).toEqual(["action.given", "action.reported", "action.reviewed"]);
  });

  it("lets it go on to a later day while the first due day stays, once a meeting", async () => {
    const { id, meetingId } = await beforeTheNext();
    const on = { meetingId, actionId: id, outcome: "continue", noteTh: "ขอหลักฐานเพิ่ม" } as const;
    const viewer = await secretary();
    expect(await reviewAction(viewer, { ...on, dueOn: "2026-11-29" })).toMatchObject({
      reason: "meetings:refused.due_earlier",
    });
    expect(await reviewAction(viewer, { ...on, dueOn: "2026-12-31" })).toEqual({ ok: true, outcome: "continue" });
    expect(await readAction(await owner(), id)).toMatchObject({
      state: "in_progress",
      dueOn: "2026-12-31",
      firstDueOn: "2026-11-30",
    });
    expect(await reviewAction(viewer, on)).toMatchObject({ reason: "meetings:refused.reviewed" });
  });

  it("of another body cannot review it, and a cancellation says why", async () => {
    const { id, meetingId } = await beforeTheNext();
    const stranger = await aSession([await aBody()]);
    const cancel = { meetingId, actionId: id, outcome: "cancelled", noteTh: null } as const;
    expect(await reviewAction(await secretary(), { ...cancel, meetingId: stranger.meetingId })).toBeNull();
    expect(await reviewAction(await secretary(), cancel)).toMatchObject({ reason: "meetings:refused.no_note" });
  });
});

describe("minutes", () => {
  it("are written by item until they are approved; two who write at once notice each other", async () => {
    const session = await aSession([await aBody()]);
    const write = async (text: string, before: string) => writeMinutes(await secretary(), { ...session, text, before });
    expect(await write("รับทราบ", "")).toEqual({ ok: true });
    expect(await write("อย่างอื่น", "")).toEqual({ ok: false, reason: "meetings:refused.stale" });
    expect((await readAgenda(thePublic(), session.meetingId)).some(({ minutesTh }) => minutesTh)).toBe(false);
    expect(await eventsOf("meeting", session.meetingId)).toContain("minutes.written");
  });

  it("are approved by the next meeting under its item, for a joint meeting by each of its bodies", async () => {
    const [committee, board] = [await aBody(), await aBody()];
    const joint = await aSession([committee, board]);
    await walk(joint.meetingId, "close");
    const state = async () => (await readMeeting(await secretary(), joint.meetingId))?.state;
    for (const [body, after] of [
      [committee, "minutes_draft"],
      [board, "minutes_approved"],
    ] as const) {
      const meetingId = await aMeeting([body]);
      await walk(meetingId, "call", "start");
      const itemId = await anItem(meetingId, "approve_minutes");
      const approve = async (item = itemId) =>
        approveMinutes(await secretary(), { meetingId, itemId: item, ofMeetingId: joint.meetingId });
      expect(await approve()).toMatchObject({ reason: "meetings:refused.quorum_first" });
      await gather(meetingId, [body]);
      expect(await approve(await anItem(meetingId))).toMatchObject({ reason: "meetings:refused.not_that_item" });
      expect(await approve()).toEqual({ ok: true });
      expect(await state()).toBe(after);
    }
    expect(await eventsOf("meeting", joint.meetingId)).toContain("minutes.approved");
    const late = { ...joint, text: "แก้ไข", before: "" };
    expect(await writeMinutes(await secretary(), late)).toMatchObject({ reason: "meetings:refused.minutes_closed" });
  });
});
