import { CsvError } from "csv-parse";
import { csvRecords } from "../imports/csv-records.server.ts";
import { decodeText } from "../imports/decode-text.ts";
import { readText } from "../workbooks/cell.ts";
import { BrokenWorkbook, readXlsx, type TableRow } from "../workbooks/read-xlsx.server.ts";
import { type Column, EXAMPLE_CODE, HEADERS, type Header, MOST_ROWS, readHeader } from "./columns.ts";
import type { RowCells } from "./read-row.ts";
import { type OpenedTable, RefusedFile } from "./table.ts";

/**
 * Opens a workbook or a CSV and reads as far as the header: the first row with anything in it, of the first sheet whose
 * header names all required columns. Throws {@link RefusedFile} when there is none.
 */
export async function openTable(bytes: Uint8Array): Promise<OpenedTable> {
  const rows = rowsOf(bytes);
  let missing: Column[] | null = null;
  let sheet = 0;
  for (;;) {
    const { value: row, done } = await rows.next();
    if (done) break;
    if (row.sheet === sheet || row.cells.every(({ text }) => text === "")) continue;
    sheet = row.sheet;
    const header = readHeader(row.cells.map(({ text }) => text));
    if (header.missing.length === 0)
      return { ignoredColumns: header.ignored, rows: namedRows(rows, header.columns, sheet) };
    missing ??= header.missing;
  }
  if (!missing) throw new RefusedFile("empty");
  throw new RefusedFile("missing_columns", { columns: missing.map((column) => HEADERS[column][0]).join(", ") });
}

/** What kind of file it is, its first bytes say; the name may say anything. */
function rowsOf(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const begins = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (begins(0x50, 0x4b)) return readWorkbook(bytes);
  // The container of old workbooks, and of new ones with a password.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new RefusedFile("old_excel");
  const text = decodeText(bytes);
  if (text === null) throw new RefusedFile("not_table");
  return readCsv(text);
}

async function* readWorkbook(bytes: Uint8Array): AsyncGenerator<TableRow> {
  try {
    yield* readXlsx(bytes);
  } catch (error) {
    if (!(error instanceof BrokenWorkbook)) throw error;
    throw new RefusedFile(error.problem, {}, { cause: error });
  }
}

async function* readCsv(text: string): AsyncGenerator<TableRow> {
  try {
    for await (const { record, line } of csvRecords(text)) yield { sheet: 1, line, cells: record.map(readText) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RefusedFile("broken_quotes", { line: String(error.lines ?? "") });
  }
}

async function* namedRows(rows: AsyncGenerator<TableRow>, columns: Header["columns"], sheet: number) {
  let count = 0;
  for await (const row of rows) {
    if (row.sheet !== sheet) return;
    const cells: RowCells = {};
    columns.forEach((column, index) => {
      const cell = row.cells[index];
      if (column && cell && (cell.text !== "" || cell.problem)) cells[column] = cell;
    });
    if (Object.keys(cells).length === 0 || cells.externalCode?.text === EXAMPLE_CODE) continue;
    if (++count > MOST_ROWS) throw new RefusedFile("too_many_rows", { most: String(MOST_ROWS) });
    yield { line: row.line, cells };
  }
}
