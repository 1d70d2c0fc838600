import type { Viewer } from "../access/viewer.ts";
import type { ReportKey } from "../observations/report-key.ts";
import type { Outcome } from "./outcome.ts";
import { takeStep } from "./take-step.server.ts";

/**
 * Sends a report to the province. The first time settles whether it was on time, for good. Refused while entry is
 * closed, a required cell is open, an error stands, a warning is unexplained, or a returned cell has no answer.
 */
export function submitReport(viewer: Viewer, report: ReportKey & { version: number }): Promise<Outcome | null> {
  return takeStep(viewer, report, { command: "submission", version: report.version });
}
