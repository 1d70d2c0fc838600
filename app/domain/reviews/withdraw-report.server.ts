import type { Viewer } from "../access/viewer.ts";
import type { ReportKey } from "../observations/report-key.ts";
import type { Outcome } from "./outcome.ts";
import { takeStep } from "./take-step.server.ts";

/** Takes a sent report back into a draft, while entry is open and nobody has acted on it. */
export function withdrawReport(viewer: Viewer, report: ReportKey & { version: number }): Promise<Outcome | null> {
  return takeStep(viewer, report, { command: "withdrawal", version: report.version });
}
