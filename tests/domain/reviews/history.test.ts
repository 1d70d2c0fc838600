import { describe, expect, test } from "vitest";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { addNote, answerNote } from "#app/domain/reviews/add-note.server.ts";
import { approveReport } from "#app/domain/reviews/approve-report.server.ts";
import { openQuestions } from "#app/domain/reviews/open-questions.server.ts";
import { reportHistory } from "#app/domain/reviews/report-history.server.ts";
import type { HistoryEntry } from "#app/domain/reviews/report-history.ts";
import { returnReport } from "#app/domain/reviews/return-report.server.ts";
import { reviewChanges } from "#app/domain/reviews/review-changes.server.ts";
import { submitReport } from "#app/domain/reviews/submit-report.server.ts";
import { waitingQuestions } from "#app/domain/reviews/waiting-questions.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { aReport, asItIs } from "./reports.ts";

useDatabase();
const officer = () => viewerFor("officer.30@demo.test");
const head = () => viewerFor("head.30@demo.test");

describe("the history of a report", () => {
  test("tells steps, saves with old and new answers, and notes in one order", async () => {
    const report = await aReport("submitted");
    const asked = { indicator: "C4-01", split: "none", question: "นับโพสต์ซ้ำหรือไม่" };
    await returnReport(await head(), { ...report, reason: "ขอตรวจสอบ", cells: [asked] });
    await addNote(await officer(), { ...report, cell: asked, body: "นับใหม่แล้ว" });
    for (const value of ["11", "12"])
      await saveReport(await officer(), {
        ...(await asItIs(report)),
        cells: [{ indicatorCode: "C4-01", value, explanation: "ตรวจสอบแล้ว" }],
      });
    await submitReport(await officer(), await asItIs(report));
    await approveReport(await head(), await asItIs(report));

    const history = (await reportHistory(await head(), report)) as HistoryEntry[];
    expect(
      history.slice(0, 5).map((entry) => (entry.kind === "step" ? `${entry.from} → ${entry.to}` : entry.kind)),
    ).toEqual(["submitted → province_approved", "returned → submitted", "save", "note", "submitted → returned"]);
    const [save] = history.filter((entry) => entry.kind === "save");
    expect(save?.changes).toMatchObject([{ indicatorCode: "C4-01", after: { value: "12" } }]);
    expect(save?.changes[0]?.before.value).not.toBe("11");
    expect(history.find((entry) => entry.kind === "step" && entry.to === "returned")).toMatchObject({
      reason: "ขอตรวจสอบ",
      questions: [{ indicatorCode: "C4-01", splitCode: "none", question: asked.question }],
    });
    expect(history.every((entry) => entry.byTh)).toBe(true);
  });

  test("is for those who may read the report", async () => {
    const report = await aReport("accepted");
    expect(await reportHistory(await viewerFor("head.50@demo.test"), report)).toBeNull();
    expect(await reviewChanges(await viewerFor("head.50@demo.test"), report)).toBeNull();
  });
});

describe("what changed", () => {
  test("since a report was last sent and last approved, old against new; an unchanged form says so", async () => {
    const report = await aReport("submitted");
    expect(await reviewChanges(await head(), report)).toEqual({ sent: null, approved: null });
    await approveReport(await head(), report);
    await returnReport(await head(), { ...(await asItIs(report)), reason: "ขอตรวจสอบ" });
    expect(await reviewChanges(await head(), report)).toMatchObject({
      sent: { changes: [] },
      approved: { changes: [] },
    });
    await saveReport(await officer(), { ...(await asItIs(report)), cells: [{ indicatorCode: "C4-01", value: "13" }] });
    expect((await reviewChanges(await head(), report))?.sent?.changes).toMatchObject([
      { indicatorCode: "C4-01", splitCode: "none", after: { value: "13" } },
    ]);
    await saveReport(await officer(), {
      ...(await asItIs(report)),
      cells: [{ indicatorCode: "C4-01", value: "13", explanation: "ตรวจสอบแล้ว" }],
    });
    await submitReport(await officer(), await asItIs(report));
    expect((await reviewChanges(await head(), report))?.approved?.changes).toMatchObject([{ indicatorCode: "C4-01" }]);
  });
});

describe("a note that asks", () => {
  const sales = { indicator: "C3-01", split: "none" };
  const notices = async (email: string) => {
    const { userId } = await viewerFor(email);
    const rows = await db().selectFrom("notices").select(["kind", "subject"]).where("userId", "=", userId).execute();
    return rows.filter(({ kind }) => kind.startsWith("report_a"));
  };

  test("waits with whom it asks, is answered once, and tells both", async () => {
    const report = await aReport("accepted");
    const central = await viewerFor("central@demo.test");
    const question = { ...report, cell: sales, body: "รวมยอดสั่งจองด้วยหรือไม่" };
    expect(await addNote(central, { ...question, asks: "entry", dueOn: "2026-11-20" })).toEqual({ ok: true });
    expect(await waitingQuestions(await head())).toEqual([]);
    const [asked, ...others] = await waitingQuestions(await officer());
    expect(others).toEqual([]);
    expect(asked).toMatchObject({
      unitCode: report.unitCode,
      dueOn: "2026-11-20",
      overdue: false,
      body: question.body,
    });
    const { id } = asked!;
    expect(await notices("officer.30@demo.test")).toEqual([{ kind: "report_asked", subject: String(id) }]);
    const answer = { ...report, question: id, body: "ไม่รวม" };
    expect(await answerNote(await head(), answer)).toBeNull();
    expect(await answerNote(await officer(), { ...answer, body: " " })).toMatchObject({ ok: false });
    expect(await answerNote(await officer(), answer)).toEqual({ ok: true });
    expect(await answerNote(central, answer)).toEqual({ ok: false, reason: "reviews:refused.answered" });
    expect(await waitingQuestions(await officer())).toEqual([]);
    expect(await notices("central@demo.test")).toEqual([{ kind: "report_answered", subject: String(id) }]);
    const notes = (await reportHistory(central, report))?.filter((entry) => entry.kind === "note");
    expect(
      notes?.map(({ asks, resolved, answers, indicatorCode }) => ({ asks, resolved, answers, indicatorCode })),
    ).toEqual([
      { asks: null, resolved: false, answers: id, indicatorCode: "C3-01" },
      { asks: "entry", resolved: true, answers: null, indicatorCode: "C3-01" },
    ]);
  });

  test("is not for others, does not answer what a return asked, and is put off to no past day", async () => {
    const report = await aReport("submitted");
    await returnReport(await head(), { ...report, reason: "ขอตรวจสอบ", cells: [{ ...sales, question: "ถูกต้องหรือไม่" }] });
    expect(await addNote(await head(), { ...report, cell: sales, body: "เทียบกับใบเสร็จ", asks: "entry" })).toEqual({
      ok: true,
    });
    expect((await openQuestions(db(), report.id)).map(({ indicatorCode }) => indicatorCode)).toEqual(["C3-01"]);
    const late = { ...report, body: "เมื่อวาน", asks: "province", dueOn: "2026-11-11" } as const;
    expect(await addNote(await officer(), late)).toEqual({ ok: false, reason: "reviews:refused.answer_past" });
    expect(await addNote(await viewerFor("officer.50@demo.test"), late)).toBeNull();
    expect(await addNote(await officer(), { ...late, dueOn: "2026-11-12" })).toEqual({ ok: true });
    expect((await waitingQuestions(await head())).map(({ body }) => body)).toEqual(["เมื่อวาน"]);
    expect(await waitingQuestions(await viewerFor("head.50@demo.test"))).toEqual([]);
  });
});
