import type { Kysely, Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { markDirty } from "../dashboards/dirty.server.ts";
import { now } from "../periods/clock.server.ts";
import type { Cell } from "./cell.ts";
import { type CurrentReport, currentReports, NEVER_SAVED } from "./current-reports.server.ts";
import type { Problem } from "./problem.ts";
import { recordSaves } from "./record-saves.server.ts";
import type { CellOutcome } from "./report-change.ts";
import { findTargets } from "./report-targets.server.ts";
import {
  type FoundReport,
  findReports,
  lockReports,
  planSaves,
  type ReportSave,
  type SavePlan,
  type SaveRefusal,
} from "./save-plan.server.ts";
import { type WrittenReport, writeReports } from "./write-reports.server.ts";

export interface SaveOptions {
  /** `atomic`: one refused cell keeps everything out; `partial`: what is sound is saved, the rest named. */
  mode: "atomic" | "partial";
  /** Also refuse sums and cross rules that do not hold; see `changeReport`. */
  strict: boolean;
  /** Kept with the history event. */
  requestKey: string | null;
}

/** How a stored report stood when a save was refused: what the other person wrote, who and when. */
export interface CurrentValues {
  version: number;
  cells: Cell[];
  editor: { nameTh: string; nameEn: string | null } | null;
  /** ISO instant. */
  at: string | null;
}

export interface ReportAnswer {
  outcome: "saved" | "unchanged" | "refused";
  refusal: SaveRefusal | "problems" | null;
  /** The version after the save; as it was when nothing was saved. */
  version: number;
  /** One per cell sent; none when the report as a whole was refused. */
  cells: CellOutcome[];
  /** Cells that were not taken. */
  refused: Problem[];
  /** What remains before the report can be sent, unexplained and explained warnings included. */
  problems: Problem[];
  current: CurrentValues | null;
}

export interface SaveReportsAnswer {
  /** False when nothing was kept: a try, or `atomic` with something refused. */
  kept: boolean;
  reports: ReportAnswer[];
}

const AT_ONCE = 250;

/**
 * Saves the cells of many reports within the caller's transaction: a fixed number of statements for every 250 reports.
 * When `kept` is false the caller must roll back. After the commit, call `wakeFold`.
 */
export async function saveReportsIn(
  trx: Transaction<DB>,
  viewer: Viewer,
  saves: ReportSave[],
  options: SaveOptions,
): Promise<SaveReportsAnswer> {
  const found = await findReports(trx, viewer, saves);
  await lockReports(trx, found);
  const reports: ReportAnswer[] = [];
  const spoilt = () => options.mode === "atomic" && reports.some(hasRefusal);
  for (const some of portions(found)) {
    const plans = await planSaves(trx, some, options.strict);
    const answers = plans.map(answerOf);
    reports.push(...answers);
    if (!spoilt()) await write(trx, viewer, plans, answers, options.requestKey);
  }
  return { kept: !spoilt(), reports };
}

/** What {@link saveReportsIn} would answer, without saving. It holds no lock and no connection from one step to the next. */
export async function tryReports(
  on: Kysely<DB>,
  viewer: Viewer,
  saves: ReportSave[],
  strict: boolean,
): Promise<SaveReportsAnswer> {
  const reports: ReportAnswer[] = [];
  for (const some of portions(await findReports(on, viewer, saves))) {
    reports.push(...(await planSaves(on, some, strict)).map(answerOf));
  }
  return { kept: false, reports };
}

function portions(found: FoundReport[]): FoundReport[][] {
  const count = Math.ceil(found.length / AT_ONCE);
  return Array.from({ length: count }, (_, index) => found.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
}

const hasRefusal = (report: ReportAnswer) => report.refusal !== null || report.refused.length > 0;

function answerOf(plan: SavePlan): ReportAnswer {
  const { current } = plan;
  const stands = current && valuesOf(current);
  if (plan.refusal !== null) {
    const { refusal } = plan;
    const version = current?.version ?? 0;
    return { outcome: "refused", refusal, version, cells: [], refused: [], problems: [], current: stands };
  }
  const { outcomes, refused, problems } = plan.change;
  const changes = changesOf(plan.change.outcomes).length;
  const outcome = changes > 0 ? "saved" : refused.length > 0 ? "refused" : "unchanged";
  const refusal = outcome === "refused" ? "problems" : null;
  return { outcome, refusal, version: plan.current.version, cells: outcomes, refused, problems, current: null };
}

function valuesOf({ version, cells, savedBy, savedAt }: CurrentReport): CurrentValues {
  return { version, cells, editor: savedBy, at: savedAt?.toISOString() ?? null };
}

function changesOf(outcomes: CellOutcome[]): CellOutcome[] {
  return outcomes.filter(({ outcome }) => outcome === "created" || outcome === "updated");
}

async function write(
  trx: Transaction<DB>,
  viewer: Viewer,
  plans: SavePlan[],
  answers: ReportAnswer[],
  requestKey: string | null,
): Promise<void> {
  const written: (WrittenReport & { answer: ReportAnswer; save: ReportSave })[] = [];
  plans.forEach((plan, index) => {
    const answer = answers[index] as ReportAnswer;
    if (plan.refusal !== null || answer.outcome !== "saved") return;
    const { save, target, definition, change } = plan;
    const changes = changesOf(change.outcomes);
    written.push({ target, definition, version: plan.current.version, cells: change.cells, changes, answer, save });
  });
  const actor = { userId: viewer.userId as number, at: now() };
  const ids = await writeReports(trx, actor, written);
  const saved = written.flatMap((report, index) => {
    const submissionId = ids[index] ?? null;
    if (submissionId === null) return [];
    report.answer.version = report.version + 1;
    return [{ submissionId, version: report.version + 1, changes: report.changes, target: report.target }];
  });
  await recordSaves(trx, viewer, saved, requestKey);
  await markDirty(
    trx,
    saved.map(({ target }) => target),
  );
  const lost = written.filter((_, index) => ids[index] === null);
  if (lost.length) await refuseLost(trx, viewer, lost);
}

/** Somebody else created these reports between our look and our write: a stale save like any other. */
async function refuseLost(trx: Transaction<DB>, viewer: Viewer, lost: { save: ReportSave; answer: ReportAnswer }[]) {
  const targets = await findTargets(
    trx,
    viewer,
    lost.map(({ save }) => save),
  );
  const ids = targets.map((target) => (typeof target === "string" ? null : target.submissionId));
  const currents = await currentReports(
    trx,
    ids.filter((id) => id !== null),
  );
  lost.forEach(({ answer }, index) => {
    const current = currents.get(ids[index] ?? 0) ?? NEVER_SAVED;
    const stands = { version: current.version, current: valuesOf(current) };
    Object.assign(answer, { outcome: "refused", refusal: "stale", cells: [], ...stands });
  });
}
