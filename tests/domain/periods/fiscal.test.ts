import { describe, expect, test } from "vitest";
import {
  addDays,
  bangkokDate,
  bangkokMidnight,
  calendarYearPeriod,
  commonEraYear,
  fiscalQuarterOf,
  fiscalYearOf,
  fiscalYearPeriod,
  monthPeriod,
  periodOn,
  quarterPeriod,
  readDate,
} from "#app/domain/periods/fiscal.ts";

const yearAndQuarter = (date: string) => `${fiscalYearOf(date)}/${fiscalQuarterOf(date)}`;

describe("the fiscal calendar", () => {
  test("the year ends on 30 September and takes the Buddhist-Era number of its end", () => {
    expect(yearAndQuarter("2021-09-30")).toBe("2564/4");
    expect(yearAndQuarter("2021-10-01")).toBe("2565/1");
  });

  test("quarters begin in October, January, April and July", () => {
    const months = ["10", "11", "12", "01", "02", "03", "04", "05", "06", "07", "08", "09"];
    expect(months.map((month) => fiscalQuarterOf(`2024-${month}-15`))).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  });

  test("the boundary is midnight in Bangkok", () => {
    expect(yearAndQuarter(bangkokDate(new Date("2021-09-30T16:59:59Z")))).toBe("2564/4");
    expect(yearAndQuarter(bangkokDate(new Date("2021-09-30T17:00:00Z")))).toBe("2565/1");
    expect(bangkokMidnight("2021-10-01").toISOString()).toBe("2021-09-30T17:00:00.000Z");
  });

  test("a company year that ends on 31 December 2564 joins fiscal year 2565", () => {
    expect(calendarYearPeriod(2564)).toEqual({
      id: 1002564,
      code: "CY2564",
      kind: "calendar_year",
      fiscalYear: 2565,
      startsOn: "2021-01-01",
      endsOn: "2021-12-31",
    });
  });

  test("periods carry readable ids, codes and exact days", () => {
    expect(monthPeriod(2024, 10)).toMatchObject({ id: 202410, code: "2024-10", fiscalYear: 2568 });
    expect(monthPeriod(2024, 2)).toMatchObject({ startsOn: "2024-02-01", endsOn: "2024-02-29", fiscalYear: 2567 });
    expect(quarterPeriod(2568, 1)).toMatchObject({ id: 25681, startsOn: "2024-10-01", endsOn: "2024-12-31" });
    expect(quarterPeriod(2568, 4)).toMatchObject({ code: "FY2568-Q4", startsOn: "2025-07-01", endsOn: "2025-09-30" });
    expect(fiscalYearPeriod(2568)).toMatchObject({ id: 2568, startsOn: "2024-10-01", endsOn: "2025-09-30" });
  });

  test("a day lies in one period of each kind", () => {
    const kinds = ["month", "quarter", "year", "calendar_year"] as const;
    expect(kinds.map((kind) => periodOn(kind, "2026-11-12").code)).toEqual([
      "2026-11",
      "FY2570-Q1",
      "FY2570",
      "CY2569",
    ]);
  });
});

describe("what people type", () => {
  test("years of 2400 and above are Buddhist Era", () => {
    expect([2399, 2400, 2567, 2024].map(commonEraYear)).toEqual([2399, 1857, 2024, 2024]);
  });

  test("a day is read in both eras, with Thai digits, and 29 February 2567 exists", () => {
    expect(readDate("29/2/2567")).toBe("2024-02-29");
    expect(readDate("๓๐/๑๑/๒๕๖๙")).toBe("2026-11-30");
    expect(readDate("30/11/2026")).toBe("2026-11-30");
    expect(readDate("2569-11-30")).toBe("2026-11-30");
    expect(readDate("2026-11-30")).toBe("2026-11-30");
  });

  test("what is no day of the calendar is not guessed at", () => {
    for (const text of ["29/2/2566", "31/4/2569", "0/1/2569", "30/13/2569", "24/12/69", "tomorrow", ""])
      expect(readDate(text)).toBeNull();
  });

  test("days are added across months", () => {
    expect(addDays("2026-11-24", 14)).toBe("2026-12-08");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });
});
