import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Period } from "#app/domain/periods/fiscal.ts";
import {
  ancestorPeriods,
  childPeriods,
  codeOfId,
  nextPeriod,
  parsePeriod,
  periodOfId,
  previousPeriod,
  samePeriodLastYear,
} from "#app/domain/periods/period-code.ts";
import { periods } from "#db/reference/period-rows.ts";

const period = (code: string): Period => {
  const found = parsePeriod(code);
  if (!found) throw new Error(`not a period: ${code}`);
  return found;
};
const codes = (periods: Period[]) => periods.map((each) => each.code);

describe("period codes", () => {
  test("a code and its id name the same period", () => {
    for (const [code, id] of [
      ["2024-10", 202410],
      ["FY2568-Q1", 25681],
      ["FY2568", 2568],
      ["CY2567", 1002567],
    ] as const) {
      expect(period(code).id).toBe(id);
      expect(codeOfId(id)).toBe(code);
      expect(periodOfId(id)).toEqual(period(code));
    }
  });

  test("a month may be written in the Buddhist Era", () => {
    expect(period("2567-10").code).toBe("2024-10");
  });

  test("anything else is not a period", () => {
    for (const code of ["2024-13", "2024-1", "FY2568-Q5", "FY2024", "CY2024", "fy2568", "2568", "", "2024-10 "])
      expect(parsePeriod(code)).toBeNull();
    expect(() => periodOfId(202413)).toThrow();
  });

  test("before, after and a year ago keep the kind", () => {
    expect(previousPeriod(period("2024-01")).code).toBe("2023-12");
    expect(previousPeriod(period("FY2568-Q1")).code).toBe("FY2567-Q4");
    expect(previousPeriod(period("CY2567")).code).toBe("CY2566");
    expect(nextPeriod(period("FY2567-Q4")).code).toBe("FY2568-Q1");
    expect(samePeriodLastYear(period("2024-10")).code).toBe("2023-10");
    expect(samePeriodLastYear(period("FY2568-Q3")).code).toBe("FY2567-Q3");
    expect(samePeriodLastYear(period("FY2568")).code).toBe("FY2567");
  });

  test("a year holds quarters, a quarter months, a calendar year joins the year of its end", () => {
    expect(codes(childPeriods(period("FY2568")))).toEqual(["FY2568-Q1", "FY2568-Q2", "FY2568-Q3", "FY2568-Q4"]);
    expect(codes(childPeriods(period("FY2568-Q1")))).toEqual(["2024-10", "2024-11", "2024-12"]);
    expect(childPeriods(period("CY2567"))).toEqual([]);
    expect(codes(ancestorPeriods(period("2024-10")))).toEqual(["2024-10", "FY2568-Q1", "FY2568"]);
    expect(codes(ancestorPeriods(period("CY2567")))).toEqual(["CY2567", "FY2568"]);
  });

  test("every month has one next and one previous, and lies in the periods that list it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const it = periodOfId(year * 100 + month);
        expect(previousPeriod(nextPeriod(it))).toEqual(it);
        const [, quarter, fiscalYear] = ancestorPeriods(it) as [Period, Period, Period];
        expect(codes(childPeriods(quarter))).toContain(it.code);
        expect(codes(childPeriods(fiscalYear))).toContain(quarter.code);
        expect(it.startsOn >= quarter.startsOn && it.endsOn <= quarter.endsOn).toBe(true);
      }),
    );
  });
});

test("the periods that every installation loads are the ones worked out here, ancestors included", () => {
  for (const { ancestors, ...row } of periods()) {
    expect(row).toEqual(period(row.code));
    expect(ancestors).toEqual(ancestorPeriods(period(row.code)).map((each) => each.id));
  }
});
