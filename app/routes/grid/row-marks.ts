import { type CellInput, readCell } from "#app/domain/observations/cell.ts";
import { checkReport } from "#app/domain/observations/checks.ts";
import type { Problem } from "#app/domain/observations/problem.ts";
import { type Column, inputOf } from "./columns.ts";
import type { SheetPage, SheetRow } from "./sheet-page.server.ts";
import { type RowCells, type RowSync, sameCell } from "./sheet-saver.ts";

/** How far a cell is: what its colour and icon say. */
export type Mark = "none" | "saved" | "unsaved" | "saving" | "refused" | "warned" | "explained" | "conflict";

/** What the checks say to a row as it stands; parts of figures come from the unit's own form. */
export function rowProblems({ indicators, reasons }: SheetPage, row: SheetRow, cells: RowCells): Problem[] {
  const inputs: CellInput[] = Object.entries(cells).map(([code, cell]) => inputOf(code, cell, reasons));
  return checkReport({ indicators }, [...inputs, ...row.parts].map(readCell), row.context);
}

/** Indicators of a row that cannot be saved as they stand. */
export function unsoundCodes(problems: Problem[]): Set<string> {
  return new Set(problems.filter((problem) => problem.blocks === "save").map((problem) => problem.indicatorCode));
}

/** One mark a column, the most pressing first. */
export function rowMarks(
  columns: Column[],
  {
    cells,
    opened,
    sync,
    problems,
    isSending,
  }: { cells: RowCells; opened: RowCells; sync: RowSync; problems: Problem[]; isSending: boolean },
): Mark[] {
  const unsound = unsoundCodes(problems);
  const markOf = (code: string): Mark => {
    const own = problems.filter((problem) => problem.indicatorCode === code);
    if (sync.conflicts[code]) return "conflict";
    const refused = sync.refused[code];
    if (unsound.has(code) || (refused && sameCell(refused, cells[code]))) return "refused";
    if (!sameCell(sync.base[code], cells[code])) return isSending ? "saving" : sync.closed ? "refused" : "unsaved";
    if (own.some((problem) => problem.blocks === "submission")) return "warned";
    if (own.some((problem) => problem.explained)) return "explained";
    return sameCell(opened[code], cells[code]) ? "none" : "saved";
  };
  const marks = new Map<string, Mark>();
  return columns.map(({ code }) => {
    const mark = marks.get(code) ?? markOf(code);
    marks.set(code, mark);
    return mark;
  });
}
