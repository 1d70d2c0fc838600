import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import type { CellInput } from "./cell.ts";
import type { Problem } from "./problem.ts";
import type { ReportKey } from "./report-key.ts";
import { requestUuid, runOnce } from "./request-once.server.ts";
import type { ReportSave, SaveRefusal } from "./save-plan.server.ts";
import { type CurrentValues, type ReportAnswer, type SaveOptions, saveReportsIn } from "./save-reports.server.ts";

export interface SaveReport extends ReportKey {
  /** The version that was seen; 0 for a first save. */
  version: number;
  /** A cell that is not named stays; a blank one is cleared. Numbers are text as typed. */
  cells: CellInput[];
  requestKey?: string | null;
  /** `partial` (the default) saves what is sound and names the rest; `atomic` saves all or nothing. */
  mode?: SaveOptions["mode"];
}

export type SaveAnswer =
  | {
      ok: true;
      version: number;
      /** How many cells were created, changed or cleared. */
      changed: number;
      refused: Problem[];
      problems: Problem[];
    }
  | { ok: false; reason: "stale" | "locked"; current: CurrentValues }
  | { ok: false; reason: "problems"; refused: Problem[]; problems: Problem[] }
  | { ok: false; reason: Exclude<SaveRefusal, "stale" | "locked"> | "held_back" | "key_reused" };

/**
 * Saves a draft: one version further, one history event, figures marked to be folded, all in one transaction. Nothing
 * happens when nothing differs. Refused with a stale version, which answers what stands now, and by whom; when the
 * report is locked or its window closed; and for cells that cannot be stored. A repeated request key saves once.
 */
export async function saveReport(viewer: Viewer, { requestKey, mode, ...save }: SaveReport): Promise<SaveAnswer> {
  const [answer] = await saveEach(viewer, [save], { requestKey, mode });
  return answer as SaveAnswer;
}

/**
 * Saves a sheet of many reports, each with its own version and answer, in the order given. In `atomic` mode one refusal
 * keeps all out, and the sound reports answer `held_back`.
 */
export async function saveEach(
  viewer: Viewer,
  saves: ReportSave[],
  { requestKey = null, mode = "partial" }: { requestKey?: string | null; mode?: SaveOptions["mode"] },
): Promise<SaveAnswer[]> {
  if (viewer.userId === null) return saves.map(() => ({ ok: false, reason: "not_found" }));
  const key = requestKey ? requestUuid(requestKey) : null;
  const options: SaveOptions = { mode, strict: false, requestKey: key };
  const request = { actorId: viewer.userId, key, body: { saves, mode }, rememberRefusals: false };
  const done = await runOnce(request, async (trx) => {
    const { kept, reports } = await saveReportsIn(trx, viewer, saves, options);
    return { answer: reports.map((report) => toAnswer(report, kept)), keep: kept && reports.some(isSaved) };
  });
  if (!done) return saves.map(() => ({ ok: false, reason: "key_reused" }));
  if (done.answer.some((answer) => answer.ok)) wakeFold();
  return done.answer;
}

const isSaved = (report: ReportAnswer) => report.outcome === "saved";

function toAnswer(report: ReportAnswer, kept: boolean): SaveAnswer {
  const { refusal, refused, problems, version } = report;
  if (refusal === "stale" || refusal === "locked") {
    return { ok: false, reason: refusal, current: report.current as CurrentValues };
  }
  if (refusal === "problems" || (!kept && refused.length > 0))
    return { ok: false, reason: "problems", refused, problems };
  if (refusal) return { ok: false, reason: refusal };
  if (!kept) return { ok: false, reason: "held_back" };
  const changed = report.cells.filter(({ outcome }) => outcome === "created" || outcome === "updated").length;
  return { ok: true, version, changed, refused, problems };
}
