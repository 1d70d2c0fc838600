import { DAY, type EntryWindow } from "./calendar.ts";
import { Random } from "./random.ts";
import type { Unit } from "./units.ts";

export type State = "draft" | "submitted" | "province_approved" | "accepted" | "returned";

export interface Step {
  from: State;
  to: State;
  /** Milliseconds. */
  at: number;
}

/** How far a report has come: when it was begun and every step since. */
export interface Progress {
  state: State;
  enteredAt: number;
  steps: Step[];
  /** Of a draft: the share of cells that is filled in. */
  filled: number;
}

const HOUR = 3_600_000;
/** Months are decided on in days; longer periods take as many times longer. */
const PACE = { month: 1, quarter: 2.2, year: 4, calendar_year: 7 };
/** A window that has only just opened is played through quicker, so that there is always something to see. */
const SETTLED_AFTER_DAYS = 12;

/** The report's way until `now`, or null when nobody has begun it. Depends on the report alone, not on the others. */
export function progressOf(unit: Unit, window: EntryWindow, now: number, seed: number): Progress | null {
  const forced = forcedState(unit, window);
  if (forced) return forced === "none" ? null : staged(forced, window, now);
  const random = new Random(seed, unit.id, window.period.id, window.formId, 5);
  if (random.chance(0.02)) return null;
  return until(naturalCourse(random, window, now), now, random);
}

/** Every step the report will ever take, in the order of time. */
function naturalCourse(random: Random, window: EntryWindow, now: number): { enteredAt: number; steps: Step[] } {
  const pace = PACE[window.period.kind];
  const elapsed = (now - window.opensAt) / DAY;
  const hurry = Math.min(1, elapsed / (SETTLED_AFTER_DAYS * pace));
  const instant = (day: number) => window.opensAt + (hurry < 1 ? day * hurry * DAY : officeHours(day));
  const beforeClose = (day: number) => Math.min(instant(day), window.closesAt - HOUR);
  let day = Math.exp(random.normal() * 0.5 + 1.95) * pace;
  const enteredAt = beforeClose(day * random.between(0.4, 0.9));
  if (random.chance(0.005)) return { enteredAt, steps: [] };
  const steps: Step[] = [];
  const step = (from: State, to: State, at: number) => {
    steps.push({ from, to, at: Math.max(at, (steps.at(-1)?.at ?? enteredAt) + 60_000) });
  };
  step("draft", "submitted", beforeClose(day));
  if (random.chance(0.07)) {
    day += random.between(1, 5) * pace;
    step("submitted", "returned", instant(day));
    if (random.chance(0.1)) return { enteredAt, steps };
    day += random.between(1, 6) * pace;
    step("returned", "submitted", instant(day));
  }
  day += Math.exp(random.normal() * 0.6 + 1.2) * pace;
  step("submitted", "province_approved", instant(day));
  if (random.chance(0.015)) {
    day += random.between(2, 9) * pace;
    step("province_approved", "returned", instant(day));
    day += random.between(1, 6) * pace;
    step("returned", "submitted", instant(day));
    day += random.between(1, 6) * pace;
    step("submitted", "province_approved", instant(day));
  }
  day += Math.exp(random.normal() * 0.5 + 1.9) * pace;
  step("province_approved", "accepted", instant(day));
  return { enteredAt, steps };
}

/** Days since the opening as an instant of a working day: half past eight to four. */
function officeHours(day: number): number {
  return Math.floor(day) * DAY + (8.5 + 7.5 * (day % 1)) * HOUR;
}

function until(
  { enteredAt, steps }: { enteredAt: number; steps: Step[] },
  now: number,
  random: Random,
): Progress | null {
  if (enteredAt > now) return null;
  const taken = steps.filter((step) => step.at <= now);
  return { state: taken.at(-1)?.to ?? "draft", enteredAt, steps: taken, filled: random.between(0.25, 0.8) };
}

/** What the demonstration accounts find waiting for them in the newest windows of province 30. */
const WAITING: readonly (State | "none")[] = [
  ...(["none", "submitted", "draft", "returned", "submitted", "province_approved"] as const),
  ...(["none", "submitted", "draft", "accepted", "returned", "submitted"] as const),
];

function forcedState(unit: Unit, { formId, newest }: EntryWindow): State | "none" | null {
  if (unit.provinceCode !== "30" || !newest) return null;
  switch (formId) {
    case 1:
      return WAITING[(unit.id - 1) % WAITING.length]!;
    case 2:
      return unit.id === 1 ? "returned" : null;
    case 3:
      return "draft";
    case 4:
      return "returned";
    case 6:
      return "none";
    case 7:
      return "submitted";
    default:
      return null;
  }
}

const COURSES: Record<State, readonly State[]> = {
  draft: [],
  submitted: ["submitted"],
  returned: ["submitted", "returned"],
  province_approved: ["submitted", "province_approved"],
  accepted: ["submitted", "province_approved", "accepted"],
};

/** A course that ends in the wanted state, spread over the time since the window opened. */
function staged(state: State, window: EntryWindow, now: number): Progress {
  const at = (share: number) => Math.floor(window.opensAt + share * (Math.min(now, window.closesAt) - window.opensAt));
  const steps = COURSES[state].map((to, index): Step => {
    const from = COURSES[state][index - 1] ?? "draft";
    return { from, to, at: at(0.55 + 0.15 * index) };
  });
  return { state, enteredAt: at(0.4), steps, filled: 0.5 };
}
