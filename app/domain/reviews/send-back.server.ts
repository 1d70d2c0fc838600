import type { Viewer } from "../access/viewer.ts";
import type { ReportKey } from "../observations/report-key.ts";
import { now } from "../periods/clock.server.ts";
import { addDays, bangkokDate } from "../periods/fiscal.ts";
import { endOfDay } from "../windows/schedule.ts";
import type { CellQuestion, Outcome } from "./outcome.ts";
import { takeStep } from "./take-step.server.ts";

/** How long entry stays open after a return, unless the reviewer says otherwise. */
export const DAYS_TO_MEND = 14;

export interface ReturnInput extends ReportKey {
  version: number;
  reason: string;
  /** When some are named, only these cells may be changed. A cell without its own question is asked about the reason. */
  cells?: CellQuestion[];
  /** The last day of entry, "YYYY-MM-DD"; otherwise {@link DAYS_TO_MEND} days from today. */
  openUntil?: string | null;
}

/** What a return and a reopening share: a reason, the cells in question, and a day until which entry is open. */
export function sendBack(viewer: Viewer, command: "return" | "reopening", input: ReturnInput): Promise<Outcome | null> {
  return takeStep(viewer, input, {
    command,
    version: input.version,
    reason: input.reason,
    questions: (input.cells ?? []).map((cell) => ({ ...cell, question: cell.question.trim() || input.reason.trim() })),
    entryOpenUntil: endOfDay(input.openUntil || addDays(bangkokDate(now()), DAYS_TO_MEND)),
  });
}
