import { stringify } from "csv-stringify/sync";
import type { CellText } from "../workbooks/cell.ts";
import { BrokenWorkbook, readXlsx } from "../workbooks/read-xlsx.server.ts";
import { readHeader } from "./header.ts";
import { type FileRefusal, MOST_ROWS } from "./import-row.ts";

/**
 * The rows of a workbook as CSV, so that one reader judges both: of the first sheet whose first row names the columns, else of
 * the first sheet that says anything. Rows keep their numbers. Answers why the file cannot be read instead, where it cannot.
 */
export async function workbookText(
  bytes: Uint8Array,
): Promise<{ content: string } | { refusal: FileRefusal["messageKey"] }> {
  const sheets: { usable: boolean; lines: string[][] }[] = [];
  try {
    let sheet = 0;
    for await (const row of readXlsx(bytes)) {
      const record = row.cells.map(textOf);
      if (row.sheet !== sheet) {
        if (record.every((text) => text === "")) continue;
        if (sheets.at(-1)?.usable) break;
        sheet = row.sheet;
        sheets.push({ usable: readHeader(record).missing.length === 0, lines: [] });
      }
      const { lines, usable } = sheets.at(-1)!;
      // One too many is enough for the reader to say so; of a sheet that is no table the header is enough.
      if (lines.length > (usable ? MOST_ROWS + 1 : 0)) {
        if (usable) break;
        continue;
      }
      while (lines.length < row.line - 1) lines.push([]);
      lines.push(record);
    }
  } catch (error) {
    if (!(error instanceof BrokenWorkbook)) throw error;
    return { refusal: error.problem === "unpacks_too_large" ? "too_large" : "broken_workbook" };
  }
  const chosen = sheets.find(({ usable }) => usable) ?? sheets[0];
  return chosen ? { content: stringify(chosen.lines) } : { refusal: "empty" };
}

/** A month typed into a spreadsheet becomes its first day there; a line break would move the numbers of the rows below. */
function textOf({ text, isDay }: CellText): string {
  if (isDay && text.endsWith("-01")) return text.slice(0, 7);
  return text.replace(/\s*[\r\n]+\s*/g, " ");
}
