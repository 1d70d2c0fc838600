import { type Expression, sql } from "kysely";
import { can, type Scope, scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { NETWORK_VISIBILITY } from "../personal-data/visibility.ts";

const ROW = {
  name: NETWORK_VISIBILITY.seatName,
  phone: NETWORK_VISIBILITY.seatPhone,
  email: NETWORK_VISIBILITY.seatEmail,
} as const;

/**
 * A column of `people` as the viewer may see it by the table of visibility, null otherwise: names for everybody with `network.read`, contact
 * details within their own province, and to all others by the person's live consent for that field. `person` is the
 * column of the person's id, `area` the column of the area in which the details are looked at.
 */
export function shownTo(
  viewer: Viewer,
  field: keyof typeof ROW,
  value: Expression<string | null>,
  person: Expression<number>,
  area: Expression<string>,
) {
  const circle = field === "name" ? sql`${can(viewer, "network.read")}::boolean` : inScope(provincesOf(viewer), area);
  const consented = sql`exists (select from publish_consents consent
    where consent.person_id = ${person} and consent.field = ${field} and consent.withdrawn_at is null)`;
  return sql<string | null>`case when (${ROW[field].network === "yes"}::boolean and ${circle})
    or (${ROW[field].public === "consent"}::boolean and ${consented}) then ${value} end`;
}

/** Districts work with the committee and the partners of their province: their scope for reading is the province. */
export function provincesOf(viewer: Viewer): Scope {
  const scope = scopeOf(viewer, "network.read");
  return { ...scope, areas: [...new Set(scope.areas.map((code) => code.slice(0, 2)))] };
}
