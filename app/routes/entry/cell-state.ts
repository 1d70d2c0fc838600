import type { Problem } from "#app/domain/observations/problem.ts";
import type { CellState } from "./draft-context.ts";
import type { SaverState } from "./draft-saver.ts";
import { cellsOf, changedCells, fieldsOfCells } from "./reconcile.ts";
import type { Texts } from "./report-fields.ts";

/** How far one cell is, the most pressing first. `problems` are those of the whole report. */
export function cellStateOf(cell: string, texts: Texts, saver: SaverState, problems: Problem[]): CellState {
  const own = problems.filter((problem) => cellOf(problem) === cell);
  if (saver.sending.includes(cell)) return "saving";
  if (own.some((problem) => problem.blocks === "save") || isRefused(cell, texts, saver)) return "refused";
  const fields = fieldsOfCells(texts, [cell]);
  if (changedCells(saver.base, fields).length > 0) return "unsaved";
  if (Object.values(fields).every((text) => !text.trim())) return "blank";
  if (own.some((problem) => problem.blocks === "submission")) return "warned";
  return own.some((problem) => problem.explained) ? "explained" : "saved";
}

export function cellOf({ indicatorCode, splitCode }: Pick<Problem, "indicatorCode" | "splitCode">): string {
  return `${indicatorCode}/${splitCode}`;
}

function isRefused(cell: string, texts: Texts, { refused }: SaverState): boolean {
  return cellsOf(refused).includes(cell) && changedCells(refused, fieldsOfCells(texts, [cell])).length === 0;
}
