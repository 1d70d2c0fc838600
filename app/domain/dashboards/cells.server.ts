import { type RawBuilder, sql } from "kysely";

/** A cell of the roll-ups without its splits: the floor is the view (0 all to 3 accepted). */
export interface CellKey {
  areaCode: string;
  periodId: number;
  indicatorId: number;
  floor: number;
}

export type Relation = RawBuilder<unknown>;

export const FLOORS = [0, 1, 2, 3] as const;

/** Rows of `(area_code, period_id, form_id)`. */
export function leafRows(leaves: readonly { areaCode: string; periodId: number; formId: number }[]): Relation {
  return sql`select * from unnest(
    ${leaves.map((leaf) => leaf.areaCode)}::text[],
    ${leaves.map((leaf) => leaf.periodId)}::integer[],
    ${leaves.map((leaf) => leaf.formId)}::smallint[]) as leaf (area_code, period_id, form_id)`;
}

/** Rows of `(area_code, period_id, indicator_id, floor)`. */
export function cellRows(cells: readonly CellKey[]): Relation {
  return sql`select * from unnest(
    ${cells.map((cell) => cell.areaCode)}::text[],
    ${cells.map((cell) => cell.periodId)}::integer[],
    ${cells.map((cell) => cell.indicatorId)}::smallint[],
    ${cells.map((cell) => cell.floor)}::smallint[]) as cell (area_code, period_id, indicator_id, floor)`;
}

/** One of each: by the text of its members. */
export function distinct<T extends object>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [Object.values(row).join(" "), row])).values()];
}
