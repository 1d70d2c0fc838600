import { type RawBuilder, sql } from "kysely";
import { STATES } from "./floors.ts";

/** A figure of the roll-ups, with all its splits and views. */
export interface CellKey {
  areaCode: string;
  periodId: number;
  indicatorId: number;
}

export type Relation = RawBuilder<unknown>;

const MEASURES = ["n", "n_zero", "n_not_applicable", "sum", "numerator", "denominator"] as const;

export type Measure = (typeof MEASURES)[number];

/** The columns of `rollups` that hold measures, each in its four views: `n_all`, `n_submitted` … `denominator_accepted`. */
export const VIEW_COLUMNS: readonly string[] = MEASURES.flatMap((measure) =>
  STATES.map((state) => `${measure}_${state}`),
);

/** The columns {@link VIEW_COLUMNS}, of a table or bare. */
export function viewColumns(table?: string): Relation {
  return sql.raw(VIEW_COLUMNS.map((column) => (table ? `${table}.${column}` : column)).join(", "));
}

/** One expression per column of {@link VIEW_COLUMNS}; views are numbered 0 (all) to 3 (accepted). */
export function eachView(expression: (measure: Measure, view: number, column: string) => string): Relation {
  const columns = MEASURES.flatMap((measure) =>
    STATES.map((state, view) => {
      const column = `${measure}_${state}`;
      return `${expression(measure, view, column)} as ${column}`;
    }),
  );
  return sql.raw(columns.join(", "));
}

export const isCount = (measure: Measure): boolean => /^n(_|$)/.test(measure);

/** Rows of `(area_code, period_id, form_id)`. */
export function leafRows(leaves: readonly { areaCode: string; periodId: number; formId: number }[]): Relation {
  return sql`select * from unnest(
    ${leaves.map((leaf) => leaf.areaCode)}::text[],
    ${leaves.map((leaf) => leaf.periodId)}::integer[],
    ${leaves.map((leaf) => leaf.formId)}::smallint[]) as leaf (area_code, period_id, form_id)`;
}

/** Rows of `(area_code, period_id, indicator_id)`. */
export function cellRows(cells: readonly CellKey[]): Relation {
  return sql`select * from unnest(
    ${cells.map((cell) => cell.areaCode)}::text[],
    ${cells.map((cell) => cell.periodId)}::integer[],
    ${cells.map((cell) => cell.indicatorId)}::smallint[]) as cell (area_code, period_id, indicator_id)`;
}

/** One of each: by the text of its members. */
export function distinct<T extends object>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [Object.values(row).join(" "), row])).values()];
}
