import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { type AreaKey, planArea, sendsFor } from "./area-plan.server.ts";
import { moveReports } from "./move-reports.server.ts";
import { actionOf } from "./review.ts";

/** A report as it was shown to whoever confirms. */
export interface SeenReport {
  id: number;
  version: number;
}

export type AreaOutcome =
  /** `leftOut`: reports that were confirmed and stay, since they have changed or may no longer be sent. */
  { ok: true; sent: number; leftOut: number } | { ok: false; reason: "reviews:refused.bulk_changed" };

/**
 * Sends the reports of an area that were confirmed, in one go. Others are typing meanwhile: a report that has changed
 * since it was shown stays, and the rest goes. One statement writes the states, one event for each report and one dirty
 * row for each area. Null for a viewer who does not send the reports of this area.
 */
export async function submitArea(
  viewer: Viewer,
  key: AreaKey & { seen: readonly SeenReport[] },
): Promise<AreaOutcome | null> {
  if (!sendsFor(viewer, key.areaCode)) return null;
  const versions = new Map(key.seen.map((report) => [report.id, report.version]));
  const outcome = await db()
    .transaction()
    .execute(async (trx): Promise<AreaOutcome> => {
      const plan = await planArea(trx, viewer, key, [...versions.keys()]);
      const goes = plan.goes.filter((report) => versions.get(report.id) === report.version);
      if (!goes.length) return { ok: false, reason: "reviews:refused.bulk_changed" };
      const batchId = await moveReports(trx, viewer, goes, "submitted");
      await recordEvent(trx, viewer, {
        action: actionOf("submission"),
        entity: "area_reports",
        entityId: `${key.areaCode}/${key.periodCode}/${key.formCode}`,
        newValues: { state: "submitted", reports: goes.length, batchId },
      });
      return { ok: true, sent: goes.length, leftOut: versions.size - goes.length };
    });
  if (outcome.ok) wakeFold();
  return outcome;
}
