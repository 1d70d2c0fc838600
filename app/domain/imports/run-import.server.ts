import type { Kysely, Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { type Cell, cellKey, isBlank } from "../observations/cell.ts";
import type { CellOutcome } from "../observations/report-change.ts";
import { reportKeyText } from "../observations/report-key.ts";
import type { ReportSave } from "../observations/save-plan.server.ts";
import {
  type ReportAnswer,
  type SaveReportsAnswer,
  saveReportsIn,
  tryReports,
} from "../observations/save-reports.server.ts";
import type { ImportRow } from "./import-row.ts";
import { type RowRefusal, type RowsOfReport, refuseRow, rowsToReports } from "./rows-to-reports.ts";

export interface ImportCounts {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
}

/** A row that makes a difference: what stood there and what will. */
export interface RowChange {
  line: number;
  unit: string;
  period: string;
  indicator: string;
  split: string;
  outcome: "created" | "updated";
  before: string;
  after: string;
}

export interface ImportOutcome {
  /** False when nothing was kept: a try, or an atomic import with a refused row. */
  kept: boolean;
  counts: ImportCounts;
  refused: RowRefusal[];
  changes: RowChange[];
  /** Taken, but to be explained before the report can be sent. */
  warnings: RowRefusal[];
  /** The version that each report had, by its key. */
  versions: Record<string, number>;
}

export interface ImportOptions {
  hasExplanations: boolean;
  /** The versions that the sender has seen; reports that changed since are refused. Null takes them as they are. */
  versions: Record<string, number> | null;
}

/**
 * Saves the rows of an import within the caller's transaction, by the same rules as a form, and stricter in one thing:
 * sums and cross rules that do not hold are refused, since nobody sits before the form to mend them.
 * When `kept` is false the caller rolls back.
 */
export async function runImport(
  trx: Transaction<DB>,
  viewer: Viewer,
  rows: ImportRow[],
  options: ImportOptions & { mode: "atomic" | "partial"; requestKey: string | null },
): Promise<ImportOutcome> {
  const { reports, refused } = rowsToReports(rows, await readCatalogue(trx), options.hasExplanations);
  const saves = savesOf(reports, options);
  const { mode, requestKey } = options;
  const spoilt = mode === "atomic" && refused.length > 0;
  const saved = spoilt
    ? await tryReports(trx, viewer, saves, true)
    : await saveReportsIn(trx, viewer, saves, { mode, strict: true, requestKey });
  return { ...outcomeOf(reports, saved, refused), kept: saved.kept };
}

/** What {@link runImport} would do in `partial` mode, without saving. */
export async function tryImport(
  on: Kysely<DB>,
  viewer: Viewer,
  rows: ImportRow[],
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { reports, refused } = rowsToReports(rows, await readCatalogue(on), options.hasExplanations);
  const tried = await tryReports(on, viewer, savesOf(reports, options), true);
  return { ...outcomeOf(reports, tried, refused), kept: false };
}

function savesOf(reports: RowsOfReport[], { versions }: ImportOptions): ReportSave[] {
  return reports.map(({ key, cells }) => ({ ...key, cells, version: versions?.[reportKeyText(key)] ?? null }));
}

function outcomeOf(reports: RowsOfReport[], saved: SaveReportsAnswer, refusedEarly: RowRefusal[]) {
  const refused = [...refusedEarly];
  const changes: RowChange[] = [];
  const warnings: RowRefusal[] = [];
  const versions: Record<string, number> = {};
  let unchanged = 0;
  reports.forEach(({ key, rows }, index) => {
    const answer = saved.reports[index] as ReportAnswer;
    versions[reportKeyText(key)] = answer.version;
    rows.forEach((row, place) => {
      const cell = answer.cells[place];
      if (!cell) refused.push(refuseRow(row, answer.refusal ?? "", `checks:refusal.${answer.refusal}`));
      else if (cell.outcome === "refused") refused.push(refusalOf(row, cell, answer));
      else if (cell.outcome === "unchanged") unchanged++;
      else changes.push(changeOf(row, cell));
      if (cell) warnings.push(...warningsOf(row, cell, answer));
    });
  });
  refused.sort((a, b) => a.line - b.line);
  const created = changes.filter((change) => change.outcome === "created").length;
  const counts = {
    rows: refused.length + changes.length + unchanged,
    created,
    updated: changes.length - created,
    unchanged,
    refused: refused.length,
  };
  return { counts, refused, changes, warnings, versions };
}

function refusalOf(row: ImportRow, { after }: CellOutcome, answer: ReportAnswer): RowRefusal {
  const problem = answer.refused.find((each) => cellKey(each) === cellKey(after));
  return refuseRow(row, problem?.rule ?? "", `checks:${problem?.messageKey ?? "refusal.problems"}`, problem?.params);
}

function warningsOf(row: ImportRow, { after, outcome }: CellOutcome, answer: ReportAnswer): RowRefusal[] {
  if (outcome === "refused") return [];
  return answer.problems
    .filter((each) => each.severity === "warning" && !each.explained && cellKey(each) === cellKey(after))
    .map((each) => refuseRow(row, each.rule, `checks:${each.messageKey}`, each.params));
}

function changeOf(row: ImportRow, { outcome, before, after }: CellOutcome): RowChange {
  const { line, unit, period, indicator, split } = row;
  return {
    line,
    unit,
    period,
    indicator,
    split,
    outcome: outcome === "created" ? "created" : "updated",
    before: textOf(before),
    after: textOf(after),
  };
}

/** An answer in one text: a value, a pair with a stroke, or the code of a missing reason; nothing for a blank. */
function textOf(cell: Cell): string {
  if (isBlank(cell)) return "";
  return cell.value ?? cell.missingReason ?? `${cell.numerator}/${cell.denominator}`;
}
