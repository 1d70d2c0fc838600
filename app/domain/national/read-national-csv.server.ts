import { CsvError, parse } from "csv-parse/sync";
import {
  type FileProblem,
  MOST_ROWS,
  NATIONAL_COLUMNS,
  type NationalColumn,
  type NationalRow,
} from "./national-row.ts";

export type NationalRows = { ok: true; rows: NationalRow[] } | { ok: false; problem: FileProblem };

const NEEDED: NationalColumn[] = ["kind", "indicator", "area", "period", "value"];

/** Reads a table of national figures: comma, semicolon or tab, the columns by their names in any order. */
export function readNationalCsv(text: string): NationalRows {
  const start = text.replace(/^\ufeff/, "");
  if (!start.trim()) return refused({ messageKey: "empty" });
  try {
    const records = parse(start, {
      delimiter: delimiterOf(start),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: MOST_ROWS + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [header, ...rest] = records;
    const names = (header?.record ?? []).map((name) => name.trim().toLowerCase());
    const missing = NEEDED.filter((column) => !names.includes(column));
    if (missing.length) return refused({ messageKey: "missing_columns", columns: missing.join(", ") });
    if (!rest.length) return refused({ messageKey: "empty" });
    if (rest.length > MOST_ROWS) return refused({ messageKey: "too_many_rows", most: MOST_ROWS });
    return { ok: true, rows: rest.map(({ record, info }) => rowOf(names, record, info.lines)) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused({ messageKey: "broken" });
  }
}

function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  return [";", "\t"].find((delimiter) => line.split(delimiter).length > line.split(",").length) ?? ",";
}

function rowOf(names: string[], record: string[], line: number): NationalRow {
  const cells = NATIONAL_COLUMNS.map((column) => [column, (record[names.indexOf(column)] ?? "").trim()]);
  return { line, ...(Object.fromEntries(cells) as Record<NationalColumn, string>) };
}

function refused(problem: FileProblem): NationalRows {
  return { ok: false, problem };
}
