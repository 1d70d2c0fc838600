import type { Viewer } from "../access/viewer.ts";
import type { Outcome } from "./outcome.ts";
import { type ReturnInput, sendBack } from "./send-back.server.ts";

/** The administrator sends an accepted report back; what has been published stays as it was. */
export function reopenReport(viewer: Viewer, input: ReturnInput): Promise<Outcome | null> {
  return sendBack(viewer, "reopening", input);
}
