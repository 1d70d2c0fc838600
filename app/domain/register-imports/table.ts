import type { CellText } from "../workbooks/cell.ts";
import type { Column } from "./columns.ts";

/** Why a file is refused as a whole: a key under `file` of the locale area `registerImports`. */
export type FileProblem =
  | "empty"
  | "not_table"
  | "old_excel"
  | "not_workbook"
  | "unpacks_too_large"
  | "broken_workbook"
  | "broken_quotes"
  | "missing_columns"
  | "too_many_rows";

/** Thrown while a file is read, however far it has been read. */
export class RefusedFile extends Error {
  constructor(
    readonly problem: FileProblem,
    readonly params: Record<string, string> = {},
    options?: ErrorOptions,
  ) {
    super(`the file is refused: ${problem}`, options);
  }
}

/** A file whose header has been understood; its rows are still to be read. */
export interface OpenedTable {
  ignoredColumns: string[];
  rows: AsyncGenerator<{ line: number; cells: Partial<Record<Column, CellText>> }>;
}
