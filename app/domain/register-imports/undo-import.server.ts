import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { readRegisterImport } from "./imports.server.ts";
import { workOn } from "./jobs.server.ts";
import { keepStep } from "./keep-step.server.ts";
import { type ImportCounts, STEP } from "./stored-import.ts";
import type { Fate } from "./stored-row.ts";
import { takeBack } from "./take-back.server.ts";

export type UndoneRegisterImport = { ok: true } | { ok: false; reason: "not_found" | "not_ready" | "too_late" };

/**
 * Begins to take back what one's own import has written, within 24 hours of its commit, step by step after the answer;
 * `restOf(id)` waits for it. What somebody has changed or used since stays, and is named.
 */
export async function undoRegisterImport(viewer: Viewer, id: string): Promise<UndoneRegisterImport> {
  const found = can(viewer, "enterprises.register") ? await readRegisterImport(viewer, id) : null;
  if (!found) return { ok: false, reason: "not_found" };
  if (found.state !== "committed") return { ok: false, reason: "not_ready" };
  if (!found.undoUntil) return { ok: false, reason: "too_late" };
  const begun = await keepStep(id, ["committed"], async (_trx, counts) => ({
    state: "undoing",
    counts: { ...counts, done: 0, left: {} },
  }));
  if (!begun) return { ok: false, reason: "not_ready" };
  workOn(id, () => undoAll(viewer, id));
  return { ok: true };
}

/** Takes back what is left to be, from wherever it was left. */
export async function undoAll(viewer: Viewer, id: string): Promise<void> {
  for (let after = 0; ; ) {
    const step = await keepStep(id, ["undoing"], async (trx, counts) => {
      const { fates, last } = await takeBack(trx, viewer, id, STEP, after);
      if (fates.length) return { counts: counted(counts, fates), last };
      const { done, left } = counts;
      await recordEvent(trx, viewer, {
        action: "register_import.undone",
        entity: "register_import",
        entityId: id,
        newValues: { putBack: done, ...left },
        requestKey: id,
      });
      return { state: "undone", undoneAt: now(), undoneBy: viewer.userId };
    });
    if (!step || step.state) return;
    after = step.last ?? after;
  }
}

function counted(counts: ImportCounts, fates: Fate[]): ImportCounts {
  const left = { ...counts.left };
  let { done } = counts;
  for (const fate of fates) {
    if (fate === "put_back") done++;
    else left[fate] = (left[fate] ?? 0) + 1;
  }
  return { ...counts, done, left };
}
