import { sameText } from "../entry/report-fields.ts";

/** The figures of one indicator in one row, with why they are right, as they are typed. */
export interface RowCell {
  texts: readonly string[];
  explanation: string;
}

/** A row as the saver sees it: indicator code → cell. */
export type RowCells = Readonly<Record<string, RowCell>>;

export interface RowSync {
  version: number;
  /** What the server holds. */
  base: RowCells;
  /** Cells that the server did not take, as they were then. */
  refused: RowCells;
  /** Cells that somebody else changed too: what they wrote. Not sent until one is chosen. */
  conflicts: RowCells;
  /** Who saved meanwhile, and when. */
  by: { name: string; at: string } | null;
  /** Why this row can no longer be saved: an i18n key. */
  closed: string | null;
}

export interface RowRequest {
  unit: string;
  version: number;
  cells: RowCells;
}

export interface SheetRequest {
  requestKey: string;
  rows: RowRequest[];
}

export type RowAnswer = { unit: string } & (
  | { kind: "saved"; version: number; refused: string[] }
  | { kind: "stale"; version: number; cells: RowCells; by: string; at: string }
  | { kind: "closed"; reason: string }
);

export type SheetAnswer =
  | { kind: "answered"; at: string; requestKey: string; rows: RowAnswer[] }
  | { kind: "signed-out" }
  | { kind: "unreachable" };

/** What the server's answer makes of a row. `typed` is what stands in it now; a stale row answers what it should hold. */
export function heard(
  row: RowSync,
  request: RowRequest,
  answer: RowAnswer,
  typed: RowCells,
): { row: RowSync; typed: RowCells } {
  switch (answer.kind) {
    case "closed":
      return { row: { ...row, closed: answer.reason }, typed };
    case "saved": {
      const taken = pick(request.cells, (code) => !answer.refused.includes(code));
      const refused = {
        ...without(row.refused, Object.keys(taken)),
        ...pick(request.cells, (code) => answer.refused.includes(code)),
      };
      return { row: { ...row, version: answer.version, base: { ...row.base, ...taken }, refused }, typed };
    }
    case "stale":
      return rebased(row, answer, typed);
  }
}

/** Typing of an earlier visit meets what stands now: what somebody has changed since waits for a choice. */
export function recovered(
  row: RowSync,
  kept: { base: RowCells; cells: RowCells },
  typed: RowCells,
): { row: RowSync; typed: RowCells } {
  const answer = { kind: "stale" as const, unit: "", version: row.version, cells: row.base, by: "", at: "" };
  const then = { ...row, base: { ...row.base, ...kept.base } };
  return rebased(then, answer, { ...typed, ...kept.cells });
}

/** The cells of a row that differ from what the server holds. */
export function unsentCells(row: RowSync, typed: RowCells): RowCells {
  return pick(typed, (code, cell) => !sameCell(row.base[code], cell));
}

/** The cells of a row that can be sent now: changed, sound, not refused as they are, not waiting for a choice. */
export function cellsToSend(row: RowSync, typed: RowCells, unsound: ReadonlySet<string>): RowCells {
  if (row.closed) return {};
  return pick(typed, (code, cell) => {
    const refused = row.refused[code];
    const isRefused = refused !== undefined && sameCell(refused, cell);
    return !sameCell(row.base[code], cell) && !unsound.has(code) && !isRefused && !row.conflicts[code];
  });
}

/** The reader has chosen: the cell goes on from theirs, holding whichever was chosen. */
export function chosen(row: RowSync, code: string): RowSync {
  return { ...row, conflicts: without(row.conflicts, [code]) };
}

export function sameCell(a: RowCell | undefined, b: RowCell | undefined): boolean {
  const [x, y] = [a?.texts ?? [], b?.texts ?? []];
  const length = Math.max(x.length, y.length);
  const sameTexts = Array.from({ length }).every((_, index) => sameText(x[index] ?? "", y[index] ?? ""));
  return sameTexts && (a?.explanation ?? "").trim() === (b?.explanation ?? "").trim();
}

/** What only they changed is taken, what only I changed stays, and what both changed waits for a choice. */
function rebased(
  row: RowSync,
  answer: RowAnswer & { kind: "stale" },
  typed: RowCells,
): { row: RowSync; typed: RowCells } {
  const { cells: theirs, version, by, at } = answer;
  const isMine = (code: string) => !sameCell(row.base[code], typed[code]);
  const isTheirs = (code: string) => !sameCell(row.base[code], theirs[code]);
  const conflicts = pick(theirs, (code, cell) => isMine(code) && isTheirs(code) && !sameCell(cell, typed[code]));
  const taken = pick(theirs, (code) => !isMine(code));
  return {
    row: { ...row, version, base: theirs, conflicts, refused: {}, by: { name: by, at } },
    typed: { ...typed, ...taken },
  };
}

function pick(cells: RowCells, wanted: (code: string, cell: RowCell) => boolean): RowCells {
  return Object.fromEntries(Object.entries(cells).filter(([code, cell]) => wanted(code, cell)));
}

function without(cells: RowCells, codes: string[]): RowCells {
  return pick(cells, (code) => !codes.includes(code));
}
