import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { ReportKey } from "../observations/report-key.ts";
import { decisionsWaiting } from "./inbox.server.ts";
import { isReport, reportRows } from "./report-row.server.ts";
import { reviewQueue } from "./review-queue.server.ts";
import type { QueueQuery } from "./review-queue.ts";

export interface NextInQueue {
  /** Null when nothing of the list is left. */
  next: ReportKey | null;
  /** How many wait, the next one included; counted like an inbox. */
  left: number;
}

/**
 * The report that follows a decided one in the list its reviewer works through, and how many are left there. After the
 * last one the list begins again with what was left out. Four reads at most, however long the list.
 */
export async function nextInQueue(viewer: Viewer, decided: ReportKey, query: QueueQuery): Promise<NextInQueue> {
  const list = { ...query, after: null };
  const following = await reviewQueue(viewer, { ...list, after: await placeOf(viewer, decided) }, 1);
  const next = following.rows[0] ?? (await reviewQueue(viewer, list, 1)).rows[0];
  if (!next) return { next: null, left: 0 };
  const { unitCode, periodCode, formCode } = next;
  return { next: { unitCode, periodCode, formCode }, left: await decisionsWaiting(viewer, list) };
}

/** Where a report stands, or stood, in the order of the queue. */
async function placeOf(viewer: Viewer, key: ReportKey): Promise<string | null> {
  const row = await reportRows(db(), viewer)
    .where(isReport(key))
    .select(["s.periodId", "s.formId", "s.id"])
    .executeTakeFirst();
  return row ? `${row.periodId}-${row.formId}-${row.id}` : null;
}
