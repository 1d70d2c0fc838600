import { sql } from "kysely";
import type { Viewer } from "../access/viewer.ts";
import type { ReviewCommand } from "./review.ts";

/** Who approved a report for its province last, whatever office they hold by now; over `s`. */
export const approvedBy = sql<number | null>`(select e.actor_id from approval_events as e
  where e.submission_id = s.id and e.to_state = 'province_approved' order by e.id desc limit 1)`;

/** Why a step needs somebody else: the viewer sent the report, or approved for the province what they would now accept. */
export function ownHand(
  viewer: Viewer,
  report: { submittedBy: number | null; approvedBy: number | null },
  command: ReviewCommand,
): "own_submission" | "own_approval" | null {
  if (viewer.userId === null) return null;
  if (report.submittedBy === viewer.userId) return "own_submission";
  return command === "acceptance" && report.approvedBy === viewer.userId ? "own_approval" : null;
}
