import { type Cell, type CellInput, type MissingReason, UNDIVIDED } from "#app/domain/observations/cell.ts";
import { grouped } from "#app/domain/observations/parse-number.ts";
import { type FigureField, figureFields, isYesNo } from "../entry/report-fields.ts";
import type { RowCell, RowCells } from "./sheet-saver.ts";

/** One column of the sheet: a figure of an indicator. A ratio has two, yes and no has one. */
export interface Column {
  code: string;
  field: FigureField;
}

/** A reason without a figure, with the word that stands for it in a cell and the others that are understood. */
export interface ReasonWord {
  reason: MissingReason;
  word: string;
  alsoRead: string[];
}

export function columnsOf(indicators: { code: string; areaRule: "sum" | "ratio" }[]): Column[] {
  return indicators.flatMap((indicator) => figureFields(indicator).map((field) => ({ code: indicator.code, field })));
}

/** What stands in a unit's row: figures with their thousands set apart, reasons as words. */
export function rowTexts(columns: Column[], cells: Cell[], reasons: ReasonWord[]): string[] {
  const undivided = new Map(
    cells.filter((cell) => cell.splitCode === UNDIVIDED).map((cell) => [cell.indicatorCode, cell]),
  );
  return columns.map(({ code, field }) => {
    const cell = undivided.get(code);
    if (cell?.missingReason) return reasons.find(({ reason }) => reason === cell.missingReason)?.word ?? "";
    return cell?.[field] ? grouped(cell[field]) : "";
  });
}

/** A row's texts by indicator, each with the explanation that stands with it. */
export function cellsOfRow(
  columns: Column[],
  texts: readonly string[],
  explanations: Record<string, string>,
): RowCells {
  const cells: Record<string, { texts: string[]; explanation: string }> = {};
  columns.forEach(({ code }, index) => {
    cells[code] ??= { texts: [], explanation: explanations[code] ?? "" };
    cells[code].texts.push(texts[index] ?? "");
  });
  return cells;
}

/** The way back: cells as a row's texts. */
export function textsOfCells(columns: Column[], cells: RowCells): string[] {
  const used: Record<string, number> = {};
  return columns.map(({ code }) => {
    used[code] = (used[code] ?? -1) + 1;
    return cells[code]?.texts[used[code]] ?? "";
  });
}

/** The answer that a cell's texts make. What cannot be read stays as typed, for the checks. */
export function inputOf(code: string, { texts, explanation }: RowCell, reasons: ReasonWord[]): CellInput {
  const reason = texts.map((text) => reasonOf(text, reasons)).find((each) => each !== null);
  const [first = "", second = ""] = texts.map((text) => (reasonOf(text, reasons) ? "" : text));
  const answer = { indicatorCode: code, splitCode: UNDIVIDED, missingReason: reason ?? "", explanation };
  if (isYesNo(code)) return { ...answer, numerator: first, denominator: first.trim() ? "1" : "" };
  return texts.length === 2 ? { ...answer, numerator: first, denominator: second } : { ...answer, value: first };
}

/** The reason that a text names, in either language, or null. */
export function reasonOf(text: string, reasons: ReasonWord[]): MissingReason | null {
  const typed = text.trim().toLowerCase();
  if (!typed) return null;
  const known = reasons.find(({ word, alsoRead }) => [word, ...alsoRead].some((each) => each.toLowerCase() === typed));
  return known?.reason ?? null;
}
