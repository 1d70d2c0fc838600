/** The columns of a file of national figures. */
export const NATIONAL_COLUMNS = [
  "kind",
  "indicator",
  "area",
  "period",
  "value",
  "numerator",
  "denominator",
  "source",
  "note",
] as const;
export type NationalColumn = (typeof NATIONAL_COLUMNS)[number];

/** One row as text; `line` counts from 1 with the header, as a spreadsheet does. */
export interface NationalRow extends Record<NationalColumn, string> {
  line: number;
}

/** At most this many rows are read at once. */
export const MOST_ROWS = 5000;
/** At most this many bytes are read at once. */
export const MOST_BYTES = 1024 * 1024;

/** Why a file is refused as a whole: a key under `file` of the locale area `national`. */
export type FileProblem =
  | { messageKey: "not_text" | "empty" | "broken" }
  | { messageKey: "missing_columns"; columns: string }
  | { messageKey: "too_many_rows"; most: number };

/** Why a row is refused: a key under `row` of the locale area `national`. */
export type RowProblem =
  | "kind"
  | "indicator"
  | "other_bureau"
  | "area"
  | "period"
  | "period_kind"
  | "number"
  | "decimals"
  | "value_or_pair"
  | "target_value"
  | "denominator"
  | "source"
  | "reason"
  | "repeated";

/** A number, or the pair of a ratio; exact decimals. */
export interface FigureValue {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
}

/** What a row would do, or did. */
export type RowOutcome =
  | { line: number; outcome: "refused"; problem: RowProblem; column: NationalColumn }
  | {
      line: number;
      outcome: "created" | "updated" | "unchanged";
      kind: "target" | "published";
      indicatorCode: string;
      areaCode: string;
      periodCode: string;
      before: FigureValue | null;
      after: FigureValue;
      source: string;
      note: string;
    };
