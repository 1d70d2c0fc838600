import type { Right } from "../access/rights.ts";

/** Where a report stands between the unit that sends it and the department that takes it in. */
export const REPORT_STATES = ["draft", "submitted", "province_approved", "accepted", "returned"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What somebody may ask to be done with a report; each is a POST of its own. */
export const REVIEW_COMMANDS = ["submission", "withdrawal", "approval", "return", "acceptance", "reopening"] as const;
export type ReviewCommand = (typeof REVIEW_COMMANDS)[number];

export type Condition =
  | "entry_open" // the window, an exception or the date set by a return
  | "checks" // every required cell answered, no error, each warning explained
  | "questions_answered" // each cell that the return named was changed or answered by a note
  | "another_person" // not whoever sent it, nor to accept it whoever approved it
  | "reason";

export interface Transition {
  from: ReportState;
  command: ReviewCommand;
  to: ReportState;
  /** The right that is needed over the report's unit, area and bureau. */
  right: Right;
  conditions: readonly Condition[];
}

/** Every step that exists. Whatever is not in this table is refused, for every role. */
export const TRANSITIONS: readonly Transition[] = [
  step("draft", "submission", "submitted", "reports.enter", ["entry_open", "checks"]),
  step("returned", "submission", "submitted", "reports.enter", ["entry_open", "questions_answered", "checks"]),
  step("submitted", "withdrawal", "draft", "reports.enter", ["entry_open"]),
  step("submitted", "approval", "province_approved", "reports.approve", ["another_person", "checks"]),
  step("submitted", "return", "returned", "reports.approve", ["reason"]),
  step("province_approved", "acceptance", "accepted", "reports.accept", ["another_person", "checks"]),
  step("province_approved", "return", "returned", "reports.accept", ["reason"]),
  step("province_approved", "return", "returned", "reports.approve", ["reason"]), // the province takes its approval back
  step("accepted", "reopening", "returned", "reports.reopen", ["reason"]),
];

/** The rights that ever allow a command, whatever the state: who may see its button at all. */
export function rightsFor(command: ReviewCommand): Right[] {
  return [...new Set(TRANSITIONS.filter((each) => each.command === command).map((each) => each.right))];
}

export type Decision =
  | { ok: true; transition: Transition }
  | { ok: false; refusal: "not_allowed" | "wrong_state"; state: ReportState };

/**
 * Whether the table holds this step for somebody who `holds` these rights over the report. Conditions are not judged
 * here: they need the report itself.
 */
export function decide(state: ReportState, command: ReviewCommand, holds: (right: Right) => boolean): Decision {
  if (!rightsFor(command).some(holds)) return { ok: false, refusal: "not_allowed", state };
  const steps = TRANSITIONS.filter((each) => each.from === state && each.command === command);
  const transition = steps.find((each) => holds(each.right));
  if (transition) return { ok: true, transition };
  return { ok: false, refusal: steps.length ? "not_allowed" : "wrong_state", state };
}

/** The steps open to somebody who `holds` these rights over a report in this state: which buttons a page shows. */
export function commandsOpen(state: ReportState, holds: (right: Right) => boolean): ReviewCommand[] {
  return REVIEW_COMMANDS.filter((command) => decide(state, command, holds).ok);
}

/** What the history calls a step that has been taken. */
export function actionOf(command: ReviewCommand): string {
  switch (command) {
    case "submission":
      return "report.submitted";
    case "withdrawal":
      return "report.withdrawn";
    case "approval":
      return "report.approved";
    case "return":
      return "report.returned";
    case "acceptance":
      return "report.accepted";
    case "reopening":
      return "report.reopened";
  }
}

function step(
  from: ReportState,
  command: ReviewCommand,
  to: ReportState,
  right: Right,
  conditions: readonly Condition[],
): Transition {
  return { from, command, to, right, conditions };
}
