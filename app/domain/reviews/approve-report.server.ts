import type { Viewer } from "../access/viewer.ts";
import type { ReportKey } from "../observations/report-key.ts";
import type { Outcome } from "./outcome.ts";
import { takeStep } from "./take-step.server.ts";

/** The province approves a report that somebody else has sent; the checks run once more. */
export function approveReport(viewer: Viewer, report: ReportKey & { version: number }): Promise<Outcome | null> {
  return takeStep(viewer, report, { command: "approval", version: report.version });
}
