import { db } from "#db/client.server.ts";
import { type SalesSum, salesSums } from "#db/fair-closing.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readsApplications } from "../fairs/fair.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { worksAt } from "./sales-scope.server.ts";

export type { SalesSum, SumKind } from "#db/fair-closing.server.ts";

/**
 * What a fair has sold up to today: the whole, by day, zone, category, province and stars, each beside how many booth-days
 * have been reported of those that were to be. Null for who neither reads applications nor works there.
 */
export async function fairSums(viewer: Viewer, fair: { id: number }): Promise<SalesSum[] | null> {
  if (!readsApplications(viewer) && !(await worksAt(viewer, fair.id))) return null;
  return salesSums(db(), fair.id, bangkokDate(now()));
}
