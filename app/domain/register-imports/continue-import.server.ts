import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { writeAll } from "./commit-import.server.ts";
import { readRegisterImport } from "./imports.server.ts";
import { workOn } from "./jobs.server.ts";
import { keepStep } from "./keep-step.server.ts";
import { undoAll } from "./undo-import.server.ts";

/**
 * Goes on with an import of one's own whose writing or undoing was stopped, as by a restart of the portal: the stored rows
 * say what is left. False when there is none, when somebody is still at it, or when its file has to be sent again.
 */
export async function continueRegisterImport(viewer: Viewer, id: string): Promise<boolean> {
  const found = can(viewer, "enterprises.register") ? await readRegisterImport(viewer, id) : null;
  if (!found || found.isBusy) return false;
  const { state, mode } = found;
  if (state !== "committing" && state !== "undoing") return false;
  // Takes the lease, so that the page shows it as worked on from now.
  await keepStep(id, [state], async () => ({}));
  workOn(id, () => (state === "undoing" ? undoAll(viewer, id) : writeAll(viewer, id, mode ?? "atomic")));
  return true;
}
