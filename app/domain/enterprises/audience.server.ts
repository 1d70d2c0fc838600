import { type Expression, sql } from "kysely";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Audience } from "../personal-data/visibility.ts";
import { otopScope } from "./otop-scope.ts";

/** Which circle the viewer belongs to for the enterprise of a row, by its district and its id: a column of the statement itself. */
export function audienceOf(viewer: Viewer, area: Expression<string>, unit: Expression<number>) {
  const keeps = otopScope(viewer, "enterprises.edit");
  const decides = otopScope(viewer, "enterprises.decide");
  const offices = { ...keeps, units: [] };
  return sql<Audience>`case
    when ${unit} = any(${keeps.units}::int[]) then 'owner'
    when ${inScope(offices, area)} or ${inScope(decides, area)} then 'keepers'
    when ${inScope(otopScope(viewer, "network.read"), area)} then 'network'
    else 'public' end`;
}
