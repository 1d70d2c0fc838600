import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { readReport } from "#app/domain/observations/report.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { monthlyReport } from "./demo-reports.ts";

useDatabase();

const quarterly = { unitCode: "E2", periodCode: "FY2569-Q4", formCode: "enterprise-quarter" };

/** What an enterprise said about an indicator in some periods, straight from the table. */
async function figures(unitCode: string, indicatorCode: string, periodIds: number[]): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    select trim_scale(o.value)::text as value from observations o join submissions s on s.id = o.submission_id
    join reporting_units u on u.id = s.reporting_unit_id join indicators i on i.id = o.indicator_id
    where u.code = ${unitCode} and i.code = ${indicatorCode} and o.split_id = 0 and s.period_id = any(${periodIds}::int[])
    order by s.period_id`.execute(db());
  return rows.map(({ value }) => value);
}

describe("a report", () => {
  test("shows the form by the paper, with definitions, bounds and parts, and only what is typed in", async () => {
    const report = await readReport(await viewerFor("officer.30@demo.test"), await monthlyReport("30", "none"));
    expect(report).toMatchObject({ state: null, version: 0, cells: [], editableCells: null, locked: false });
    expect(report?.indicators.map((each) => each.code)).toEqual(["C3-01", "C3-02", "C4-01", "C4-02"]);
    expect(report?.indicators[0]).toMatchObject({
      nameTh: "ยอดจำหน่ายทุกช่องทาง",
      unitTh: "บาท",
      hardMin: "0",
      hardMax: "100000000",
      warnRule: "gt:5000000;median:3",
      splitCodes: ["food", "drink", "fabric", "household", "herb"],
    });
    expect(report?.can).toEqual({ enter: true, save: true });
    expect(report?.window.isOpen).toBe(true);
  });

  test("stands beside the period before, the year before and the median of the year", async () => {
    const key = await monthlyReport("30", "submitted");
    const report = await readReport(await viewerFor("officer.30@demo.test"), key);
    const [lastMonth] = await figures(key.unitCode, "C3-01", [202609]);
    const [lastYear] = await figures(key.unitCode, "C3-01", [202510]);
    expect(report?.previous["C3-01"]?.value).toBe(lastMonth);
    expect(report?.lastYear["C3-01"]?.value).toBe(lastYear);
    const months = [202510, 202511, 202512, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => 202600 + month)];
    const year = (await figures(key.unitCode, "C3-01", months)).map(Number).sort((a, b) => a - b);
    const middle = (year[(year.length - 1) >> 1]! + year[year.length >> 1]!) / 2;
    expect(Number(report?.context.medians["C3-01"])).toBeCloseTo(middle, 4);
  });

  test("of a quarter compares with the sum of the months, once all three are known", async () => {
    const report = await readReport(await viewerFor("officer.30@demo.test"), quarterly);
    const months = await figures("E2", "C3-01", [202607, 202608, 202609]);
    expect(months).toHaveLength(3);
    const sum = months.reduce((total, value) => total + Number(value), 0);
    expect(Number(report?.context.referenced["C3-01"]?.value)).toBeCloseTo(sum, 4);
    expect(report?.context.previousInSameYear).toBe(true);
    await sql`delete from observations o using submissions s, reporting_units u where s.id = o.submission_id
      and u.id = s.reporting_unit_id and u.code = 'E2' and s.period_id = 202608 and o.indicator_id = 15`.execute(db());
    const after = await readReport(await viewerFor("officer.30@demo.test"), quarterly);
    expect(after?.context.referenced).toEqual({});
  });

  test("that was sent may be read but not changed", async () => {
    const key = await monthlyReport("30", "submitted");
    const report = await readReport(await viewerFor("head.30@demo.test"), key);
    expect(report).toMatchObject({ state: "submitted", locked: true, can: { enter: false, save: false } });
    const own = await readReport(await viewerFor("officer.30@demo.test"), key);
    expect(own?.can).toEqual({ enter: true, save: false });
  });

  test("is not there for the public, for another province, for another district or when it is not expected", async () => {
    const key = await monthlyReport("30", "draft");
    const other = await monthlyReport("3015", "draft");
    expect(await readReport(thePublic(), key)).toBeNull();
    expect(await readReport(await viewerFor("officer.50@demo.test"), key)).toBeNull();
    expect(await readReport(await viewerFor("officer.3001@demo.test"), other)).toBeNull();
    const officer = await viewerFor("officer.30@demo.test");
    expect(await readReport(officer, { ...key, periodCode: "2099-01" })).toBeNull();
    expect(await readReport(officer, { ...key, formCode: "company-month" })).toBeNull();
    expect(await readReport(officer, { ...key, unitCode: "E999999" })).toBeNull();
  });

  test("of the committee is the secretary's to fill in; the company's is not", async () => {
    const secretary = await viewerFor("secretary.30@demo.test");
    const [committee, company] = await Promise.all([
      readReport(secretary, { unitCode: "P30", periodCode: "2026-10", formCode: "province-month" }),
      readReport(secretary, { unitCode: "S30", periodCode: "2026-10", formCode: "company-month" }),
    ]);
    expect([committee?.can.enter, company?.can.enter]).toEqual([true, false]);
  });
});
