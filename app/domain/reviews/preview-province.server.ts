import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { type BulkCommand, type ProvinceKey, type ProvincePlan, planProvince } from "./province-plan.server.ts";

/** What a bulk step would do now. Nothing is done; the answer's `seen` confirms exactly this. */
export function previewProvince(viewer: Viewer, command: BulkCommand, key: ProvinceKey): Promise<ProvincePlan> {
  return planProvince(db(), viewer, command, key, { lock: false });
}
