import { type Expression, type SqlBool, sql } from "kysely";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";

/**
 * Whether a report is the viewer's to enter, by its leaf area and unit. Like `inScope`, but with the areas below the
 * viewer's own named one by one, so that an index on the area answers it.
 */
export function inHands(viewer: Viewer, area: Expression<string>, unit: Expression<number>) {
  const { nation, areas, units, committees } = scopeOf(viewer, "reports.enter");
  if (nation) return sql<SqlBool>`true`;
  // Only what there is: a condition that never holds would still keep the planner from the index on the area.
  const conditions = [
    areas.length > 0 &&
      sql`${area} = any(array(select code from areas where code = any(${areas}::text[]) or parent_code = any(${areas}::text[])))`,
    units.length > 0 && sql`${unit} = any(${units}::int[])`,
    committees.length > 0 &&
      sql`${unit} = any(array(select id from reporting_units where code = any(${committees.map((code) => `P${code}`)}::text[])))`,
  ].filter((condition) => condition !== false);
  if (!conditions.length) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}
