import type { Viewer } from "../access/viewer.ts";
import { type BulkOutcome, moveProvince } from "./move-province.server.ts";
import type { ProvinceKey } from "./province-plan.server.ts";

/** The department takes in every approved report of a province's form and period that passes the checks. */
export function acceptProvince(viewer: Viewer, key: ProvinceKey & { seen: string }): Promise<BulkOutcome | null> {
  return moveProvince(viewer, "acceptance", key);
}
