import { describe, expect, it } from "vitest";
import { readAgenda } from "#app/domain/meetings/agenda.server.ts";
import { numberItems, placeFor } from "#app/domain/meetings/agenda.ts";
import { addItem, editItem, removeItem, shiftItem } from "#app/domain/meetings/change-agenda.server.ts";
import { changeMeeting } from "#app/domain/meetings/change-meeting.server.ts";
import { createMeeting } from "#app/domain/meetings/create-meeting.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { comingMeetings, listMeetings } from "#app/domain/meetings/meetings.server.ts";
import { moveMeeting } from "#app/domain/meetings/move-meeting.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { aBody, aMeeting, aSession, decide, eventsOf, secretary, TODAY, walk } from "./bodies.ts";

useDatabase();

const numbersOf = async (id: number) =>
  (await readMeeting(await secretary(), id))?.bodies.map(({ number, fiscalYear }) => `${number}/${fiscalYear}`);

describe("numbers of meetings", () => {
  it("restart with the fiscal year: 18 December 2561 is 1/2562, and 30 September and 1 October are apart", async () => {
    const body = await aBody();
    const on = async (heldOn: string) => numbersOf(await aMeeting([body], { heldOn }));
    expect(await on("2018-12-18")).toEqual(["1/2562"]);
    expect(await on("2019-09-30")).toEqual(["2/2562"]);
    expect(await on("2019-10-01")).toEqual(["1/2563"]);
  });

  it("are one for each body of a joint meeting, each its own next", async () => {
    const [committee, board] = [await aBody(), await aBody()];
    await aMeeting([committee]);
    expect(await numbersOf(await aMeeting([committee, board]))).toEqual(["2/2570", "1/2570"]);
  });

  it("follow the meeting into another fiscal year, and one that is taken is refused", async () => {
    const body = await aBody();
    const viewer = await secretary();
    const [first, second] = [await aMeeting([body]), await aMeeting([body])];
    const change = { startsAt: null, placeTh: null, titleTh: null, sourceText: null, version: 1 };
    const taken = await changeMeeting(viewer, { ...change, id: second, heldOn: TODAY, numbers: { [body]: 1 } });
    expect(taken).toEqual({ ok: false, reason: "meetings:refused.number_taken" });
    expect(await changeMeeting(viewer, { ...change, id: first, heldOn: "2026-09-30", numbers: {} })).toEqual({
      ok: true,
    });
    expect(await numbersOf(first)).toEqual(["1/2569"]);
    const stale = await changeMeeting(viewer, { ...change, id: first, heldOn: TODAY, numbers: {} });
    expect(stale).toEqual({ ok: false, reason: "meetings:refused.stale" });
    expect(await eventsOf("meeting", first)).toEqual(["meeting.prepared", "meeting.changed"]);
  });

  it("are not given to a workshop, which must have a name instead", async () => {
    const body = await aBody();
    const workshop = { committeeIds: [body], heldOn: TODAY, numbered: false };
    expect(await createMeeting(await secretary(), workshop)).toMatchObject({ reason: "meetings:refused.no_title" });
    await aMeeting([body], { numbered: false, titleTh: "ประชุมเชิงปฏิบัติการ" });
    expect(await numbersOf(await aMeeting([body]))).toEqual(["1/2570"]);
  });
});

describe("who may call a meeting", () => {
  it("is the secretary for the own province, not for another, and the bureau for communities for the nation", async () => {
    const [own, other] = [await aBody("30"), await aBody("31")];
    const make = async (email: string, committeeIds: number[]) =>
      (await createMeeting(await viewerFor(`${email}@demo.test`), { committeeIds, heldOn: TODAY, numbered: true })).ok;
    expect(await make("secretary.30", [own])).toBe(true);
    expect(await make("secretary.30", [own, other])).toBe(false);
    expect(await make("officer.30", [own])).toBe(false);
    expect(await make("central", [own, other])).toBe(true);
    expect(await make("central2", [own])).toBe(false);
  });

  it("cannot be told apart from a meeting that is not there", async () => {
    const id = await aMeeting([await aBody()]);
    const stranger = await viewerFor("head.31@demo.test");
    expect(await moveMeeting(stranger, { id, version: 1, step: "call" })).toBeNull();
    expect(await readMeeting(stranger, id)).toBeNull();
    expect(await readMeeting(thePublic(), id)).toBeNull();
  });
});

describe("the steps of a meeting", () => {
  it("ask for a reason when it is called at short notice", async () => {
    const viewer = await secretary();
    const id = await aMeeting([await aBody()], { heldOn: "2026-11-18" });
    const call = { id, version: 1, step: "call" } as const;
    expect(await moveMeeting(viewer, call)).toEqual({ ok: false, reason: "meetings:refused.notice", days: 7 });
    expect(await moveMeeting(viewer, { ...call, reason: "เร่งด่วน" })).toMatchObject({ ok: true });
    const soon = await aMeeting([await aBody()], { heldOn: "2026-11-19" });
    expect(await moveMeeting(viewer, { ...call, id: soon })).toMatchObject({ ok: true });
    expect(await moveMeeting(viewer, { id: soon, version: 2, step: "start" })).toMatchObject({
      reason: "meetings:refused.not_yet",
    });
    expect(await eventsOf("meeting", id)).toEqual(["meeting.prepared", "meeting.called"]);
  });

  it("do not skip, are told to the second of two, and end without quorum only in a cancellation with a reason", async () => {
    const viewer = await secretary();
    const id = await aMeeting([await aBody()]);
    expect(await moveMeeting(viewer, { id, version: 1, step: "close" })).toMatchObject({
      reason: "meetings:refused.state",
    });
    await walk(id, "call", "start");
    expect(await moveMeeting(viewer, { id, version: 1, step: "close" })).toMatchObject({
      reason: "meetings:refused.stale",
    });
    const close = await moveMeeting(viewer, { id, version: 3, step: "close" });
    expect(close).toMatchObject({ reason: "meetings:refused.no_quorum" });
    const silent = await moveMeeting(viewer, { id, version: 3, step: "cancel" });
    expect(silent).toMatchObject({ reason: "meetings:refused.no_reason" });
    await walk(id, "cancel");
    expect((await readMeeting(viewer, id))?.cancelledReason).toBe("เร่งด่วน");
  });

  it("do not cancel what has decided", async () => {
    const body = await aBody();
    const session = await aSession([body]);
    await decide(session, body);
    const cancel = await moveMeeting(await secretary(), {
      id: session.meetingId,
      version: 3,
      step: "cancel",
      reason: "x",
    });
    expect(cancel).toMatchObject({ reason: "meetings:refused.has_resolutions" });
  });
});

describe("the agenda", () => {
  const item = { titleTh: "แผนการตลาด", bodyTh: null, access: "public" } as const;

  it("numbers items of one kind together and places a new one after its kind", () => {
    const kinds = ["inform", "follow_up", "follow_up", "other"] as const;
    expect(numberItems(kinds.map((kind) => ({ kind }))).map(({ number }) => number)).toEqual(["1", "2.1", "2.2", "3"]);
    expect([placeFor(kinds, "follow_up"), placeFor(kinds, "approve_minutes"), placeFor([], "other")]).toEqual([
      3, 1, 0,
    ]);
  });

  it("is added to, moved, changed and cleared; two who write at once notice each other", async () => {
    const viewer = await secretary();
    const id = await aMeeting([await aBody()]);
    expect(await addItem(viewer, id, { ...item, kind: "consider" })).toEqual({ ok: true });
    const agenda = async () => readAgenda(viewer, id);
    const added = (await agenda()).find(({ kind }) => kind === "consider");
    expect((await agenda()).map(({ kind }) => kind)).toEqual(["inform", "consider", "other"]);
    await shiftItem(viewer, id, added!.id, -1);
    expect((await agenda()).map(({ kind }) => kind)).toEqual(["consider", "inform", "other"]);
    const edit = { ...item, kind: "decide", titleTh: "แผนใหม่", before: "อย่างอื่น\n" } as const;
    expect(await editItem(viewer, id, added!.id, edit)).toMatchObject({ reason: "meetings:refused.stale" });
    expect(await editItem(viewer, id, added!.id, { ...edit, before: "แผนการตลาด\n" })).toEqual({ ok: true });
    expect(await addItem(viewer, id, { ...item, kind: "other", titleTh: "" })).toMatchObject({
      reason: "meetings:refused.no_title",
    });
    expect(await removeItem(viewer, id, added!.id)).toEqual({ ok: true });
    expect((await eventsOf("meeting", id)).slice(1)).toEqual([
      "agenda.added",
      "agenda.moved",
      "agenda.edited",
      "agenda.removed",
    ]);
  });

  it("shows the public its public items only, members theirs, the restricted to those who run it", async () => {
    const viewer = await secretary();
    const id = await aMeeting([await aBody()]);
    for (const access of ["public", "members", "restricted"] as const)
      await addItem(viewer, id, { kind: "consider", titleTh: access, bodyTh: null, access });
    const seen = async (who = thePublic()) =>
      (await readAgenda(who, id)).filter(({ kind }) => kind === "consider").map(({ titleTh }) => titleTh);
    expect(await seen()).toEqual([]);
    await walk(id, "call");
    expect(await seen()).toEqual(["public"]);
    expect(await seen(await viewerFor("officer.31@demo.test"))).toEqual(["public"]);
    expect(await seen(await viewerFor("officer.30@demo.test"))).toEqual(["public", "members"]);
    expect(await seen(viewer)).toEqual(["public", "members", "restricted"]);
    // The number read aloud is the same for everybody.
    expect((await readAgenda(thePublic(), id)).map(({ number }) => number)).toEqual(["2.1"]);
  });
});

describe("the list", () => {
  it("has coming meetings first and past ones after, by body, year and state; drafts only for members", async () => {
    const body = await aBody();
    const viewer = await secretary();
    const coming = await aMeeting([body], { heldOn: "2026-11-30" });
    const past = await aMeeting([body], { heldOn: "2025-11-30" });
    const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);
    expect(ids(await comingMeetings(viewer, { committee: body }))).toEqual([coming]);
    expect(ids((await listMeetings(viewer, { committee: body })).meetings)).toEqual([past]);
    expect(ids((await listMeetings(viewer, { committee: body, fiscalYear: 2568 })).meetings)).toEqual([]);
    expect(await comingMeetings(thePublic(), { committee: body })).toEqual([]);
    await walk(coming, "call");
    expect(ids(await comingMeetings(thePublic(), { committee: body, state: "called" }))).toEqual([coming]);
  });
});
