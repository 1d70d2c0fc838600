import { randomUUID } from "node:crypto";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readCatalogue } from "#app/domain/indicators/catalogue.server.ts";
import { type Cell, UNDIVIDED } from "#app/domain/observations/cell.ts";
import type { SaveAnswer } from "#app/domain/observations/save-report.server.ts";
import { saveEach } from "#app/domain/observations/save-report.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { formatDateTime, formatTime } from "#app/i18n/format.ts";
import { type Column, cellsOfRow, columnsOf, inputOf, type ReasonWord, rowTexts } from "./columns.ts";
import { reasonWords } from "./sheet-page.server.ts";
import type { RowAnswer, RowCells, SheetAnswer, SheetRequest } from "./sheet-saver.ts";

/** Saves the changed cells of many units, each row with its own version, and answers row by row. */
export async function saveSheet(
  viewer: Viewer,
  { formCode, periodCode }: { formCode: string; periodCode: string },
  { requestKey, rows }: SheetRequest,
): Promise<SheetAnswer & { kind: "answered" }> {
  const reasons = reasonWords(viewer.language);
  const saves = rows.map(({ unit, version, cells }) => ({
    ...{ unitCode: unit, formCode, periodCode, version },
    cells: Object.entries(cells).map(([code, cell]) => inputOf(code, cell, reasons)),
  }));
  const answers = await saveEach(viewer, saves, { requestKey, mode: "partial" });
  const { indicators } = await readCatalogue();
  const columns = columnsOf(indicators.filter((each) => each.form.code === formCode && each.derivedFrom === ""));
  return {
    kind: "answered",
    at: formatTime(now(), { seconds: true }),
    requestKey: randomUUID(),
    rows: rows.map(({ unit, version }, index): RowAnswer => {
      const answer = answers[index] as SaveAnswer;
      return { unit, ...rowAnswer(answer, version, { viewer, columns, reasons }) };
    }),
  };
}

interface Reading {
  viewer: Viewer;
  columns: Column[];
  reasons: ReasonWord[];
}

type WithoutUnit<T> = T extends unknown ? Omit<T, "unit"> : never;

function rowAnswer(answer: SaveAnswer, version: number, reading: Reading): WithoutUnit<RowAnswer> {
  if (answer.ok || answer.reason === "problems") {
    const refused = [...new Set(answer.refused.map((problem) => problem.indicatorCode))];
    return { kind: "saved", version: answer.ok ? answer.version : version, refused };
  }
  if (answer.reason !== "stale") return { kind: "closed", reason: `entry:refused.${answer.reason}` };
  const { editor, at, cells, version: current } = answer.current;
  const { language } = reading.viewer;
  return {
    kind: "stale",
    version: current,
    cells: cellsNow(cells, reading),
    by: (language === "en" && editor?.nameEn) || (editor?.nameTh ?? ""),
    at: at ? formatDateTime(at, language) : "",
  };
}

function cellsNow(cells: Cell[], { columns, reasons }: Reading): RowCells {
  const undivided = cells.filter((cell) => cell.splitCode === UNDIVIDED);
  const explanations = Object.fromEntries(undivided.map((cell) => [cell.indicatorCode, cell.explanation ?? ""]));
  return cellsOfRow(columns, rowTexts(columns, cells, reasons), explanations);
}
