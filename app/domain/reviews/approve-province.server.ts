import type { Viewer } from "../access/viewer.ts";
import { type BulkOutcome, moveProvince } from "./move-province.server.ts";
import type { ProvinceKey } from "./province-plan.server.ts";

/** The head approves every report of a form and period that waits in the province and passes the checks. */
export function approveProvince(viewer: Viewer, key: ProvinceKey & { seen: string }): Promise<BulkOutcome | null> {
  return moveProvince(viewer, "approval", key);
}
