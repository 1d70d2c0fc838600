import { type Right, type Scope, scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";

/** Where a viewer holds a right for enterprises: they belong to the bureau of OTOP, and an office of the other alone has none. */
export function otopScope(viewer: Viewer, right: Right): Scope {
  return scopeOf({ ...viewer, grants: viewer.grants.filter(({ bureau }) => bureau !== "community") }, right);
}

/** True when the scope is empty: the right is held nowhere. */
export function isNowhere({ nation, areas, units }: Scope): boolean {
  return !nation && areas.length === 0 && units.length === 0;
}
