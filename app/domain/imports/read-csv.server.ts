import { CsvError, parse } from "csv-parse";
import { grouped } from "../observations/parse-number.ts";
import { readHeader } from "./header.ts";
import { type Column, fileRefusal, type ImportRow, MOST_ROWS, type ReadRows } from "./import-row.ts";

/**
 * Reads the rows of a CSV text. The delimiter is found from the first line: comma, semicolon or tab. Reading stops at
 * the row after the last one allowed, so a file of any length costs the same.
 */
export async function readCsv(text: string): Promise<ReadRows> {
  const start = text.replace(/^\ufeff/, "");
  if (start.trim() === "") return fileRefusal("empty");
  const parser = parse({
    delimiter: delimiterOf(start),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  feed(parser, start);
  let columns: (Column | null)[] | null = null;
  let ignoredColumns: string[] = [];
  const rows: ImportRow[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (columns === null) {
        const header = readHeader(record);
        if (header.missing.length) return fileRefusal("missing_columns", { columns: header.missing.join(", ") });
        columns = header.columns;
        ignoredColumns = header.ignored;
        continue;
      }
      if (rows.length === MOST_ROWS) return fileRefusal("too_many_rows", { most: grouped(String(MOST_ROWS)) });
      rows.push(rowOf(columns, record, { row: rows.length + 1, line: info.lines }));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fileRefusal("broken_quotes", { line: String(error.lines ?? "") });
  } finally {
    parser.destroy();
  }
  if (columns === null || rows.length === 0) return fileRefusal("empty");
  return { ok: true, rows, ignoredColumns, hasExplanations: columns.includes("explanation") };
}

const PIECE = 64 * 1024;

/** Hands the text over piece by piece as the parser asks for more, so that stopping early saves the rest of the work. */
function feed(parser: ReturnType<typeof parse>, text: string): void {
  let position = 0;
  const next = () => {
    while (position < text.length && !parser.destroyed) {
      const piece = text.slice(position, position + PIECE);
      position += PIECE;
      if (!parser.write(piece)) {
        parser.once("drain", next);
        return;
      }
    }
    if (!parser.destroyed) parser.end();
  };
  next();
}

function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string) => line.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, each) => (count(each) > count(best) ? each : best));
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
