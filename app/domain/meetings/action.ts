export const ACTION_STATES = ["open", "in_progress", "reported_done", "done", "cancelled"] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** States in which an action still waits, be it for its owner or for a meeting. */
export const WAITING_STATES = ["open", "in_progress", "reported_done"] as const;

export function isWaiting(state: ActionState): boolean {
  return (WAITING_STATES as readonly ActionState[]).includes(state);
}

/** How late: not yet due, or overdue by up to 30, 60, 90 or more days. */
export const AGES = ["on_time", "late_30", "late_60", "late_90", "late_more"] as const;
export type Age = (typeof AGES)[number];

/** The age of an open action on a day; both "YYYY-MM-DD". The due day itself is not late. */
export function ageOf(dueOn: string, today: string): Age {
  const days = (Date.parse(today) - Date.parse(dueOn)) / 86_400_000;
  if (days <= 0) return "on_time";
  if (days <= 30) return "late_30";
  if (days <= 60) return "late_60";
  return days <= 90 ? "late_90" : "late_more";
}

/** What a meeting says about an action. */
export const OUTCOMES = ["done", "continue", "cancelled"] as const;
export type Outcome = (typeof OUTCOMES)[number];
