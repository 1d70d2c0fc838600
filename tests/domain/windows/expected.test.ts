import { describe, expect, test } from "vitest";
import { latestEvents } from "#app/domain/history/latest-events.server.ts";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { changeExpected } from "#app/domain/windows/change-expected.server.ts";
import { changeWindow } from "#app/domain/windows/change-window.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { aReport, asItIs, type KnownReport } from "../reviews/reports.ts";

useDatabase();

const change = { formCode: "company-month", periodCode: "2026-10", unitCode: "S30", reason: "ขึ้นทะเบียนหลังวันเปิดรับ" };
const isExpected = async () =>
  (
    await db()
      .selectFrom("expectedReports as r")
      .innerJoin("reportingUnits as u", "u.id", "r.reportingUnitId")
      .innerJoin("periods as p", "p.id", "r.periodId")
      .innerJoin("forms as f", "f.id", "r.formId")
      .where("u.code", "=", "S30")
      .where("p.code", "=", "2026-10")
      .where("f.code", "=", "company-month")
      .select("u.id")
      .execute()
  ).length === 1;

describe("who is expected to report", () => {
  test("a unit with a report is not taken off", async () => {
    const central = await viewerFor("central@demo.test");
    const begun = await db()
      .selectFrom("submissions as s")
      .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
      .innerJoin("periods as p", "p.id", "s.periodId")
      .innerJoin("forms as f", "f.id", "s.formId")
      .where("f.code", "=", "company-month")
      .select(["u.code as unitCode", "p.code as periodCode"])
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(await changeExpected(central, { ...change, ...begun, expected: false })).toEqual({
      ok: false,
      reason: "windows:refused.has_report",
    });
  });

  test("a unit is taken off and added again, each with a reason that stays in the history", async () => {
    const central = await viewerFor("central@demo.test");
    await db().deleteFrom("observations").where("submissionId", "in", reportsOfS30()).execute();
    await db().deleteFrom("submissions").where("id", "in", reportsOfS30()).execute();
    expect(await changeExpected(central, { ...change, expected: false })).toEqual({ ok: true });
    expect(await isExpected()).toBe(false);
    expect(await changeExpected(central, { ...change, expected: true })).toEqual({ ok: true });
    expect(await isExpected()).toBe(true);
    expect(await changeExpected(central, { ...change, expected: true })).toMatchObject({
      reason: "windows:refused.as_it_is",
    });
    const events = await latestEvents(central, { entity: "entry_window", right: "windows.manage" }, 2);
    expect(events.map(({ action }) => action)).toEqual(["expected.added", "expected.removed"]);
    expect(events[0]?.newValues).toMatchObject({ unitCode: "S30", reason: change.reason });
    const marked = await db().selectFrom("rollupDirty").where("areaCode", "=", "30").select("id").execute();
    expect(marked.length).toBeGreaterThan(0);
  });

  test("without a reason, an opened window or a fitting unit nothing changes", async () => {
    const central = await viewerFor("central@demo.test");
    const of = async (more: object) => changeExpected(central, { ...change, expected: false, ...more });
    expect(await of({ reason: " " })).toMatchObject({ reason: "windows:refused.no_reason" });
    expect(await of({ periodCode: "2031-01" })).toMatchObject({ reason: "windows:refused.no_window" });
    expect(await of({ unitCode: "E1" })).toMatchObject({ reason: "windows:refused.no_unit" });
  });

  test("nobody but the bureau that owns the form may change it", async () => {
    expect(await changeExpected(await viewerFor("officer.30@demo.test"), { ...change, expected: false })).toBeNull();
    expect(await changeExpected(await viewerFor("central2@demo.test"), { ...change, expected: false })).toBeNull();
  });
});

function reportsOfS30() {
  return db()
    .selectFrom("submissions as s")
    .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
    .innerJoin("periods as p", "p.id", "s.periodId")
    .where("u.code", "=", "S30")
    .where("p.code", "=", "2026-10")
    .where("s.state", "in", ["draft", "returned"])
    .where("s.firstSubmittedAt", "is", null)
    .select("s.id");
}

describe("the dates of a window", () => {
  const central = () => viewerFor("central@demo.test");
  const october = { formCode: "enterprise-month", periodCode: "2026-10" };
  const reason = "ระบบอินเทอร์เน็ตขัดข้องทั้งประเทศ";
  const dates = () =>
    db()
      .selectFrom("entryWindows")
      .where("formId", "=", 1)
      .where("periodId", "=", 202610)
      .select(["opensAt", "dueAt", "closesAt"])
      .executeTakeFirstOrThrow();

  test("are changed with a reason, which the history keeps beside the dates before and after", async () => {
    const before = await dates();
    const change = { ...october, dueOn: "2026-11-20", closesOn: "2027-01-15", reason };
    expect(await changeWindow(await central(), change)).toEqual({ ok: true });
    expect(await dates()).toEqual({
      opensAt: before.opensAt,
      dueAt: new Date("2026-11-20T17:00:00Z"),
      closesAt: new Date("2027-01-15T17:00:00Z"),
    });
    const event = await db()
      .selectFrom("auditEvents")
      .where("entityId", "=", "enterprise-month/2026-10")
      .orderBy("id", "desc")
      .select(["action", "oldValues", "newValues"])
      .executeTakeFirst();
    expect(event).toMatchObject({
      action: "window.changed",
      oldValues: { closesAt: before.closesAt.toISOString() },
      newValues: { closesAt: "2027-01-15T17:00:00.000Z", reason },
    });
    expect(await changeWindow(await central(), change)).toMatchObject({ reason: "windows:refused.same_dates" });
  });

  test("end entry at once when they end earlier, and give it back to drafts but never to what was accepted", async () => {
    const [draft, accepted] = [await aReport("draft"), await aReport("accepted")];
    const save = async (report: KnownReport) =>
      saveReport(await viewerFor("officer.30@demo.test"), {
        ...report,
        cells: [{ indicatorCode: "C4-01", value: "7", explanation: "ตรวจสอบแล้ว" }],
      });
    const closesOn = async (day: string) =>
      changeWindow(await central(), { ...october, dueOn: "2026-11-05", closesOn: day, reason });
    expect(await closesOn("2026-11-11")).toEqual({ ok: true });
    expect(await save(draft)).toMatchObject({ ok: false, reason: "closed" });
    expect(await closesOn("2026-12-25")).toEqual({ ok: true });
    expect(await save(draft)).toMatchObject({ ok: true });
    expect(await save(accepted)).toMatchObject({ ok: false, reason: "locked" });
    expect(await asItIs(accepted)).toEqual(accepted);
  });

  test("are refused without a reason, out of order, with an opening day to come, without a window, and to others", async () => {
    const viewer = await central();
    const change = { ...october, closesOn: "2026-12-01", reason };
    const refusals = [
      [{ ...change, reason: " " }, "no_reason"],
      [{ ...change, dueOn: "2026-12-24" }, "order"],
      [{ ...change, opensOn: "2026-11-13", dueOn: "2026-11-20" }, "too_early"],
      [{ ...change, periodCode: "2019-10" }, "no_window"],
      [{ ...change, periodCode: "someday" }, "no_window"],
    ] as const;
    for (const [wrong, refusal] of refusals)
      expect(await changeWindow(viewer, wrong)).toEqual({ ok: false, reason: `windows:refused.${refusal}` });
    for (const email of ["head.30@demo.test", "officer.30@demo.test"])
      expect(await changeWindow(await viewerFor(email), change)).toBeNull();
    expect(
      await changeWindow(await viewerFor("central2@demo.test"), { ...change, formCode: "province-month" }),
    ).toBeNull();
  });
});
