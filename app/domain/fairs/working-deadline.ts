import { addDays, bangkokDate, bangkokMidnight } from "../periods/fiscal.ts";

const HOUR = 3_600_000;
const OFFICE_OPENS = 8.5 * HOUR;
const OFFICE_CLOSES = 16.5 * HOUR;

/**
 * When an offer of so many hours runs out: the hours pass on working days only (Monday to Friday, no holiday), around the
 * clock, so that 48 hours are two working days; what would end outside office hours ends when the next office day does,
 * at 16:30 in Bangkok. `holidays` are days, "YYYY-MM-DD". Assumption of the portal; the hours are the fair's.
 */
export function workingDeadline(start: Date, hours: number, holidays: ReadonlySet<string>): Date {
  let day = bangkokDate(start);
  let at = start.getTime();
  let left = hours * HOUR;
  for (;;) {
    const end = bangkokMidnight(addDays(day, 1)).getTime();
    if (isWorkingDay(day, holidays)) {
      if (left < end - at) return withinOfficeHours(day, at + left, holidays);
      left -= end - at;
    }
    at = end;
    day = addDays(day, 1);
  }
}

/** Monday to Friday, and no holiday. */
export function isWorkingDay(day: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

function withinOfficeHours(day: string, at: number, holidays: ReadonlySet<string>): Date {
  const sinceMidnight = at - bangkokMidnight(day).getTime();
  if (sinceMidnight >= OFFICE_OPENS && sinceMidnight <= OFFICE_CLOSES) return new Date(at);
  let officeDay = day;
  if (sinceMidnight > OFFICE_CLOSES) {
    do officeDay = addDays(officeDay, 1);
    while (!isWorkingDay(officeDay, holidays));
  }
  return new Date(bangkokMidnight(officeDay).getTime() + OFFICE_CLOSES);
}
