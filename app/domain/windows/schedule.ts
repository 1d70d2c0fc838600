import { addDays, bangkokMidnight, type Period } from "../periods/fiscal.ts";

/** When the form of one period may be filled in. Each instant is a midnight in Bangkok; due and closed are the ends of days. */
export interface WindowDates {
  opensAt: Date;
  dueAt: Date;
  closesAt: Date;
}

/** Days as somebody chose them, "YYYY-MM-DD"; due and closing days are the last ones included. */
export interface WindowDays {
  opensOn?: string | null;
  dueOn?: string | null;
  closesOn?: string | null;
}

/** The dates of a period's window: as chosen, else as planned before, else the usual ones. */
export function windowDates(
  period: Period,
  { opensOn, dueOn, closesOn }: WindowDays,
  planned: WindowDates | null,
): WindowDates {
  const { opensAt, dueAt, closesAt } = planned ?? usualWindow(period);
  return {
    opensAt: opensOn ? bangkokMidnight(opensOn) : opensAt,
    dueAt: dueOn ? endOfDay(dueOn) : dueAt,
    closesAt: closesOn ? endOfDay(closesOn) : closesAt,
  };
}

/**
 * The department's usual dates for a period: entry opens on the day after it ends. A month is due on the 10th and closes
 * on the 25th of the month after the next; a quarter after 30 and 75 days; a fiscal year after 60 and 180; a company's
 * calendar year, which waits for the audited statement, after 150 and 240.
 */
export function usualWindow(period: Period): WindowDates {
  const opensOn = addDays(period.endsOn, 1);
  const { dueOn, closesOn } = lastDays(period, opensOn);
  return {
    opensAt: bangkokMidnight(opensOn),
    dueAt: endOfDay(dueOn),
    closesAt: endOfDay(closesOn),
  };
}

/** Entry opens before it is due, and is due before it closes or with it. */
export function inOrder({ opensAt, dueAt, closesAt }: WindowDates): boolean {
  return opensAt < dueAt && dueAt <= closesAt;
}

/** The dates as the history keeps them. */
export function datesAsText({ opensAt, dueAt, closesAt }: WindowDates) {
  return { opensAt: opensAt.toISOString(), dueAt: dueAt.toISOString(), closesAt: closesAt.toISOString() };
}

/** The midnight that ends a day in Bangkok. */
export function endOfDay(date: string): Date {
  return bangkokMidnight(addDays(date, 1));
}

function lastDays(period: Period, opensOn: string): { dueOn: string; closesOn: string } {
  switch (period.kind) {
    case "month": {
      const monthAfter = addDays(`${opensOn.slice(0, 7)}-28`, 4).slice(0, 7);
      return { dueOn: `${opensOn.slice(0, 7)}-10`, closesOn: `${monthAfter}-25` };
    }
    case "quarter":
      return { dueOn: addDays(period.endsOn, 30), closesOn: addDays(period.endsOn, 75) };
    case "year":
      return { dueOn: addDays(period.endsOn, 60), closesOn: addDays(period.endsOn, 180) };
    case "calendar_year":
      return { dueOn: addDays(period.endsOn, 150), closesOn: addDays(period.endsOn, 240) };
  }
}
