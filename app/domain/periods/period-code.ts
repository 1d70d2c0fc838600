import {
  calendarYearPeriod,
  commonEraYear,
  fiscalYearPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
} from "./fiscal.ts";

/**
 * The period that a code names: 2024-10, FY2568-Q1, FY2568 or CY2567; a month may also be written in the Buddhist Era,
 * 2567-10. Null for anything else.
 */
export function parsePeriod(code: string): Period | null {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(code);
  if (month) return monthPeriod(commonEraYear(Number(month[1])), Number(month[2]));
  const quarter = /^FY(2[4-9]\d{2})-Q([1-4])$/.exec(code);
  if (quarter) return quarterPeriod(Number(quarter[1]), Number(quarter[2]));
  const year = /^FY(2[4-9]\d{2})$/.exec(code);
  if (year) return fiscalYearPeriod(Number(year[1]));
  const calendarYear = /^CY(2[4-9]\d{2})$/.exec(code);
  return calendarYear ? calendarYearPeriod(Number(calendarYear[1])) : null;
}

/** The period of an id made by `fiscal.ts`. Throws on a number that is none. */
export function periodOfId(id: number): Period {
  const period = parsePeriod(codeOfId(id));
  if (!period || period.id !== id) throw new Error(`no period has the id ${id}`);
  return period;
}

/** The code of a period id: 25681 → FY2568-Q1. */
export function codeOfId(id: number): string {
  if (id >= 1_000_000) return `CY${id - 1_000_000}`;
  if (id >= 100_000) return `${Math.floor(id / 100)}-${String(id % 100).padStart(2, "0")}`;
  if (id >= 10_000) return `FY${Math.floor(id / 10)}-Q${id % 10}`;
  return `FY${id}`;
}

/** The period of the same kind just before: FY2568-Q1 → FY2567-Q4. */
export function previousPeriod(period: Period): Period {
  return shifted(period, -1);
}

/** The period of the same kind just after. */
export function nextPeriod(period: Period): Period {
  return shifted(period, 1);
}

/** The same month, quarter or year one year earlier. */
export function samePeriodLastYear(period: Period): Period {
  return shifted(period, period.kind === "month" ? -12 : period.kind === "quarter" ? -4 : -1);
}

/** The parts that add up to a period: quarters of a fiscal year, months of a quarter; other kinds have none. */
export function childPeriods(period: Period): Period[] {
  if (period.kind === "year") return [1, 2, 3, 4].map((quarter) => quarterPeriod(period.fiscalYear, quarter));
  if (period.kind !== "quarter") return [];
  const year = Number(period.startsOn.slice(0, 4));
  const first = Number(period.startsOn.slice(5, 7));
  return [first, first + 1, first + 2].map((month) => monthPeriod(year, month));
}

/** Every period that holds this one, itself first: a month, its quarter, its fiscal year. */
export function ancestorPeriods(period: Period): Period[] {
  const year = fiscalYearPeriod(period.fiscalYear);
  switch (period.kind) {
    case "month": {
      const month = Number(period.startsOn.slice(5, 7));
      return [period, quarterPeriod(period.fiscalYear, Math.floor(((month + 2) % 12) / 3) + 1), year];
    }
    case "quarter":
    case "calendar_year":
      return [period, year];
    case "year":
      return [period];
  }
}

function shifted(period: Period, steps: number): Period {
  switch (period.kind) {
    case "month": {
      const count = Math.floor(period.id / 100) * 12 + (period.id % 100) - 1 + steps;
      return monthPeriod(Math.floor(count / 12), (count % 12) + 1);
    }
    case "quarter": {
      const count = period.fiscalYear * 4 + (period.id % 10) - 1 + steps;
      return quarterPeriod(Math.floor(count / 4), (count % 4) + 1);
    }
    case "year":
      return fiscalYearPeriod(period.fiscalYear + steps);
    case "calendar_year":
      return calendarYearPeriod(period.id - 1_000_000 + steps);
  }
}
