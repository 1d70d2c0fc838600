import type { Cell } from "./insert-rows.server.ts";

/** The fiscal years (Buddhist Era) whose periods every installation knows. */
export const FIRST_FISCAL_YEAR = 2558;
export const LAST_FISCAL_YEAR = 2583;

export interface Period {
  id: number;
  code: string;
  kind: "month" | "quarter" | "year" | "calendar_year";
  /** Buddhist Era; a calendar year belongs to the fiscal year it ends in. */
  fiscalYear: number;
  /** First and last day, ISO. */
  startsOn: string;
  endsOn: string;
  /** The larger periods it counts in, itself first. */
  ancestors: number[];
}

/** All periods of the fiscal years in question: a fiscal year runs from 1 October to 30 September and is named after its end. */
export function periods(first = FIRST_FISCAL_YEAR, last = LAST_FISCAL_YEAR): Period[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap(periodsOfFiscalYear);
}

export function periodRows(list: readonly Period[]): Cell[][] {
  return list.map((period) => [period.id, period.code, period.kind, period.fiscalYear, period.startsOn, period.endsOn]);
}

function periodsOfFiscalYear(fiscalYear: number): Period[] {
  const endYear = fiscalYear - 543;
  const year: Period = {
    id: fiscalYear,
    code: `FY${fiscalYear}`,
    kind: "year",
    fiscalYear,
    startsOn: day(endYear - 1, 10, 1),
    endsOn: day(endYear, 9, 30),
    ancestors: [fiscalYear],
  };
  const calendarId = 1_000_000 + fiscalYear - 1;
  const calendarYear: Period = {
    id: calendarId,
    code: `CY${fiscalYear - 1}`,
    kind: "calendar_year",
    fiscalYear,
    startsOn: day(endYear - 1, 1, 1),
    endsOn: day(endYear - 1, 12, 31),
    ancestors: [calendarId, fiscalYear],
  };
  return [year, calendarYear, ...[1, 2, 3, 4].flatMap((quarter) => quarterAndMonths(fiscalYear, quarter))];
}

function quarterAndMonths(fiscalYear: number, quarter: number): Period[] {
  const year = fiscalYear - 543 - (quarter === 1 ? 1 : 0);
  const firstMonth = [10, 1, 4, 7][quarter - 1]!;
  const quarterId = fiscalYear * 10 + quarter;
  const months = [0, 1, 2].map((offset): Period => {
    const month = firstMonth + offset;
    const id = year * 100 + month;
    return {
      id,
      code: `${year}-${String(month).padStart(2, "0")}`,
      kind: "month",
      fiscalYear,
      startsOn: day(year, month, 1),
      endsOn: lastDay(year, month),
      ancestors: [id, quarterId, fiscalYear],
    };
  });
  const whole: Period = {
    id: quarterId,
    code: `FY${fiscalYear}-Q${quarter}`,
    kind: "quarter",
    fiscalYear,
    startsOn: day(year, firstMonth, 1),
    endsOn: lastDay(year, firstMonth + 2),
    ancestors: [quarterId, fiscalYear],
  };
  return [whole, ...months];
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function day(year: number, month: number, dayOfMonth: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
