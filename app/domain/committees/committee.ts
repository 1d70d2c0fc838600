/** Rules of committees that hold anywhere: their kinds, the five sectors, and how a seat stands. */

export const COMMITTEE_KINDS = ["provincial", "national", "working_group", "company_board", "otop_network"] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];

export const SEAT_ROLES = ["chair", "vice_chair", "secretary", "member"] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

/** The five partners, in the order in which everything shows them. */
export const SECTORS = ["government", "private", "academic", "civil_society", "people"] as const;
export type Sector = (typeof SECTORS)[number];

/** Days ahead at which the end of a term is announced: in time for a new order, and at the last moment. */
export const ENDING_DAYS = { soon: 30, later: 90 } as const;

export type SeatState = "filled" | "ending_90" | "ending_30" | "vacant";

/** What may be missing in a committee: the filters of the list. */
export const MISSING = ["vacant", "ending_30", "ending_90", "chair", "sector", "not_met", "overdue"] as const;
export type Missing = (typeof MISSING)[number];

/**
 * How a seat stands on a day, by the last day of whoever sits in it: null for nobody, "open" where no end is set. The
 * last day itself still counts; 30 days ahead means that the last day is at most 30 days away.
 */
export function seatState(lastDay: string | "open" | null, today: string): SeatState {
  if (lastDay === null) return "vacant";
  if (lastDay === "open") return "filled";
  const days = (Date.parse(lastDay) - Date.parse(today)) / 86_400_000;
  if (days <= ENDING_DAYS.soon) return "ending_30";
  return days <= ENDING_DAYS.later ? "ending_90" : "filled";
}

/** The value when it is one of the words, else null: for what comes from an address or a form. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null;
}

/** What a working group may be for. */
export const BUSINESS_AREAS = ["agriculture", "processing", "tourism"] as const;
