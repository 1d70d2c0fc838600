/**
 * Periods as the programme counts them: the fiscal year runs from 1 October to 30 September and carries the Buddhist-Era
 * year in which it ends; companies also report by calendar year. Dates are "YYYY-MM-DD" (Common Era); the day changes at
 * midnight in Bangkok.
 */
export type PeriodKind = "month" | "quarter" | "year" | "calendar_year";

export interface Period {
  /** Readable and in the order of time within a kind: 202410, 25681, 2568, 1002567. */
  id: number;
  /** 2024-10, FY2568-Q1, FY2568, CY2567. */
  code: string;
  kind: PeriodKind;
  /** Buddhist Era; a calendar year joins the fiscal year of its last day. */
  fiscalYear: number;
  startsOn: string;
  endsOn: string;
}

export const BUDDHIST_ERA = 543;
const BANGKOK_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The Buddhist-Era fiscal year that a day belongs to: 2021-10-01 → 2565. */
export function fiscalYearOf(date: string): number {
  const { year, month } = partsOf(date);
  return year + BUDDHIST_ERA + (month >= 10 ? 1 : 0);
}

/** The fiscal quarter of a day, 1 (October to December) to 4 (July to September). */
export function fiscalQuarterOf(date: string): number {
  return Math.floor(((partsOf(date).month + 2) % 12) / 3) + 1;
}

/** The day it is in Bangkok at an instant: 17:00 UTC is already tomorrow. */
export function bangkokDate(instant: Date): string {
  return new Date(instant.getTime() + BANGKOK_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Bangkok. */
export function bangkokMidnight(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - BANGKOK_OFFSET_MS);
}

/** The last day, "YYYY-MM-DD", before the midnight in Bangkok that ends it. */
export function lastDayBefore(end: Date): string {
  return bangkokDate(new Date(end.getTime() - 1));
}

/** A day so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** All days from one to another, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A year as typed by a person, in the Common Era: years of 2400 and above are Buddhist Era. */
export function commonEraYear(year: number): number {
  return year >= 2400 ? year - BUDDHIST_ERA : year;
}

/**
 * A day as typed by a person: "2026-11-30", "30/11/2569" or "30/11/2026", Thai digits too. Null when it is no day
 * of the calendar; 29/2/2567 is one although 2567 is no leap year of the Common Era.
 */
export function readDate(text: string): string | null {
  const digits = text.trim().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(digits);
  const spoken = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(digits);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : spoken ? [spoken[3], spoken[2], spoken[1]] : [];
  if (!year || !month || !day) return null;
  const date = isoDate(commonEraYear(Number(year)), Number(month), Number(day));
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : null;
}

/** The month of a Common-Era year, 1 to 12. */
export function monthPeriod(year: number, month: number): Period {
  const startsOn = isoDate(year, month, 1);
  return {
    id: year * 100 + month,
    code: startsOn.slice(0, 7),
    kind: "month",
    fiscalYear: fiscalYearOf(startsOn),
    startsOn,
    endsOn: lastDayOfMonth(year, month),
  };
}

/** A quarter, 1 to 4, of a Buddhist-Era fiscal year. */
export function quarterPeriod(fiscalYear: number, quarter: number): Period {
  const year = fiscalYear - BUDDHIST_ERA - (quarter === 1 ? 1 : 0);
  const firstMonth = [10, 1, 4, 7][quarter - 1] as number;
  return {
    id: fiscalYear * 10 + quarter,
    code: `FY${fiscalYear}-Q${quarter}`,
    kind: "quarter",
    fiscalYear,
    startsOn: isoDate(year, firstMonth, 1),
    endsOn: lastDayOfMonth(year, firstMonth + 2),
  };
}

/** A Buddhist-Era fiscal year: 2568 is 1 October 2024 to 30 September 2025. */
export function fiscalYearPeriod(fiscalYear: number): Period {
  const year = fiscalYear - BUDDHIST_ERA;
  return {
    id: fiscalYear,
    code: `FY${fiscalYear}`,
    kind: "year",
    fiscalYear,
    startsOn: isoDate(year - 1, 10, 1),
    endsOn: isoDate(year, 9, 30),
  };
}

/** A calendar year by its Buddhist-Era number: CY2567 ends on 31 December 2024 and so joins fiscal year 2568. */
export function calendarYearPeriod(buddhistYear: number): Period {
  const year = buddhistYear - BUDDHIST_ERA;
  return {
    id: 1_000_000 + buddhistYear,
    code: `CY${buddhistYear}`,
    kind: "calendar_year",
    fiscalYear: buddhistYear + 1,
    startsOn: isoDate(year, 1, 1),
    endsOn: isoDate(year, 12, 31),
  };
}

/** The period of a kind that a day lies in. */
export function periodOn(kind: PeriodKind, date: string): Period {
  const { year, month } = partsOf(date);
  switch (kind) {
    case "month":
      return monthPeriod(year, month);
    case "quarter":
      return quarterPeriod(fiscalYearOf(date), fiscalQuarterOf(date));
    case "year":
      return fiscalYearPeriod(fiscalYearOf(date));
    case "calendar_year":
      return calendarYearPeriod(year + BUDDHIST_ERA);
  }
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function partsOf(date: string): { year: number; month: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}
