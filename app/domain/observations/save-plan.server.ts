import { type Kysely, sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { periodOfId } from "../periods/period-code.ts";
import { type CellInput, cellKey } from "./cell.ts";
import { checkContexts } from "./check-context.server.ts";
import { type CurrentReport, currentReports, NEVER_SAVED } from "./current-reports.server.ts";
import { type FormDefinition, type FormDefinitions, formDefinitions } from "./form-definition.server.ts";
import type { CheckContext } from "./form-rules.ts";
import { changeReport, type ReportChange } from "./report-change.ts";
import { type ReportKey, reportKeyText } from "./report-key.ts";
import { findTargets, type ReportTarget, type TargetRefusal } from "./report-targets.server.ts";
import { returnedCells } from "./returned-cells.server.ts";

/** The cells to lay over one report. Version 0 is a first save; null takes the report as it is, whatever its version. */
export interface ReportSave extends ReportKey {
  version: number | null;
  cells: CellInput[];
}

export type SaveRefusal = TargetRefusal | "repeated" | "not_allowed" | "not_open" | "closed" | "locked" | "stale";

export type SavePlan =
  | { refusal: SaveRefusal; current: CurrentReport | null }
  | {
      refusal: null;
      save: ReportSave;
      target: ReportTarget;
      definition: FormDefinition;
      current: CurrentReport;
      change: ReportChange;
    };

export type FoundReport = { save: ReportSave; target: ReportTarget | TargetRefusal | "repeated" };

const FIND_AT_ONCE = 2000;

/** Finds the reports to be saved, in the order given. A report that is named twice is saved once. */
export async function findReports(on: Kysely<DB>, viewer: Viewer, saves: ReportSave[]): Promise<FoundReport[]> {
  const found: FoundReport[] = [];
  const seen = new Set<string>();
  for (let start = 0; start < saves.length; start += FIND_AT_ONCE) {
    const some = saves.slice(start, start + FIND_AT_ONCE);
    const targets = await findTargets(on, viewer, some);
    some.forEach((save, index) => {
      const repeated = seen.has(reportKeyText(save));
      found.push({ save, target: repeated ? "repeated" : (targets[index] ?? "not_found") });
      seen.add(reportKeyText(save));
    });
  }
  return found;
}

/**
 * Locks the found reports that exist, all of them in the order of their ids, so that two saves of many reports never
 * wait for each other in a circle.
 */
export async function lockReports(trx: Transaction<DB>, found: FoundReport[]): Promise<void> {
  const ids = found.flatMap(({ target }) => (typeof target === "string" ? [] : (target.submissionId ?? [])));
  if (ids.length === 0) return;
  await sql`select id from submissions where id = any(${ids}::bigint[]) order by id for update`.execute(trx);
}

/** Decides what each save would do, in the order of the rules; six statements however many reports. Writes nothing. */
export async function planSaves(on: Kysely<DB>, found: FoundReport[], strict: boolean): Promise<SavePlan[]> {
  const definitions = await formDefinitions(on);
  const targets = found.flatMap(({ target }) => (typeof target === "string" ? [] : [target]));
  const currents = await currentReports(
    on,
    targets.flatMap((target) => target.submissionId ?? []),
  );
  const returned = [...currents].filter(([, report]) => report.state === "returned").map(([id]) => id);
  const editable = await returnedCells(on, returned);
  const contexts = await contextsOf(on, definitions, targets);
  return found.map(({ save, target }): SavePlan => {
    if (typeof target === "string") return { refusal: target, current: null };
    const stored = target.submissionId === null ? undefined : currents.get(target.submissionId);
    const current = stored ?? NEVER_SAVED;
    const refusal = refusalOf(save, target, current);
    if (refusal) return { refusal, current };
    const definition = definitions.byVersion.get(target.formVersionId) as FormDefinition;
    const named = target.submissionId === null ? undefined : editable.get(target.submissionId);
    const report = { cells: current.cells, editable: named ? new Set(named.map(cellKey)) : null };
    const change = changeReport(definition, report, save.cells, contexts.get(target) as CheckContext, strict);
    return { refusal: null, save, target, definition, current, change };
  });
}

function refusalOf(save: ReportSave, target: ReportTarget, { locked, version }: CurrentReport): SaveRefusal | null {
  if (!target.mayEnter) return "not_allowed";
  if (!target.isOpen) return now() < target.opensAt ? "not_open" : "closed";
  if (locked) return "locked";
  if (save.version !== null && save.version !== version) return "stale";
  return null;
}

async function contextsOf(on: Kysely<DB>, { catalogue, byVersion }: FormDefinitions, targets: ReportTarget[]) {
  const asked = targets.map((target) => ({
    unitId: target.unitId,
    period: periodOfId(target.periodId),
    definition: byVersion.get(target.formVersionId) as FormDefinition,
  }));
  const contexts = await checkContexts(on, catalogue, asked);
  return new Map(targets.map((target, index) => [target, contexts[index]]));
}
