import type { Problem } from "../observations/problem.ts";
import type { ReturnedCell } from "../observations/returned-cells.server.ts";
import type { ReportState } from "./review.ts";

/** Why a step was not taken: a key of the locale area `reviews`, under `refused`. */
export type Refusal =
  | "not_allowed" // the viewer may read the report but never take this step
  | "wrong_state" // the report stands somewhere else by now
  | "stale" // decided on a version that is no longer the current one
  | "own_submission"
  | "own_approval" // approved it for the province, and would accept it for the department
  | "entry_closed"
  | "problems"
  | "questions_open"
  | "no_reason"
  | "unknown_cell"
  | "open_until_past";

/** What the report is now, for whoever decided on something older. */
export interface CurrentReport {
  state: ReportState;
  version: number;
  updatedBy: string;
  updatedAt: Date;
}

export interface Refused {
  ok: false;
  reason: `reviews:refused.${Refusal}`;
  current: CurrentReport;
  /** What stands in the way of `problems`. */
  problems: Problem[];
  /** What stands in the way of `questions_open`. */
  questions: ReturnedCell[];
}

export type Outcome = { ok: true; state: ReportState; version: number } | Refused;

/** A cell that a return names, and what is asked about it. */
export interface CellQuestion {
  indicator: string;
  split: string;
  question: string;
}
