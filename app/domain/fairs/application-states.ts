import { FAIR_TRANSITIONS, type FairRole } from "#db/reference/fair-transitions.ts";

export type { FairRole };

export const APPLICATION_STATES = [
  "draft",
  "submitted",
  "returned",
  "province_passed",
  "province_failed",
  "waitlisted",
  "selected",
  "offered",
  "confirmed",
  "declined",
  "withdrawn",
  "cancelled",
  "no_show",
  "completed",
] as const;

export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Over for good; the enterprise may apply again. */
export const ENDED_STATES: readonly ApplicationState[] = ["province_failed", "declined", "withdrawn", "cancelled"];

/** The states from which somebody acting in the role may lead to a state. */
export function statesBefore(to: ApplicationState, role: FairRole): ApplicationState[] {
  return FAIR_TRANSITIONS.filter(([, end, who]) => end === to && who === role).map(
    ([from]) => from as ApplicationState,
  );
}

/** Whether somebody acting in the role may lead an application from one state to another. */
export function mayMove(from: ApplicationState, to: ApplicationState, role: FairRole): boolean {
  return statesBefore(to, role).includes(from);
}

/** A state word from outside, such as a filter's; null when there is none such. */
export function asApplicationState(text: string | null | undefined): ApplicationState | null {
  return APPLICATION_STATES.find((state) => state === text) ?? null;
}

/** Why a province refuses an application; the words are in `fairApplications:failReason`. */
export const FAIL_REASONS = [
  "not_qualified",
  "certificate_missing",
  "quality",
  "capacity",
  "outside_rules",
  "other",
] as const;

export type FailReason = (typeof FAIL_REASONS)[number];
