import { CsvError } from "csv-parse";
import { grouped } from "../observations/parse-number.ts";
import { csvRecords } from "./csv-records.server.ts";
import { readHeader } from "./header.ts";
import { type Column, fileRefusal, type ImportRow, MOST_ROWS, type ReadRows } from "./import-row.ts";

/**
 * Reads the rows of a CSV text. The delimiter is found from the first line: comma, semicolon or tab. Reading stops at
 * the row after the last one allowed, so a file of any length costs the same.
 */
export async function readCsv(text: string): Promise<ReadRows> {
  if (text.replace(/^\ufeff/, "").trim() === "") return fileRefusal("empty");
  let columns: (Column | null)[] | null = null;
  let ignoredColumns: string[] = [];
  const rows: ImportRow[] = [];
  try {
    for await (const { record, line } of csvRecords(text)) {
      if (columns === null) {
        const header = readHeader(record);
        if (header.missing.length) return fileRefusal("missing_columns", { columns: header.missing.join(", ") });
        columns = header.columns;
        ignoredColumns = header.ignored;
        continue;
      }
      if (rows.length === MOST_ROWS) return fileRefusal("too_many_rows", { most: grouped(String(MOST_ROWS)) });
      rows.push(rowOf(columns, record, { row: rows.length + 1, line }));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fileRefusal("broken_quotes", { line: String(error.lines ?? "") });
  }
  if (columns === null || rows.length === 0) return fileRefusal("empty");
  return { ok: true, rows, ignoredColumns, hasExplanations: columns.includes("explanation") };
}

function rowOf(columns: (Column | null)[], record: string[], place: { row: number; line: number }): ImportRow {
  const row: ImportRow = {
    ...place,
    unit: "",
    period: "",
    indicator: "",
    split: "",
    value: "",
    numerator: "",
    denominator: "",
    missing_reason: "",
    explanation: "",
  };
  columns.forEach((column, index) => {
    if (column) row[column] = (record[index] ?? "").trim();
  });
  return row;
}
