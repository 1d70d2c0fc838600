import type { Random } from "../random.ts";
import type { SeatPlan } from "./committee-seats.ts";

/** A time in a seat: from the first day up to, and without, the last; `holder` tells who, by a number within the seat. */
export interface PlannedTerm {
  holder: number;
  from: string;
  to: string | null;
  endedReason: string | null;
}

type Seat = SeatPlan & { number: number; committeeId: number };

/** How many years a term runs is not published; the demonstration world says two. */
const TERM_DAYS = 730;

/**
 * The terms of a seat up to today: most are filled, some by people who followed another or came back for a second term,
 * some are vacant, and some end within 30 or 90 days.
 */
export function termsOfSeat(random: Random, seat: Seat, today: string): PlannedTerm[] {
  if (seat.committeeId === 30) {
    const fixed = inProvince30(seat, today);
    if (fixed) return fixed;
  }
  if (seat.role === "chair" || seat.role === "secretary") return officeTerms(random, today);
  if (random.chance(0.03)) return [];
  const left = daysLeft(random);
  const current = term(0, later(today, left - TERM_DAYS), later(today, left));
  if (random.chance(0.05)) {
    const end = later(today, -random.integer(5, 200));
    return [{ ...term(0, later(end, -500), end), endedReason: random.pick(REASONS) }];
  }
  if (random.chance(0.12)) return [secondTerm(random, current), current];
  if (random.chance(0.3)) return [term(1, later(current.from, -TERM_DAYS), current.from), current];
  return [current];
}

const REASONS = ["ลาออก", "ย้ายไปปฏิบัติราชการที่จังหวัดอื่น", "เกษียณอายุราชการ"];

/** Chair and secretary hold their seats for as long as the office; whoever was moved is followed on the same day. */
function officeTerms(random: Random, today: string): PlannedTerm[] {
  const since = later(today, -random.integer(40, 600));
  const before = { ...term(1, later(since, -random.integer(300, 900)), since), endedReason: REASONS[1] as string };
  return [before, { ...term(0, since, null) }];
}

function secondTerm(random: Random, current: PlannedTerm): PlannedTerm {
  const end = later(current.from, -random.integer(0, 120));
  return term(0, later(end, -TERM_DAYS), end);
}

function daysLeft(random: Random): number {
  if (random.chance(0.03)) return random.integer(3, 30);
  if (random.chance(0.05)) return random.integer(31, 90);
  return random.integer(91, TERM_DAYS - 30);
}

/** What guides and tests point at: an end in 20 days, one in 75, a vacant seat, and somebody back after a gap. */
function inProvince30({ sector, number }: Seat, today: string): PlannedTerm[] | null {
  switch (`${sector}/${number}`) {
    case "private/2":
      return [term(0, later(today, 20 - TERM_DAYS), later(today, 20))];
    case "people/2":
      return [term(0, later(today, 75 - TERM_DAYS), later(today, 75))];
    case "academic/3":
      return [{ ...term(0, later(today, -600), later(today, -60)), endedReason: "ลาออก" }];
    case "civil_society/1":
      return [term(0, later(today, -1200), later(today, -600)), term(0, later(today, -300), later(today, 430))];
    case "government/7":
      return [term(0, later(today, -300), later(today, 430))];
    default:
      return null;
  }
}

function term(holder: number, from: string, to: string | null): PlannedTerm {
  return { holder, from, to, endedReason: null };
}

function later(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
