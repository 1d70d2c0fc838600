import type { Viewer } from "../access/viewer.ts";
import { statesBefore } from "./application-states.ts";
import { managesFairs, seenFair } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type LeftPlace, leavePlace } from "./leave-place.server.ts";
import { lockApplication, lockOwnApplication, ownEnterprise } from "./locked-application.server.ts";
import { refuse } from "./refusal.ts";
import { tellApplicant } from "./tell-applicants.server.ts";

/**
 * The enterprise takes its application back; a place or booth it held passes on at once. Refused once
 * it has moved in. Null when there is no such fair
 * or enterprise for the viewer.
 */
export function withdrawApplication(viewer: Viewer, code: string, unitCode: string): Promise<LeftPlace | null> {
  return fairTransaction(async (trx): Promise<LeftPlace | null> => {
    const fair = await seenFair(trx, viewer, code);
    const enterprise = fair && (await ownEnterprise(trx, viewer, unitCode));
    if (!fair || !enterprise) return null;
    const application = await lockOwnApplication(trx, fair.id, enterprise.id);
    if (!application || !statesBefore("withdrawn", "enterprise").includes(application.state))
      return refuse("wrong_state");
    return leavePlace(trx, viewer, fair, application, { to: "withdrawn", role: "enterprise" });
  });
}

/** The department ends an application, with a reason. Null when there is no such application for the viewer. */
export async function cancelApplication(
  viewer: Viewer,
  code: string,
  id: number,
  reason: string,
): Promise<LeftPlace | null> {
  if (!managesFairs(viewer)) return null;
  return fairTransaction(async (trx): Promise<LeftPlace | null> => {
    const fair = await seenFair(trx, viewer, code);
    const application = fair && (await lockApplication(trx, viewer, "fairs.manage", fair.id, id));
    if (!fair || !application) return null;
    if (!reason.trim()) return refuse("no_reason", { field: "reason" });
    if (!statesBefore("cancelled", "department").includes(application.state)) return refuse("wrong_state");
    const leaving = { to: "cancelled", role: "department", reason } as const;
    const left = await leavePlace(trx, viewer, fair, application, leaving);
    if (left.ok)
      await tellApplicant(trx, viewer, fair, application, "application_cancelled", { reason: reason.trim() });
    return left;
  });
}
