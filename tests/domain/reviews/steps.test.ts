import { describe, expect, test } from "vitest";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { acceptReport } from "#app/domain/reviews/accept-report.server.ts";
import { approveReport } from "#app/domain/reviews/approve-report.server.ts";
import { reopenReport } from "#app/domain/reviews/reopen-report.server.ts";
import { returnReport } from "#app/domain/reviews/return-report.server.ts";
import { submitReport } from "#app/domain/reviews/submit-report.server.ts";
import { withdrawReport } from "#app/domain/reviews/withdraw-report.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { aReport, asItIs, dirtyRows, stepsOf } from "./reports.ts";

useDatabase();
const officer = () => viewerFor("officer.30@demo.test");
const head = () => viewerFor("head.30@demo.test");
const central = () => viewerFor("central@demo.test");

describe("a report on its way", () => {
  test("is approved by the head and accepted by the department, each step an event, an audit row and a dirty row", async () => {
    const report = await aReport("submitted");
    const before = await dirtyRows();
    expect(await approveReport(await head(), report)).toEqual({
      ok: true,
      state: "province_approved",
      version: report.version + 1,
    });
    expect(await acceptReport(await central(), await asItIs(report))).toMatchObject({ ok: true, state: "accepted" });
    expect((await stepsOf(report)).slice(-2)).toEqual([
      "submitted → province_approved by head.30@demo.test",
      "province_approved → accepted by central@demo.test",
    ]);
    const audit = await db()
      .selectFrom("auditEvents")
      .where("entity", "=", "report")
      .where("entityId", "=", String(report.id))
      .orderBy("id")
      .select("action")
      .execute();
    expect(audit.map((event) => event.action).slice(-2)).toEqual(["report.approved", "report.accepted"]);
    expect(await dirtyRows()).toBeGreaterThanOrEqual(before + 2);
  });

  test("is returned with a reason, and reopened by the administrator alone", async () => {
    const report = await aReport("accepted");
    const input = { ...report, reason: "งบการเงินที่ผู้สอบบัญชีรับรองต่างออกไป" };
    expect(await reopenReport(await central(), input)).toMatchObject({ reason: "reviews:refused.not_allowed" });
    expect(await reopenReport(await viewerFor("admin@demo.test"), input)).toMatchObject({
      ok: true,
      state: "returned",
    });
    expect((await asItIs(report)).entryOpenUntil?.toISOString()).toBe("2026-11-26T17:00:00.000Z");
  });

  test("is withdrawn by those who enter, and sent again without becoming more punctual", async () => {
    const report = await aReport("submitted");
    expect(await withdrawReport(await officer(), report)).toMatchObject({ ok: true, state: "draft" });
    const draft = await asItIs(report);
    expect(await submitReport(await officer(), draft)).toMatchObject({ ok: true, state: "submitted" });
    expect((await asItIs(report)).onTime).toBe(report.onTime);
  });

  test("that comes after its due date is late for good", async () => {
    const draft = await aReport("draft", { formCode: "company-month" });
    const cells = [{ indicatorCode: "C3-06", value: "120000", explanation: "ลูกค้ารายใหญ่เลื่อนสั่งไปเดือนหน้า" }];
    expect(await saveReport(await officer(), { ...draft, cells })).toMatchObject({ ok: true });
    expect(await submitReport(await officer(), await asItIs(draft))).toMatchObject({ ok: true });
    expect((await asItIs(draft)).onTime).toBe(false);
  });
});

describe("a step is refused", () => {
  test("to whoever may read the report but not take it", async () => {
    const report = await aReport("submitted");
    for (const email of ["officer.30@demo.test", "central@demo.test", "admin@demo.test"])
      expect(await approveReport(await viewerFor(email), report)).toMatchObject({
        ok: false,
        reason: "reviews:refused.not_allowed",
      });
    expect(await submitReport(await head(), await aReport("draft"))).toMatchObject({
      reason: "reviews:refused.not_allowed",
    });
  });

  test("as not there, to everybody out of its scope", async () => {
    const report = await aReport("submitted");
    for (const email of ["head.50@demo.test", "officer.50@demo.test"])
      expect(await approveReport(await viewerFor(email), report)).toBeNull();
    expect(await approveReport(thePublic(), report)).toBeNull();
    expect(await approveReport(await head(), { ...report, unitCode: "E999999" })).toBeNull();
  });

  test("from a state that the table does not name, whoever asks", async () => {
    expect(await approveReport(await head(), await aReport("accepted"))).toMatchObject({
      reason: "reviews:refused.wrong_state",
      current: { state: "accepted" },
    });
    expect(await acceptReport(await central(), await aReport("submitted"))).toMatchObject({
      reason: "reviews:refused.wrong_state",
    });
  });

  test("when it was decided on an older version, with what is current and by whom", async () => {
    const report = await aReport("submitted");
    await returnReport(await head(), { ...report, reason: "ยอดขายเดือนนี้ต่างจากใบกำกับภาษี" });
    expect(await approveReport(await head(), report)).toMatchObject({
      ok: false,
      reason: "reviews:refused.stale",
      current: { state: "returned", version: report.version + 1, updatedBy: (await head()).nameTh },
    });
  });

  test("to a head who sent the report themselves", async () => {
    const report = await aReport("submitted");
    const viewer = await head();
    await db().updateTable("submissions").set({ submittedBy: viewer.userId }).where("id", "=", report.id).execute();
    expect(await approveReport(viewer, report)).toMatchObject({ reason: "reviews:refused.own_submission" });
  });

  test("once the window has closed, until an exception or a return opens entry again", async () => {
    const report = await aReport("accepted", { periodCode: "2026-05" });
    await db().updateTable("submissions").set({ state: "draft" }).where("id", "=", report.id).execute();
    expect(await submitReport(await officer(), report)).toMatchObject({ reason: "reviews:refused.entry_closed" });
    await db()
      .updateTable("submissions")
      .set({ entryOpenUntil: new Date("2026-11-20T17:00:00Z") })
      .where("id", "=", report.id)
      .execute();
    expect(await submitReport(await officer(), report)).toMatchObject({ ok: true });
  });

  test("while a required cell is open, naming it; at the approval again", async () => {
    const draft = await aReport("draft");
    const refused = await submitReport(await officer(), draft);
    expect(refused).toMatchObject({ ok: false, reason: "reviews:refused.problems" });
    expect(refused?.ok === false && refused.problems.map((problem) => problem.rule)).toContain("required");

    const sent = await aReport("submitted", { formCode: "enterprise-quarter", periodCode: "FY2569-Q4" });
    await db().deleteFrom("observations").where("submissionId", "=", sent.id).where("splitId", "=", 0).execute();
    expect(await approveReport(await head(), sent)).toMatchObject({ reason: "reviews:refused.problems" });
    expect((await asItIs(sent)).state).toBe("submitted");
  });
});
