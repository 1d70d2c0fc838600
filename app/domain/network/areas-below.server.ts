import { type Expression, type SqlBool, sql } from "kysely";

/** A province and all below it: their codes lie between two texts, which an index on the plain code answers in any collation. */
export function within(province: string, column: Expression<string>) {
  const following = String(Number(province) + 1).padStart(2, "0");
  return sql<SqlBool>`(${column} >= ${province} and ${column} < ${following})`;
}
