import { type QueryResult, sql, type Transaction } from "kysely";
import type { DB } from "../types.ts";

export type Cell = string | number | boolean | null;

/**
 * Inserts any number of rows in one statement: each column travels as one array. `columns` maps a snake_case column
 * to its SQL type; `rest` is what follows, such as `on conflict` or `returning`.
 */
export function insertRows<Row>(
  trx: Transaction<DB>,
  table: string,
  columns: Record<string, string>,
  rows: readonly (readonly Cell[])[],
  rest = "",
): Promise<QueryResult<Row>> {
  const names = Object.keys(columns).join(", ");
  const arrays = Object.values(columns).map((type, at) => sql`${arrayLiteral(rows, at)}::${sql.raw(type)}[]`);
  return sql<Row>`
    insert into ${sql.raw(table)} (${sql.raw(names)}) select * from unnest(${sql.join(arrays)}) ${sql.raw(rest)}
  `.execute(trx);
}

/** One column of the rows as the text of a PostgreSQL array; the driver's own is several times slower. */
export function arrayLiteral(rows: readonly (readonly Cell[])[], at: number): string {
  let text = "{";
  for (let row = 0; row < rows.length; row++) {
    if (row > 0) text += ",";
    const cell = rows[row]?.[at];
    if (cell === null || cell === undefined) text += "NULL";
    else if (typeof cell === "string") text += `"${cell.replace(/["\\]/g, "\\$&")}"`;
    else text += String(cell);
  }
  return `${text}}`;
}
