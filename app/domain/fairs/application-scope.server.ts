import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import { type Right, scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import type { ApplicationState } from "./application-states.ts";
import { managesFairs } from "./fair.server.ts";

/**
 * Which applications (`a`, of enterprises `u`) a right covers, as a condition of the statement: the province is the one
 * the application was made in, the district the enterprise's.
 */
export function applicationScope(viewer: Viewer, right: Right): Expression<SqlBool> {
  const scope = scopeOf(viewer, right);
  if (!scope.bureaus.includes("otop")) return sql<SqlBool>`false`;
  if (scope.nation) return sql<SqlBool>`true`;
  const provinces = scope.areas.filter((code) => code.length === 2);
  const districts = scope.areas.filter((code) => code.length === 4);
  return sql<SqlBool>`(a.province_code = any(${provinces}::text[]) or left(u.home_area_code, 4) = any(${districts}::text[])
    or a.enterprise_id = any(${scope.units}::int[]))`;
}

/**
 * The state of `a` in fair `f` as the viewer may know it: until the results are announced, who is selected and who waits is
 * known to the department only, and reads as passed by the province to all others. Every reader goes through here.
 */
export function seenState(viewer: Viewer): RawBuilder<ApplicationState> {
  if (managesFairs(viewer)) return sql<ApplicationState>`a.state`;
  return sql<ApplicationState>`case when f.results_announced_at is null and a.state in ('selected', 'waitlisted')
    then 'province_passed' else a.state end`;
}

/**
 * The version of `a` in fair `f` as the viewer may know it. It rises with every step, so it would tell a selection that is
 * still secret: from the end of screening on, and wherever nothing can be edited, it is 0 for all but the department.
 */
export function seenVersion(viewer: Viewer): RawBuilder<number> {
  if (managesFairs(viewer)) return sql<number>`a.version`;
  return sql<number>`case when a.state in ('draft', 'returned', 'submitted') or (a.state = 'province_passed' and f.screen_until > ${now()})
    then a.version else 0 end`;
}
