import type { Viewer } from "../access/viewer.ts";
import type { ReportKey } from "../observations/report-key.ts";
import type { Outcome } from "./outcome.ts";
import { takeStep } from "./take-step.server.ts";

/** The department takes an approved report in: from now on its figures are public. The checks run once more. */
export function acceptReport(viewer: Viewer, report: ReportKey & { version: number }): Promise<Outcome | null> {
  return takeStep(viewer, report, { command: "acceptance", version: report.version });
}
