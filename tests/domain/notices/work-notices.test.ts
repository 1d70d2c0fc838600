import { expect, it } from "vitest";
import { WAITING_STATES } from "#app/domain/meetings/action.ts";
import { moveMeeting } from "#app/domain/meetings/move-meeting.server.ts";
import { remindOfActions } from "#app/domain/meetings/tell-owner.server.ts";
import { myNotices } from "#app/domain/notices/my-notices.server.ts";
import { returnReport } from "#app/domain/reviews/return-report.server.ts";
import { action, loader } from "#app/routes/notices.tsx";
import { db } from "#db/client.server.ts";
import { aReport } from "#tests/domain/reviews/reports.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();
const told = async (email: string) => (await myNotices(await viewerFor(email), null)).notices;

it("whoever sent a report reads on their page why it came back, opens it from there, and it is no longer new", async () => {
  const report = await aReport("submitted");
  const email = report.unitCode.startsWith("P") ? "secretary.30@demo.test" : "officer.30@demo.test";
  const sender = await viewerFor(email);
  await db().updateTable("submissions").set({ submittedBy: sender.userId }).where("id", "=", report.id).execute();
  const head = await viewerFor("head.30@demo.test");
  expect(await returnReport(head, { ...report, reason: "ยอดไม่ตรงกับใบเสร็จ" })).toMatchObject({ ok: true });
  const cookie = await cookieOf(email);
  const page = await loader(routeArguments("/notices", {}, { cookie }));
  expect(page.notices[0]).toMatchObject({ unread: true, reason: "ยอดไม่ตรงกับใบเสร็จ" });
  expect(page.notices[0]!.text).not.toMatch(/\{\{|undefined|\d{4}-\d\d-\d\d/);
  const form = { open: String(page.notices[0]!.id) };
  const opened = await answered(async () => action(routeArguments("/notices", {}, { cookie, form })));
  expect(opened.headers.get("location")).toBe(`/reports/${report.unitCode}/${report.periodCode}/${report.formCode}`);
  expect((await loader(routeArguments("/notices", {}, { cookie }))).notices[0]).toMatchObject({ unread: false });
  const stranger = await cookieOf("officer.50@demo.test");
  const refused = await answered(async () => action(routeArguments("/notices", {}, { cookie: stranger, form })));
  expect(refused.status).toBe(404);
});

it("a meeting that is called is told to the secretary of its body, whoever called it excepted", async () => {
  const { id, version } = await db()
    .selectFrom("meetings as m")
    .innerJoin("meetingCommittees as b", "b.meetingId", "m.id")
    .innerJoin("committees as c", "c.id", "b.committeeId")
    .where("c.areaCode", "=", "30")
    .select(["m.id", "m.version"])
    .executeTakeFirstOrThrow();
  await db().updateTable("meetings").set({ state: "draft", calledAt: null }).where("id", "=", id).execute();
  const head = await viewerFor("head.30@demo.test");
  expect(await moveMeeting(head, { id, version, step: "call", reason: "เร่งด่วน" })).toMatchObject({ ok: true });
  expect((await told("secretary.30@demo.test"))[0]).toMatchObject({ kind: "meeting_called", subject: String(id) });
  expect((await told("head.30@demo.test")).filter(({ kind }) => kind === "meeting_called")).toEqual([]);
});

it("an action whose day has passed is told once to the office that owes it, not to all above it", async () => {
  const office = await db()
    .selectFrom("organizations")
    .where("kind", "=", "provincial_office")
    .where("areaCode", "=", "30")
    .select("id")
    .executeTakeFirstOrThrow();
  const { id } = await db()
    .selectFrom("actions")
    .where("state", "in", [...WAITING_STATES])
    .where("firstDueOn", "<=", "2026-11-10")
    .select("id")
    .executeTakeFirstOrThrow();
  const late = { ownerOrganizationId: office.id, dueOn: "2026-11-10" };
  await db().updateTable("actions").set(late).where("id", "=", id).execute();
  expect(await remindOfActions(db())).toBeGreaterThan(0);
  expect(await remindOfActions(db())).toBe(0);
  const ours = (list: Awaited<ReturnType<typeof told>>) => list.filter(({ subject }) => subject === String(id));
  expect(ours(await told("officer.30@demo.test"))).toMatchObject([{ kind: "action_overdue", readAt: null }]);
  for (const email of ["central@demo.test", "officer.50@demo.test", "officer.3001@demo.test"])
    expect(ours(await told(email))).toEqual([]);
});
