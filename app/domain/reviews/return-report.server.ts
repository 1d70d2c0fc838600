import type { Viewer } from "../access/viewer.ts";
import type { Outcome } from "./outcome.ts";
import { type ReturnInput, sendBack } from "./send-back.server.ts";

/** Sends a report back with a reason and opens its entry until a day, although the window may have closed. */
export function returnReport(viewer: Viewer, input: ReturnInput): Promise<Outcome | null> {
  return sendBack(viewer, "return", input);
}
