import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { parsePeriod, periodOfId } from "#app/domain/periods/period-code.ts";
import { usualWindow } from "#app/domain/windows/schedule.ts";
import { db } from "#db/client.server.ts";
import { entryWindows } from "#db/demo/calendar.ts";
import { periods } from "#db/reference/period-rows.ts";
import { TEST_CLOCK } from "#tests/support/clock.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

describe("the periods that every installation knows", () => {
  test("the fiscal years 2558 to 2583, whole: 26 years, 104 quarters, 312 months, 26 calendar years", async () => {
    const { rows } = await sql<{ kind: string; count: number; first: string; last: string }>`
      select kind, count(*), min(starts_on) as first, max(ends_on) as last from periods group by kind order by kind`.execute(
      db(),
    );
    expect(rows).toEqual([
      { kind: "calendar_year", count: 26, first: "2014-01-01", last: "2039-12-31" },
      { kind: "month", count: 312, first: "2014-10-01", last: "2040-09-30" },
      { kind: "quarter", count: 104, first: "2014-10-01", last: "2040-09-30" },
      { kind: "year", count: 26, first: "2014-10-01", last: "2040-09-30" },
    ]);
  });

  test.each([
    ["2021-09-30", "FY2564-Q4"],
    ["2021-10-01", "FY2565-Q1"],
    ["2024-12-31", "FY2568-Q1"],
    ["2025-09-30", "FY2568-Q4"],
  ])("%s lies in %s", async (day, code) => {
    const { rows } = await sql<{ code: string; year: number; quarter: number }>`
      select code, extract(year from ${day}::date + interval '3 months')::int + 543 as year,
        extract(quarter from ${day}::date + interval '3 months')::int as quarter
      from periods where kind = 'quarter' and ${day}::date between starts_on and ends_on`.execute(db());
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ code, year: Number(code.slice(2, 6)), quarter: Number(code.slice(-1)) });
  });

  test.each([
    ["2021-09-30T16:59:59Z", "FY2564"],
    ["2021-09-30T17:00:00Z", "FY2565"],
  ])("%s is counted by the day in Bangkok: %s", async (instant, code) => {
    const { rows } = await sql<{ code: string }>`
      select code from periods
      where kind = 'year' and (${instant}::timestamptz at time zone 'Asia/Bangkok')::date between starts_on and ends_on`.execute(
      db(),
    );
    expect(rows).toEqual([{ code }]);
  });

  test("a company's year that ends on 31 December 2564 joins fiscal year 2565", async () => {
    const { rows } = await sql<{ fiscalYear: number; ancestors: string[] }>`
      select p.fiscal_year, array_agg(a.code order by a.id) as ancestors
      from periods as p join period_ancestors as x on x.period_id = p.id join periods as a on a.id = x.ancestor_id
      where p.code = 'CY2564' group by p.id`.execute(db());
    expect(rows).toEqual([{ fiscalYear: 2565, ancestors: ["FY2565", "CY2564"] }]);
  });

  test("a month counts in itself, its quarter and its year; and every ancestor holds its periods whole", async () => {
    const { rows } = await sql<{ kind: string; ancestors: string }>`
      select p.kind, string_agg(a.kind, ' ' order by a.kind) as ancestors
      from periods as p join period_ancestors as x on x.period_id = p.id join periods as a on a.id = x.ancestor_id
      group by p.id, p.kind`.execute(db());
    expect(new Set(rows.map((row) => `${row.kind}: ${row.ancestors}`))).toEqual(
      new Set([
        "month: month quarter year",
        "quarter: quarter year",
        "year: year",
        "calendar_year: calendar_year year",
      ]),
    );
    const outside = await sql`
      select p.code from periods as p join period_ancestors as x on x.period_id = p.id join periods as a on a.id = x.ancestor_id
      where p.ends_on not between a.starts_on and a.ends_on`.execute(db());
    expect(outside.rows).toEqual([]);
  });

  test("the application reads every code and id the same way", () => {
    for (const { ancestors: _, ...period } of periods()) {
      expect(parsePeriod(period.code)).toEqual(period);
      expect(periodOfId(period.id)).toEqual(period);
    }
  });
});

describe("the entry windows of the demo world", () => {
  const windows = entryWindows(new Date(TEST_CLOCK), 24);

  test("24 months, and what ended within them", () => {
    const codes = (formId: number) =>
      windows.filter((window) => window.formId === formId).map((window) => window.period.code);
    expect(codes(1)).toHaveLength(24);
    expect([codes(1)[0], codes(1).at(-1)]).toEqual(["2024-11", "2026-10"]);
    expect([codes(2)[0], codes(2).at(-1), codes(2).length]).toEqual(["FY2568-Q1", "FY2569-Q4", 8]);
    expect(codes(5)).toEqual(["CY2567", "CY2568"]);
    expect(codes(8)).toEqual(["FY2568", "FY2569"]);
  });

  test("open, are due and close on the department's usual days", () => {
    for (const { period, opensAt, dueAt, closesAt } of windows) {
      const usual = usualWindow(period);
      expect([opensAt, dueAt, closesAt]).toEqual(
        [usual.opensAt, usual.dueAt, usual.closesAt].map((date) => date.getTime()),
      );
    }
  });

  test("the month that is still running has none; it begins at midnight in Bangkok", () => {
    const last = (now: string) => entryWindows(new Date(now), 1).find((window) => window.formId === 1)?.period.code;
    expect(last("2026-10-31T16:59:59Z")).toBe("2026-09");
    expect(last("2026-10-31T17:00:00Z")).toBe("2026-10");
  });
});
