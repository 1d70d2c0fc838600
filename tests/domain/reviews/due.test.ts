import { describe, expect, test } from "vitest";
import { bangkokMidnight } from "#app/domain/periods/fiscal.ts";
import { dueQueryOf } from "#app/domain/reviews/due.ts";
import { dueProgress } from "#app/domain/reviews/due-progress.server.ts";
import { dueReports } from "#app/domain/reviews/due-reports.server.ts";
import { inboxCount } from "#app/domain/reviews/inbox.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();
const officer = () => viewerFor("officer.30@demo.test");
const keyOf = (row: { unitCode: string; periodCode: string; formCode: string }) =>
  `${row.unitCode}/${row.periodCode}/${row.formCode}`;

describe("what is due for me", () => {
  test("of a provincial officer is every open report of the province that is not sent, the longest due first", async () => {
    const { rows } = await dueReports(await officer(), {}, 1000);
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(["enterprise", "company", "province"]));
    expect(rows.map((row) => row.dueAt.getTime())).toEqual(
      rows.map((row) => row.dueAt.getTime()).sort((a, b) => a - b),
    );
    expect(rows.filter((row) => row.state === "returned").every((row) => row.reason)).toBe(true);
    expect(
      rows.filter((row) => row.state === "none").every((row) => row.cellsFilled === 0 && row.cellsRequired > 0),
    ).toBe(true);
  });

  test("adds up in the progress of each form and period, and in the inbox", async () => {
    const viewer = await officer();
    const { rows } = await dueReports(viewer, {}, 1000);
    const progress = await dueProgress(viewer);
    for (const { formCode, periodCode, none, draft, returned, sent, expected } of progress) {
      const own = rows.filter((row) => row.formCode === formCode && row.periodCode === periodCode);
      const count = (state: string) => own.filter((row) => row.state === state).length;
      expect([none, draft, returned], `${formCode} ${periodCode}`).toEqual(["none", "draft", "returned"].map(count));
      expect(none + draft + returned + sent).toBe(expected);
    }
    expect(progress.reduce((sum, each) => sum + each.expected - each.sent, 0)).toBe(await inboxCount(viewer));
  });

  test("of a district officer stays in the district, of a secretary with the committee, of a member with the unit", async () => {
    const district = await dueReports(await viewerFor("officer.3001@demo.test"), {}, 1000);
    expect(district.rows.every((row) => row.kind === "enterprise" && row.areaTh === "เมืองนครราชสีมา")).toBe(true);
    const secretary = await dueReports(await viewerFor("secretary.30@demo.test"), {}, 1000);
    expect(new Set(secretary.rows.map((row) => row.unitCode))).toEqual(new Set(["P30"]));
    const member = await viewerFor("enterprise.1@demo.test");
    expect((await dueProgress(member)).every((each) => each.expected === 1)).toBe(true);
    expect((await dueReports(await viewerFor("head.30@demo.test"), {})).rows).toEqual([]);
  });

  test("is found by a part of the name, a district, a form, a period and a state", async () => {
    const viewer = await officer();
    const { rows } = await dueReports(viewer, {}, 1000);
    const one = rows.find((row) => row.kind === "enterprise")!;
    const found = await dueReports(viewer, dueQueryOf(new URLSearchParams({ q: one.unitTh.slice(0, 12) })), 1000);
    expect(found.rows.map(keyOf)).toContain(keyOf(one));
    const drafts = await dueReports(viewer, dueQueryOf(new URLSearchParams("state=draft&form=enterprise-month")), 1000);
    expect(drafts.rows.map(keyOf)).toEqual(
      rows.filter((row) => row.state === "draft" && row.formCode === "enterprise-month").map(keyOf),
    );
    expect((await dueReports(viewer, { period: "2001-01" })).rows).toEqual([]);
  });

  test("goes page by page without loss or repetition", async () => {
    const viewer = await officer();
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await dueReports(viewer, { after }, 3);
      paged.push(...page.rows.map(keyOf));
      after = page.next;
    } while (after);
    expect(paged).toEqual((await dueReports(viewer, {}, 1000)).rows.map(keyOf));
  });

  test("includes a report of a closed window once an exception opens its entry", async () => {
    const viewer = await officer();
    const closed = { formId: 3, periodId: 202608 };
    const report = await db()
      .selectFrom("submissions as s")
      .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
      .where("u.code", "=", "S30")
      .where("s.formId", "=", closed.formId)
      .where("s.periodId", "=", closed.periodId)
      .select(["s.id", "s.reportingUnitId"])
      .executeTakeFirstOrThrow();
    await db().updateTable("submissions").set({ state: "draft" }).where("id", "=", report.id).execute();
    const isDue = async () =>
      (await dueReports(viewer, {}, 1000)).rows.map(keyOf).includes("S30/2026-08/company-month");
    expect(await isDue()).toBe(false);
    const exception = { ...closed, reportingUnitId: report.reportingUnitId, reason: "น้ำท่วม", grantedBy: 1 };
    await db()
      .insertInto("entryExceptions")
      .values({ ...exception, openUntil: bangkokMidnight("2026-12-01") })
      .execute();
    expect(await isDue()).toBe(true);
  });
});
