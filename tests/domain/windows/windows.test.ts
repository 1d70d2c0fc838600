import { describe, expect, test } from "vitest";
import { foldAll } from "#app/domain/dashboards/fold.server.ts";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { dueReports } from "#app/domain/reviews/due-reports.server.ts";
import { grantException } from "#app/domain/windows/grant-exception.server.ts";
import { openWindow } from "#app/domain/windows/open-window.server.ts";
import { listWindows, windowsToOpen, windowYears } from "#app/domain/windows/windows.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { central, events, officer } from "./window-world.ts";

useDatabase();

describe("opening a window", () => {
  const october = { formCode: "province-month", periodCode: "2025-10" };

  test("lists the periods that have ended and have none", async () => {
    expect(await windowsToOpen(await central())).toEqual([]);
    expect((await windowYears(await central()))[0]).toBe(2570);
    const form = { id: 9, code: "enterprise-year", reportedBy: "enterprise", frequency: "year", bureau: "otop" };
    await db()
      .insertInto("forms")
      .values({ ...form, nameTh: "รายงานรายปี", nameEn: "Yearly report" })
      .execute();
    await db().insertInto("formVersions").values({ id: 9, formId: 9, number: 1 }).execute();
    const [missing, ...others] = await windowsToOpen(await central());
    expect(others).toEqual([]);
    expect(missing).toMatchObject({ formCode: "enterprise-year", periodCode: "FY2569" });
    expect(missing?.dueAt.toISOString()).toBe("2026-11-29T17:00:00.000Z");
    expect(await openWindow(await central(), missing!)).toMatchObject({ ok: true });
    expect(await windowsToOpen(await central())).toEqual([]);
  });

  test("writes down who is expected: every active unit of its kind, none in Bangkok, each in its area", async () => {
    const opened = await openWindow(await central(), { ...october, periodCode: "2027-09" });
    expect(opened).toEqual({ ok: false, reason: "windows:refused.too_early" });
    const early = { ...october, periodCode: "2024-09", dueOn: "2024-10-10", closesOn: "2024-11-25" };
    expect(await openWindow(await central(), early)).toEqual({ ok: true, expected: 76 });
    const expected = await db()
      .selectFrom("expectedReports")
      .where("formId", "=", 6)
      .where("periodId", "=", 202409)
      .select("areaCode")
      .execute();
    expect(expected.map((report) => report.areaCode)).not.toContain("10");
    expect((await events("province-month/2024-09")).map((event) => event.action)).toEqual(["window.opened"]);
    await foldAll(db());
    const rows = await listWindows(await central(), 2567);
    expect(rows).toMatchObject([
      { formCode: "province-month", periodCode: "2024-09", expected: 76, open: false, due: true },
    ]);
  });

  test("is refused twice, for a period of another kind, and with dates out of order", async () => {
    const viewer = await central();
    expect(await openWindow(viewer, { formCode: "province-month", periodCode: "2026-10" })).toMatchObject({
      reason: "windows:refused.exists",
    });
    expect(await openWindow(viewer, { formCode: "province-month", periodCode: "FY2569" })).toMatchObject({
      reason: "windows:refused.period",
    });
    const wrong = { formCode: "province-month", periodCode: "2024-08", dueOn: "2024-12-01", closesOn: "2024-11-01" };
    expect(await openWindow(viewer, wrong)).toMatchObject({ reason: "windows:refused.order" });
    expect(await openWindow(viewer, { formCode: "no-form", periodCode: "2024-08" })).toBeNull();
  });

  test("is for the department, each bureau its own forms", async () => {
    const may = { formCode: "province-month", periodCode: "2024-08" };
    for (const email of ["head.30@demo.test", "officer.30@demo.test", "central2@demo.test"])
      expect(await openWindow(await viewerFor(email), may)).toBeNull();
    expect(
      (await listWindows(await viewerFor("central2@demo.test"), 2569)).every((row) =>
        row.formCode.startsWith("enterprise"),
      ),
    ).toBe(true);
    expect(await listWindows(await viewerFor("head.30@demo.test"), 2569)).toEqual([]);
  });
});

describe("an exception", () => {
  const closed = { formCode: "company-month", periodCode: "2026-05" };
  const until = { openUntil: "2026-12-15", reason: "น้ำท่วมสำนักงาน" };

  test("opens entry again for one unit, with a date and a reason, and never makes a late report punctual", async () => {
    const report = await db()
      .selectFrom("submissions as s")
      .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
      .where("u.code", "=", "S30")
      .where("s.formId", "=", 3)
      .where("s.periodId", "=", 202605)
      .select(["s.id", "s.version"])
      .executeTakeFirstOrThrow();
    await db().updateTable("submissions").set({ state: "draft" }).where("id", "=", report.id).execute();
    const save = async () =>
      saveReport(await officer(), {
        ...closed,
        unitCode: "S30",
        version: report.version,
        cells: [{ indicatorCode: "C3-06", value: "5", explanation: "ปิดร้าน" }],
      });
    expect(await save()).toMatchObject({ ok: false, reason: "closed" });
    // The month may be typed in the Buddhist Era.
    const input = { ...closed, periodCode: "2569-05", ...until, to: { unitCode: "S30" } };
    const granted = await grantException(await central(), input);
    expect(granted).toMatchObject({ ok: true, units: 1 });
    expect(await save()).toMatchObject({ ok: true });
    expect((await dueReports(await officer(), { period: "2026-05" })).rows).toMatchObject([
      { unitCode: "S30", overdue: true },
    ]);
    expect((await events("company-month/2026-05")).map((event) => event.action)).toEqual(["exception.granted"]);
    const [row] = (await listWindows(await central(), 2569)).filter(
      (each) => each.periodCode === "2026-05" && each.formCode === "company-month",
    );
    expect(row).toMatchObject({ open: false, exceptions: 1 });
  });

  test("is granted to a whole province at once, to those that have not sent", async () => {
    await db()
      .updateTable("submissions")
      .set({ state: "draft" })
      .where("provinceCode", "=", "50")
      .where("formId", "=", 1)
      .where("periodId", "=", 202605)
      .execute();
    const input = { formCode: "enterprise-month", periodCode: "2026-05", ...until, to: { areaCode: "50" } };
    const granted = await grantException(await central(), input);
    const batches = await db().selectFrom("entryExceptions").where("formId", "=", 1).select("batchId").execute();
    expect(granted).toMatchObject({ ok: true, units: batches.length });
    expect(batches.length).toBeGreaterThan(1);
    expect(new Set(batches.map((row) => row.batchId)).size).toBe(1);
  });

  test("is refused without a reason, for the past, for no longer than the window, without a window, and for nobody", async () => {
    const viewer = await central();
    const input = { ...closed, ...until, to: { unitCode: "S50" } };
    const refusals = [
      [{ ...input, reason: " " }, "no_reason"],
      [{ ...input, openUntil: "2026-11-11" }, "past"],
      [{ ...input, periodCode: "2026-10", openUntil: "2026-12-25" }, "not_later"],
      [{ ...input, periodCode: "2019-10" }, "no_window"],
      [{ ...input, to: { unitCode: "E1" } }, "nobody"],
    ] as const;
    for (const [wrong, refusal] of refusals)
      expect(await grantException(viewer, wrong)).toEqual({ ok: false, reason: `windows:refused.${refusal}` });
    expect(await grantException(await viewerFor("head.50@demo.test"), input)).toBeNull();
    await expect(
      db()
        .insertInto("entryExceptions")
        .values({ formId: 3, periodId: 202605, reportingUnitId: 1, openUntil: new Date(), reason: "", grantedBy: 1 })
        .execute(),
    ).rejects.toThrow();
  });
});
