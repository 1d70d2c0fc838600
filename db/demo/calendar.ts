import { type Period, periods } from "../reference/period-rows.ts";
import { FORMS } from "../reference/vocabulary.ts";

export const DAY = 86_400_000;
const BANGKOK_OFFSET = 7 * 3_600_000;

export interface EntryWindow {
  formId: number;
  reportedBy: "enterprise" | "company" | "province";
  period: Period;
  /** Instants in milliseconds; each is a midnight in Bangkok. */
  opensAt: number;
  dueAt: number;
  closesAt: number;
  /** No later period of the form has a window. */
  newest: boolean;
}

/** The windows of the last whole months before `now`, and of every longer period that ended within them, oldest first. */
export function entryWindows(now: Date, months: number): EntryWindow[] {
  const today = bangkokDate(now.getTime());
  const all = periods();
  const whole = all.filter((period) => period.kind === "month" && period.endsOn < today).sort(byEnd);
  const covered = whole.slice(-months);
  const [first, last] = [covered[0], covered.at(-1)];
  if (!first || !last || covered.length < months)
    throw new Error(`the calendar does not hold ${months} months before ${today}`);
  const ended = all.filter((period) => period.endsOn >= first.startsOn && period.endsOn <= last.endsOn).sort(byEnd);
  const windows = ended.flatMap((period) =>
    FORMS.filter(([, , frequency]) => frequency === period.kind).map(([formId, reportedBy]) => ({
      formId,
      reportedBy,
      period,
      ...usualDates(period),
      newest: false,
    })),
  );
  for (const window of new Map(windows.map((each) => [each.formId, each])).values()) window.newest = true;
  return windows;
}

/** The day it is in Bangkok at an instant. */
export function bangkokDate(instant: number): string {
  return new Date(instant + BANGKOK_OFFSET).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Bangkok. */
export function bangkokMidnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) - BANGKOK_OFFSET;
}

function usualDates(period: Period): { opensAt: number; dueAt: number; closesAt: number } {
  const opensAt = bangkokMidnight(period.endsOn) + DAY;
  const after = (days: number) => opensAt + days * DAY;
  switch (period.kind) {
    case "month": {
      const [year = 0, month = 0] = period.startsOn.split("-").map(Number);
      return { opensAt, dueAt: after(10), closesAt: Date.UTC(year, month + 1, 26) - BANGKOK_OFFSET };
    }
    case "quarter":
      return { opensAt, dueAt: after(30), closesAt: after(75) };
    case "year":
      return { opensAt, dueAt: after(60), closesAt: after(180) };
    case "calendar_year":
      return { opensAt, dueAt: after(150), closesAt: after(240) };
  }
}

function byEnd(a: Period, b: Period): number {
  return a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : a.id - b.id;
}
