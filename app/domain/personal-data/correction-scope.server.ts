import { type Expression, type SqlBool, sql } from "kysely";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "../enterprises/otop-scope.ts";

/**
 * Whether the viewer answers for what is held on a person: whoever decides on the register where an enterprise or the
 * committee of the person is; the department for everybody.
 */
export function answersFor(viewer: Viewer, person: Expression<number>): Expression<SqlBool> {
  const scope = otopScope(viewer, "enterprises.decide");
  if (scope.nation) return sql<SqlBool>`true`;
  return sql<SqlBool>`(
    exists (select from enterprise_members m join reporting_units u on u.id = m.unit_id
      where m.person_id = ${person} and ${inScope(scope, sql`u.home_area_code`)})
    or exists (select from committee_terms t join committees c on c.id = t.committee_id
      where t.person_id = ${person} and ${inScope(scope, sql`c.area_code`)}))`;
}
