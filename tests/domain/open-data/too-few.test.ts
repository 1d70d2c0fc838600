import { describe, expect, test } from "vitest";
import type { Indicator } from "#app/domain/indicators/catalogue.ts";
import { closedFigures } from "#app/domain/open-data/too-few.ts";
import { fiscalYearPeriod, type Period } from "#app/domain/periods/fiscal.ts";
import { childPeriods, parsePeriod } from "#app/domain/periods/period-code.ts";

const QUARTER = parsePeriod("FY2569-Q1") as Period;
const AREAS = [
  { code: "north", parentCode: "TH" },
  ...["50", "51", "52"].map((code) => ({ code, parentCode: "north" })),
];

function indicator(reportedBy: "enterprise" | "company", timeRule: "sum" | "last" = "sum"): Indicator {
  return { timeRule, form: { reportedBy, frequency: "month" } } as Indicator;
}

/** What stays closed, when so many reports stand behind each figure: area → period → reports. */
function closedOf(reports: Record<string, Record<string, number>>, of = indicator("enterprise")): string[] {
  const periods = [fiscalYearPeriod(2569), QUARTER, ...childPeriods(QUARTER)];
  const codes = new Map(periods.map(({ id, code }) => [id, code]));
  const isClosed = closedFigures({
    ...{ indicator: of, areas: AREAS, periods },
    reports: (area, id) => reports[area]?.[codes.get(id)!] ?? 0,
  });
  return AREAS.flatMap(({ code }) =>
    periods.filter(({ id }) => isClosed(code, id)).map((each) => `${code} ${each.code}`),
  );
}

describe("figures of too few enterprises", () => {
  test("stay closed, and a second beside them, so that nobody takes the rest from the whole", () => {
    const month = (reports: number) => ({ "2025-10": reports });
    expect(closedOf({ north: month(109), "50": month(2), "51": month(7), "52": month(100) })).toEqual([
      "50 2025-10",
      "51 2025-10",
    ]);
    expect(closedOf({ north: month(107), "51": month(7), "52": month(100) })).toEqual([]);
  });

  test("together are enough: two of two enterprises each hide each other", () => {
    const month = (reports: number) => ({ "2025-10": reports });
    expect(closedOf({ north: month(104), "50": month(2), "51": month(2), "52": month(100) })).toEqual([
      "50 2025-10",
      "51 2025-10",
    ]);
  });

  test("a sum over months does not count one enterprise three times", () => {
    const once = { "2025-10": 1, "2025-11": 1, "2025-12": 1, "FY2569-Q1": 3, FY2569: 3 };
    expect(closedOf({ "50": once })).toEqual(expect.arrayContaining(["50 FY2569", "50 FY2569-Q1"]));
    // A stock counts units in the larger period, not reports.
    expect(closedOf({ "50": { "2025-12": 3, "FY2569-Q1": 3, FY2569: 3 } }, indicator("enterprise", "last"))).toEqual(
      [],
    );
  });

  test("a closed month takes another with it, so that nobody takes the others from the quarter", () => {
    const months = { "2025-10": 1, "2025-11": 8, "2025-12": 9, "FY2569-Q1": 18, FY2569: 18 };
    expect(closedOf({ "50": months })).toEqual(["50 2025-10", "50 2025-11"]);
  });

  test("of companies are public", () => {
    expect(closedOf({ north: { "2025-10": 1 }, "50": { "2025-10": 1 } }, indicator("company"))).toEqual([]);
  });
});
