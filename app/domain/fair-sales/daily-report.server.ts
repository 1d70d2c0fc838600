import { db } from "#db/client.server.ts";
import { type DayLine, dayLines } from "#db/fair-closing.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readsApplications } from "../fairs/fair.server.ts";
import { worksAt } from "./sales-scope.server.ts";
import { fairVisitors } from "./visitors.server.ts";

export type { DayLine } from "#db/fair-closing.server.ts";

/** The daily report of a fair. */
export interface DailyReport {
  lines: DayLine[];
  /** Counted visitors by day; a day nobody counted is missing. */
  visitors: { onDate: string; visitors: number }[];
}

/**
 * What a fair sold from one day to another, by day, zone and category, with its visitors. Null for who neither reads
 * applications nor works there, as for its sums.
 */
export async function dailyReport(
  viewer: Viewer,
  fair: { id: number },
  from: string,
  until: string,
): Promise<DailyReport | null> {
  if (!readsApplications(viewer) && !(await worksAt(viewer, fair.id))) return null;
  const visitors = await fairVisitors(fair.id);
  return {
    lines: await dayLines(db(), fair.id, from, until),
    visitors: visitors.filter(({ onDate }) => onDate >= from && onDate <= until),
  };
}
