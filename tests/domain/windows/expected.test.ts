import { describe, expect, test } from "vitest";
import { latestEvents } from "#app/domain/history/latest-events.server.ts";
import { changeExpected } from "#app/domain/windows/change-expected.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

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
  useDatabase();

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
