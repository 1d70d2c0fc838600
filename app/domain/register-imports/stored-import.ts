import type { Fate, Outcome, RowContent, RowProblem } from "./stored-row.ts";
import type { FileProblem } from "./table.ts";

/**
 * Where an import stands. `reading` → `ready` or `failed`; `ready` → `committing` → `committed`, or back to `ready` when the
 * register has changed meanwhile; `committed` → `undoing` → `undone`.
 */
export type ImportState = "reading" | "failed" | "ready" | "committing" | "committed" | "undoing" | "undone";

/** What is counted while an import is read, written and undone. */
export interface ImportCounts extends Record<Outcome, number> {
  rows: number;
  /** Rows written so far, or put back so far. */
  done: number;
  /** Rows that an undo could not put back, by why. */
  left: Partial<Record<Exclude<Fate, "put_back">, number>>;
  /** Columns of the file that mean nothing to us. */
  ignoredColumns: string[];
  /** Why the file was refused after all. */
  refusal: { problem: FileProblem; params: Record<string, string> } | null;
}

export const NO_COUNTS: ImportCounts = {
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  done: 0,
  left: {},
  ignoredColumns: [],
  refusal: null,
};

export interface RegisterImport {
  id: string;
  fileName: string;
  state: ImportState;
  mode: "atomic" | "partial" | null;
  /** Work is going on right now; without it an unfinished step has been stopped and can go on. */
  isBusy: boolean;
  createdAt: Date;
  committedAt: Date | null;
  undoneAt: Date | null;
  /** Until when it can be undone; null when there is nothing to undo, or no more. */
  undoUntil: Date | null;
  counts: ImportCounts;
}

/** One row of an import as its page shows it. */
export interface ImportedRow {
  line: number;
  outcome: Outcome;
  unitCode: string | null;
  content: RowContent;
  /** What stood there, for a row that changes it. */
  before: Record<string, unknown> | null;
  problems: RowProblem[];
  undone: Fate | null;
}

/** So long after its commit an import can be undone. */
export const UNDO_HOURS = 24;
/** Rows of an import on one page. */
export const ROWS_A_PAGE = 50;
/** So many rows are worked on at a time: between two steps everybody else gets at the database. */
export const STEP = 500;
