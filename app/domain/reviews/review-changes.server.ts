import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import type { ReportKey } from "../observations/report-key.ts";
import { type CellChange, changesSince } from "./changes-since.server.ts";
import { isReport, reportRows } from "./report-row.server.ts";

/** What a report says now against what it said at an earlier step. */
export interface ChangesSince {
  at: Date;
  changes: CellChange[];
}

export interface ReviewChanges {
  /** Against the time it was sent before; null when it was never sent before. */
  sent: ChangesSince | null;
  /** Against the time it was approved before; null when it never was. */
  approved: ChangesSince | null;
}

/**
 * What changed since a report was last sent and last approved. While it is on its way, what it is being decided on is
 * the newest of these, so the one before counts. Null when the viewer has no such report or nobody has begun it.
 */
export async function reviewChanges(viewer: Viewer, key: ReportKey): Promise<ReviewChanges | null> {
  const report = await reportRows(db(), viewer)
    .where(isReport(key))
    .select(["s.id", sql<boolean>`s.locked`.as("locked"), sql<boolean>`s.state_rank >= 2`.as("approved")])
    .executeTakeFirst();
  if (!report) return null;
  return {
    sent: await since(db(), report.id, "submitted", report.locked ? 1 : 0),
    approved: await since(db(), report.id, "province_approved", report.approved ? 1 : 0),
  };
}

async function since(
  on: Kysely<DB>,
  submissionId: number,
  toState: string,
  skip: number,
): Promise<ChangesSince | null> {
  const event = await on
    .selectFrom("approvalEvents")
    .where("submissionId", "=", submissionId)
    .where("toState", "=", toState)
    .orderBy("id", "desc")
    .offset(skip)
    .limit(1)
    .select(["occurredAt as at", "submissionVersion as version"])
    .executeTakeFirst();
  return event ? { at: event.at, changes: await changesSince(on, submissionId, event.version) } : null;
}
