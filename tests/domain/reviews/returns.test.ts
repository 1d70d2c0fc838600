import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { addNote } from "#app/domain/reviews/add-note.server.ts";
import { returnReport } from "#app/domain/reviews/return-report.server.ts";
import { returnReports } from "#app/domain/reviews/return-reports.server.ts";
import { reviewQueue } from "#app/domain/reviews/review-queue.server.ts";
import { submitReport } from "#app/domain/reviews/submit-report.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { aReport, asItIs, stepsOf } from "./reports.ts";

useDatabase();
const officer = () => viewerFor("officer.30@demo.test");
const head = () => viewerFor("head.30@demo.test");
const question = { indicator: "C4-01", split: "none", question: "นับโพสต์ซ้ำหรือไม่" };

describe("a return", () => {
  test("says why: without a reason it is refused, by the command and by the database", async () => {
    const report = await aReport("submitted");
    expect(await returnReport(await head(), { ...report, reason: "  " })).toMatchObject({
      reason: "reviews:refused.no_reason",
    });
    const event = { submissionId: report.id, fromState: "submitted", toState: "returned", actorId: 1, reason: " " };
    await expect(
      db()
        .insertInto("approvalEvents")
        .values({ ...event, submissionVersion: 1, observationsSha256: Buffer.alloc(32) })
        .execute(),
    ).rejects.toThrow("a_return_has_a_reason");
  });

  test("names cells of the form only, and keeps entry open until a day that has not passed", async () => {
    const report = await aReport("submitted");
    const input = { ...report, reason: "ตรวจสอบอีกครั้ง" };
    expect(
      await returnReport(await head(), { ...input, cells: [{ indicator: "C5-01", split: "none", question: "" }] }),
    ).toMatchObject({ reason: "reviews:refused.unknown_cell" });
    expect(await returnReport(await head(), { ...input, openUntil: "2026-11-11" })).toMatchObject({
      reason: "reviews:refused.open_until_past",
    });
  });

  test("opens entry although the window has closed", async () => {
    const report = await aReport("province_approved");
    await db()
      .updateTable("entryWindows")
      .set({ closesAt: new Date("2026-11-11T17:00:00Z") })
      .where("formId", "=", 1)
      .where("periodId", "=", 202610)
      .execute();
    await returnReport(await head(), { ...report, reason: "ยอดรวมไม่ตรง", openUntil: "2026-11-30" });
    const returned = await asItIs(report);
    expect(returned.entryOpenUntil?.toISOString()).toBe("2026-11-30T17:00:00.000Z");
    const cells = [{ indicatorCode: "C4-01", value: "7" }];
    expect(await saveReport(await officer(), { ...returned, cells })).toMatchObject({ ok: true });
    expect((await stepsOf(report)).at(-1)).toBe("province_approved → returned by head.30@demo.test");
  });
});

describe("a return that names cells", () => {
  const returned = async () => {
    const report = await aReport("submitted");
    await returnReport(await head(), { ...report, reason: "ขอตรวจสอบ", cells: [question] });
    return asItIs(report);
  };
  const save = async (report: Awaited<ReturnType<typeof asItIs>>, indicatorCode: string, value: string) =>
    saveReport(await officer(), { ...report, cells: [{ indicatorCode, value, explanation: "ตรวจสอบแล้ว" }] });

  test("lets only those be changed, and asks for each of them before the report is sent again", async () => {
    const report = await returned();
    expect(await save(report, "C3-01", "999999")).toMatchObject({ ok: false, reason: "problems" });
    expect(await submitReport(await officer(), report)).toMatchObject({
      reason: "reviews:refused.questions_open",
      questions: [{ indicatorCode: "C4-01", splitCode: "none", question: question.question }],
    });
    expect(await save(report, "C4-01", "11")).toMatchObject({ ok: true });
    expect(await submitReport(await officer(), await asItIs(report))).toMatchObject({ ok: true, state: "submitted" });
  });

  test("is answered by a note where the figure was right", async () => {
    const report = await returned();
    const cell = { indicator: question.indicator, split: question.split };
    expect(await addNote(await officer(), { ...report, body: " ", cell })).toMatchObject({ ok: false });
    expect(await addNote(await officer(), { ...report, body: "ไม่ได้นับซ้ำ", cell })).toEqual({ ok: true });
    expect(await submitReport(await officer(), report)).toMatchObject({ ok: true });
  });

  test("is not answered by a change that was taken back, nor by an older note", async () => {
    const report = await returned();
    const old = await db()
      .selectFrom("observations")
      .innerJoin("indicators", "indicators.id", "indicatorId")
      .where("submissionId", "=", report.id)
      .where("indicators.code", "=", "C4-01")
      .where("splitId", "=", 0)
      .select(["value", "explanation"])
      .executeTakeFirstOrThrow();
    await save(report, "C4-01", "12");
    const again = await asItIs(report);
    const cells = [{ indicatorCode: "C4-01", value: old.value, explanation: old.explanation }];
    expect(await saveReport(await officer(), { ...again, cells })).toMatchObject({ ok: true, changed: 1 });
    expect(await submitReport(await officer(), await asItIs(report))).toMatchObject({
      reason: "reviews:refused.questions_open",
    });
  });
});

describe("several returned together", () => {
  const several = async () => {
    const rows = (await reviewQueue(await head(), { form: "enterprise-month", period: "2026-10" })).rows;
    return rows.slice(0, 3);
  };
  const states = async (rows: { unitCode: string }[]) =>
    Promise.all(rows.map(async ({ unitCode }) => (await reportOf(unitCode)).state));
  const reportOf = async (unitCode: string) => {
    const { rows } = await sql<{ id: number }>`select s.id from submissions as s join reporting_units as u
      on u.id = s.reporting_unit_id where u.code = ${unitCode} and s.period_id = 202610 and s.form_id = 1`.execute(
      db(),
    );
    return asItIs(rows[0]!);
  };

  test("without a reason, before today, or by somebody of elsewhere go nowhere", async () => {
    const chosen = await several();
    const input = { chosen, reason: "ตัวเลขไม่ตรงกับใบเสร็จ" };
    expect(await returnReports(await head(), { ...input, reason: " " })).toMatchObject({
      reason: "reviews:refused.no_reason",
    });
    expect(await returnReports(await head(), { ...input, openUntil: "2026-11-11" })).toMatchObject({
      reason: "reviews:refused.open_until_past",
    });
    expect(await returnReports(await head(), { ...input, chosen: [] })).toMatchObject({ ok: false });
    expect(await returnReports(await officer(), input)).toBeNull();
    const elsewhere = await returnReports(await viewerFor("head.50@demo.test"), input);
    expect(elsewhere).toEqual({ ok: true, returned: 0, leftOut: chosen.length });
    expect(await states(chosen)).toEqual(chosen.map(() => "submitted"));
  });

  test("have each its event and its notice; one that has changed since it was shown stays", async () => {
    const chosen = await several();
    const [stale, ...rest] = chosen;
    const input = { chosen: [{ ...stale!, version: stale!.version - 1 }, ...rest], reason: "ตัวเลขไม่ตรงกับใบเสร็จ" };
    expect(await returnReports(await head(), input)).toEqual({ ok: true, returned: rest.length, leftOut: 1 });
    expect(await states(chosen)).toEqual(["submitted", ...rest.map(() => "returned")]);
    for (const { unitCode } of rest) {
      const report = await reportOf(unitCode);
      expect((await stepsOf(report)).at(-1)).toBe("submitted → returned by head.30@demo.test");
      const told = await db()
        .selectFrom("notices")
        .where("kind", "=", "report_returned")
        .where("subject", "=", String(report.id))
        .select("words")
        .execute();
      expect(told.at(-1)?.words).toMatchObject({ unit: unitCode, reason: input.reason });
    }
  });
});

test("notes are not for those out of scope", async () => {
  const report = await aReport("draft");
  expect(await addNote(await viewerFor("officer.50@demo.test"), { ...report, body: "สวัสดี" })).toBeNull();
});

test.each(["approvalEvents", "returnedCells", "auditEvents"] as const)("%s are append-only", async (table) => {
  await expect(db().deleteFrom(table).execute()).rejects.toThrow("append-only");
  await expect(db().updateTable("approvalEvents").set({ reason: "อื่น" }).execute()).rejects.toThrow("append-only");
});
