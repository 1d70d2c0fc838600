import { type Expression, type SqlBool, sql } from "kysely";
import type { Scope } from "./rights.ts";

/**
 * The scope as a condition of the statement itself, so that "not yours" and "not there" answer alike.
 * `area` is a column of area codes; `unit` the reporting unit's id and `unitCode` its code, where the rows belong to units.
 */
export function inScope(
  scope: Scope,
  area: Expression<string>,
  unit?: Expression<number>,
  unitCode?: Expression<string>,
): Expression<SqlBool> {
  if (scope.nation) return sql<SqlBool>`true`;
  const conditions = [sql<SqlBool>`left(${area}, 2) = any(${provinces(scope)}::text[])`];
  // Districts are compared only when there are any, so that a province's condition stays one indexed comparison.
  const districts = scope.areas.filter((code) => code.length === 4);
  if (districts.length) conditions.push(sql<SqlBool>`left(${area}, 4) = any(${districts}::text[])`);
  if (unit && scope.units.length) conditions.push(sql<SqlBool>`${unit} = any(${scope.units}::int[])`);
  if (unitCode && scope.committees.length)
    conditions.push(sql<SqlBool>`${unitCode} = any(${scope.committees.map((code) => `P${code}`)}::text[])`);
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

function provinces(scope: Scope): string[] {
  return scope.areas.filter((code) => code.length === 2);
}
