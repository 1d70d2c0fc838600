/** The life of a meeting: which step leads from which state to which. */
export const MEETING_STATES = [
  "draft",
  "called",
  "in_progress",
  "minutes_draft",
  "minutes_approved",
  "cancelled",
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_STEPS = {
  call: { from: ["draft"], to: "called" },
  start: { from: ["called"], to: "in_progress" },
  close: { from: ["in_progress"], to: "minutes_draft" },
  cancel: { from: ["draft", "called", "in_progress"], to: "cancelled" },
} as const satisfies Record<string, { from: readonly MeetingState[]; to: MeetingState }>;
export type MeetingStep = keyof typeof MEETING_STEPS;

/** The steps that lead on from a state. Minutes become approved by a later meeting only, so that is no step here. */
export function stepsFrom(state: MeetingState): MeetingStep[] {
  const steps = Object.keys(MEETING_STEPS) as MeetingStep[];
  return steps.filter((step) => (MEETING_STEPS[step].from as readonly MeetingState[]).includes(state));
}

/** A text as a step of a meeting, or null. */
export function asStep(text: unknown): MeetingStep | null {
  return typeof text === "string" && text in MEETING_STEPS ? (text as MeetingStep) : null;
}

export const ATTENDANCE_STATUSES = ["present", "online", "substitute", "excused", "absent"] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** Who counts towards the quorum: who came, was there online, or sent a named substitute. */
export const HERE: readonly AttendanceStatus[] = ["present", "online", "substitute"];

/** "2/2570": the number restarts with the fiscal year. Null for a workshop, which has none. */
export function numberText(number: number | null, fiscalYear: number): string | null {
  return number === null ? null : `${number}/${fiscalYear}`;
}
