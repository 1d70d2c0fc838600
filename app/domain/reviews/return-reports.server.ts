import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import type { ReportKey } from "../observations/report-key.ts";
import { returnReport } from "./return-report.server.ts";
import { QUEUE_PAGE } from "./review-queue.ts";
import type { ReturnInput } from "./send-back.server.ts";

export type ReturnsOutcome =
  /** `leftOut`: reports that have changed since they were shown, or are nobody's to return any more. */
  | { ok: true; returned: number; leftOut: number }
  | { ok: false; reason: `reviews:refused.${"none_ticked" | "no_reason" | "open_until_past"}` };

/**
 * Sends several reports of a list back for one reason, each by the rules and with the event and the notice of a return of
 * its own; one that has changed since it was shown stays, and the others go. As many as a page of the queue holds. Null for
 * whoever returns nothing.
 */
export async function returnReports(
  viewer: Viewer,
  { chosen, ...common }: Pick<ReturnInput, "reason" | "openUntil"> & { chosen: (ReportKey & { version: number })[] },
): Promise<ReturnsOutcome | null> {
  if (!can(viewer, "reports.approve") && !can(viewer, "reports.accept")) return null;
  if (!chosen.length) return { ok: false, reason: "reviews:refused.none_ticked" };
  const asked = chosen.slice(0, QUEUE_PAGE);
  let returned = 0;
  for (const report of asked) {
    const outcome = await returnReport(viewer, { ...report, ...common });
    if (outcome?.ok) returned++;
    // What is wrong with the reason or the day is wrong for all of them, so that none has gone yet.
    else if (outcome?.reason === "reviews:refused.no_reason" || outcome?.reason === "reviews:refused.open_until_past")
      return { ok: false, reason: outcome.reason };
  }
  return { ok: true, returned, leftOut: asked.length - returned };
}
