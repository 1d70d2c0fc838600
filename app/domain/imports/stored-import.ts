import type { FileRefusal } from "./import-row.ts";
import type { RowRefusal } from "./rows-to-reports.ts";
import type { ImportCounts, ImportOutcome, RowChange } from "./run-import.server.ts";

/** What is kept of a preview or a result to be shown: all counts, and the first rows of each kind. */
export interface ImportSummary {
  counts: ImportCounts;
  warningCount: number;
  refused: RowRefusal[];
  changes: RowChange[];
  warnings: RowRefusal[];
  /** Columns of the file that mean nothing to us. */
  ignoredColumns: string[];
  /** The version of each report when it was looked at, by its key. */
  versions: Record<string, number>;
}

export interface Import {
  id: string;
  fileName: string;
  createdAt: Date;
  committedAt: Date | null;
  mode: "atomic" | "partial" | null;
  summary: ImportSummary;
}

export type StartedImport = { ok: true; id: string } | { ok: false; refusal: FileRefusal };

export type CommittedImport =
  | { ok: true; id: string }
  /** Something has changed since the preview; a new one has been made in its place. */
  | { ok: false; reason: "changed_since" }
  | { ok: false; reason: "not_found" };

/** More rows than these are counted, not shown. */
const MOST_REFUSED = 1000;
const MOST_SHOWN = 200;

export function summaryOf(outcome: ImportOutcome, ignoredColumns: string[]): ImportSummary {
  return {
    counts: outcome.counts,
    warningCount: outcome.warnings.length,
    refused: outcome.refused.slice(0, MOST_REFUSED),
    changes: outcome.changes.slice(0, MOST_SHOWN),
    warnings: outcome.warnings.slice(0, MOST_SHOWN),
    ignoredColumns,
    versions: outcome.versions,
  };
}
