import { describe, expect, test } from "vitest";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { addNote } from "#app/domain/reviews/add-note.server.ts";
import { approveReport } from "#app/domain/reviews/approve-report.server.ts";
import { reportHistory } from "#app/domain/reviews/report-history.server.ts";
import type { HistoryEntry } from "#app/domain/reviews/report-history.ts";
import { returnReport } from "#app/domain/reviews/return-report.server.ts";
import { reviewChanges } from "#app/domain/reviews/review-changes.server.ts";
import { submitReport } from "#app/domain/reviews/submit-report.server.ts";
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
