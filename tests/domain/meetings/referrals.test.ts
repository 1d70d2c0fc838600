import { describe, expect, it } from "vitest";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readAgenda, resolutionsOf } from "#app/domain/meetings/agenda.server.ts";
import { attendanceOf } from "#app/domain/meetings/attendance.server.ts";
import { removeItem } from "#app/domain/meetings/change-agenda.server.ts";
import { createMeeting } from "#app/domain/meetings/create-meeting.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { moveMeeting } from "#app/domain/meetings/move-meeting.server.ts";
import { confirmQuorum, recordAttendance } from "#app/domain/meetings/record-attendance.server.ts";
import { recordResolution } from "#app/domain/meetings/record-resolution.server.ts";
import { referResolution } from "#app/domain/meetings/refer-resolution.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { aBody, anItem, aSession, decide, eventsOf, refusal, secretary, TODAY } from "./bodies.ts";

useDatabase();

const central = () => viewerFor("central@demo.test");
const reasonTh = "ขอให้หารือกับธนาคารของรัฐ";

async function committee(kind: string, areaCode: string): Promise<number> {
  const { id } = await db()
    .selectFrom("committees")
    .where("kind", "=", kind)
    .where("areaCode", "=", areaCode)
    .select("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function aMeetingOf(viewer: Viewer, committeeId: number, heldOn = TODAY): Promise<number> {
  const made = await createMeeting(viewer, { committeeIds: [committeeId], heldOn, numbered: true });
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}
const ofTheNation = async (heldOn: string) => aMeetingOf(await central(), await committee("national", "TH"), heldOn);

/** Calls and begins a meeting that everybody entitled has come to. */
async function gathered(viewer: Viewer, id: number, committeeId: number): Promise<void> {
  for (const step of ["call", "start"] as const) {
    const version = (await readMeeting(viewer, id))!.version;
    expect(await moveMeeting(viewer, { id, version, step, reason: "เร่งด่วน" })).toMatchObject({ ok: true });
  }
  const entries = (await attendanceOf(viewer, id)).map(({ termId }) => ({ termId, status: "present" as const }));
  await recordAttendance(viewer, id, entries);
  expect(await confirmQuorum(viewer, id, committeeId)).toMatchObject({ ok: true });
}

/** A resolution of province 30. */
async function aResolution(text: string) {
  const [viewer, province] = [await secretary(), await committee("provincial", "30")];
  const meetingId = await aMeetingOf(viewer, province);
  await gathered(viewer, meetingId, province);
  const { id } = await decide({ meetingId, itemId: await anItem(meetingId) }, province, text);
  return { meetingId, id };
}

const referredIn = async (meetingId: number, text: string) =>
  (await readAgenda(await central(), meetingId)).filter(
    ({ referredFrom, titleTh }) => referredFrom && titleTh === text,
  );

describe("what a province passes on to the nation", () => {
  it("puts itself on every coming agenda there, until it is decided on, and the province reads the answer", async () => {
    const text = "เห็นควรขอสินเชื่อดอกเบี้ยต่ำ";
    const prepared = await ofTheNation("2026-12-20");
    const { meetingId, id } = await aResolution(text);
    const referral = { meetingId, resolutionId: id, reasonTh };
    expect(await referResolution(await secretary(), referral)).toEqual({ ok: true });
    expect(await eventsOf("resolution", id)).toContain("resolution.referred");
    const [item] = await referredIn(prepared, text);
    expect(item).toMatchObject({ kind: "consider", referredFrom: { meetingId } });
    expect(item?.bodyTh).toContain(reasonTh);
    expect(await removeItem(await central(), prepared, item!.id)).toEqual({
      ok: false,
      reason: "meetings:refused.in_use",
    });

    const sooner = await ofTheNation(TODAY);
    expect(await referredIn(sooner, text)).toHaveLength(1);
    const nation = await committee("national", "TH");
    await gathered(await central(), sooner, nation);
    const [there] = await referredIn(sooner, text);
    const answer = await recordResolution(await central(), {
      ...{ meetingId: sooner, committeeId: nation, itemId: there!.id },
      ...{ textTh: "มอบสำนักเสริมสร้างความเข้มแข็งชุมชนหารือ", votes: null },
    });
    expect(answer).toMatchObject({ ok: true });
    const [own] = (await resolutionsOf(await secretary(), meetingId)).filter((each) => each.id === id);
    expect(own?.referral).toMatchObject({
      reason: reasonTh,
      answer: { fiscalYear: 2570, text: "มอบสำนักเสริมสร้างความเข้มแข็งชุมชนหารือ" },
    });
    expect(await referredIn(await ofTheNation("2027-01-20"), text), "what is decided comes no more").toEqual([]);
  });

  it("needs a reason, happens once, and is the province's own to do", async () => {
    const { meetingId, id } = await aResolution("อีกเรื่องหนึ่ง");
    const refer = async (email: string, more: object = {}) =>
      referResolution(await viewerFor(email), { meetingId, resolutionId: id, reasonTh, ...more });
    expect(await refer("secretary.30@demo.test", { reasonTh: " " })).toEqual({
      ok: false,
      reason: "meetings:refused.no_reason",
    });
    expect(await refer("head.50@demo.test")).toBeNull();
    expect(await refer("officer.30@demo.test")).toBeNull();
    expect(await refer("secretary.30@demo.test")).toEqual({ ok: true });
    expect(await refer("secretary.30@demo.test")).toEqual({ ok: false, reason: "meetings:refused.referred" });
    expect(await refusal("delete from referrals")).toBe("referrals is append-only");
    const network = await aBody();
    const other = await aSession([network]);
    const decided = await decide(other, network);
    expect(await refer("secretary.30@demo.test", { meetingId: other.meetingId, resolutionId: decided.id })).toEqual({
      ok: false,
      reason: "meetings:refused.no_referral",
    });
  });
});
