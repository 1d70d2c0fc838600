import ExcelJS from "exceljs";
import { type CellText, readCell } from "./cell.ts";
import { openWorkbookZip } from "./zip.server.ts";

/** One row of a file, wherever it stands. */
export interface TableRow {
  /** Of a workbook, which sheet; a CSV is one. */
  sheet: number;
  /** Counted from 1 with the header, as a spreadsheet does. */
  line: number;
  cells: CellText[];
}

/** Thrown while a workbook is read, however far it has been read. */
export class BrokenWorkbook extends Error {
  constructor(
    readonly problem: "not_workbook" | "unpacks_too_large" | "broken_workbook",
    options?: ErrorOptions,
  ) {
    super(`the workbook cannot be read: ${problem}`, options);
  }
}

/** At most this many bytes come out of one workbook. */
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;

/** Columns beyond these are not looked at: a row may claim sixteen thousand. */
const MOST_COLUMNS = 60;

/** The rows of a workbook, sheet by sheet as they are numbered there, hidden ones left out, read while they are asked for. */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const opened = await openWorkbookZip(bytes, MOST_UNPACKED_BYTES);
  if (!opened.ok) throw new BrokenWorkbook(opened.reason);
  const options = {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    entries: "ignore",
  };
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(opened.stream, options as never);
  try {
    let sheet = 0;
    for await (const worksheet of workbook as AsyncIterable<AsyncIterable<ExcelJS.Row> & { state?: string }>) {
      sheet++;
      if (worksheet.state && worksheet.state !== "visible") continue;
      for await (const row of worksheet) yield { sheet, line: row.number, cells: cellsOf(row) };
    }
  } catch (error) {
    throw new BrokenWorkbook("broken_workbook", { cause: error });
  }
}

function cellsOf(row: ExcelJS.Row): CellText[] {
  const width = Math.min(row.cellCount, MOST_COLUMNS);
  return Array.from({ length: width }, (_, index) => {
    const cell = row.findCell(index + 1);
    return cell ? readCell(cell.value, cell.numFmt) : { text: "" };
  });
}
