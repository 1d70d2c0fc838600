import { calendarYearPeriod, type Period, type PeriodKind, periodOn } from "../periods/fiscal.ts";
import { ancestorPeriods, childPeriods, periodOfId } from "../periods/period-code.ts";

/** The periods of a form's own frequency that a period is made of: the twelve months of a fiscal year, itself for itself. */
export function partsOf(period: Period, frequency: PeriodKind): Period[] {
  if (period.kind === frequency) return [period];
  if (period.kind === "year" && frequency === "calendar_year") return [calendarYearPeriod(period.fiscalYear - 1)];
  return childPeriods(period).flatMap((child) => partsOf(child, frequency));
}

/** The larger periods that a period counts in, without itself. */
export function largerPeriods(period: Period): Period[] {
  return ancestorPeriods(period).slice(1);
}

/** The fiscal year that a period counts in. */
export function yearAround(period: Period): Period {
  return ancestorPeriods(period).at(-1)!;
}

/** The period of a kind that a smaller one lies in. Throws when it lies in none. */
export function periodAround(periodId: number, kind: PeriodKind): Period {
  const found = ancestorPeriods(periodOfId(periodId)).find((period) => period.kind === kind);
  if (!found) throw new Error(`no ${kind} holds the period ${periodId}`);
  return found;
}

/** The same month, quarter or year one year later. */
export function samePeriodNextYear(period: Period): Period {
  const year = Number(period.startsOn.slice(0, 4)) + 1;
  return periodOn(period.kind, `${year}${period.startsOn.slice(4)}`);
}
