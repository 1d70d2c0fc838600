/** The columns of an import, in the order of the template. The first eight are the contract with other programs. */
export const COLUMNS = [
  "unit",
  "period",
  "indicator",
  "split",
  "value",
  "numerator",
  "denominator",
  "missing_reason",
  "explanation",
] as const;
export type Column = (typeof COLUMNS)[number];

/** One row as text. */
export interface ImportRow extends Record<Column, string> {
  /** Counts the rows from 1, without the header. */
  row: number;
  /** Where it stands in the file: counts the lines from 1 with the header, as a spreadsheet does. For JSON the same as `row`. */
  line: number;
}

/** At most this many rows are read of one import. */
export const MOST_ROWS = 50_000;
/** At most this many bytes are read of one import. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** Why a file is refused as a whole: a key under `file` of the locale area `imports`, with its parameters. */
export interface FileRefusal {
  messageKey:
    | "old_excel"
    | "broken_workbook"
    | "too_large"
    | "too_many_rows"
    | "missing_columns"
    | "empty"
    | "not_text"
    | "broken_quotes"
    | "not_json";
  params: Record<string, string>;
}

/** What was read: rows, and the columns that mean nothing to us. */
export type ReadRows =
  | { ok: true; rows: ImportRow[]; ignoredColumns: string[]; hasExplanations: boolean }
  | { ok: false; refusal: FileRefusal };

export function fileRefusal(
  messageKey: FileRefusal["messageKey"],
  params: Record<string, string> = {},
): { ok: false; refusal: FileRefusal } {
  return { ok: false, refusal: { messageKey, params } };
}
