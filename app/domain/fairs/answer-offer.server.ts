import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { actAs } from "./act-as.server.ts";
import { seenFair } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { leavePlace } from "./leave-place.server.ts";
import { lockOwnApplication, ownEnterprise } from "./locked-application.server.ts";
import { lockLiveAllocation } from "./offer-booth.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";

export type OfferAnswered = { ok: true } | FairRefusal;

/**
 * The enterprise takes the offered booth or turns it down. The portal's clock, read once the application is locked,
 * decides whether the offer still stands: at its last moment it does not. A booth turned down passes on at once. Null when
 * there is no such fair or enterprise for the viewer.
 */
export function answerOffer(
  viewer: Viewer,
  code: string,
  unitCode: string,
  answer: "accept" | "decline",
): Promise<OfferAnswered | null> {
  return fairTransaction(async (trx): Promise<OfferAnswered | null> => {
    const fair = await seenFair(trx, viewer, code);
    const enterprise = fair && (await ownEnterprise(trx, viewer, unitCode));
    if (!fair || !enterprise) return null;
    const application = await lockOwnApplication(trx, fair.id, enterprise.id);
    if (application?.state !== "offered") return refuse("offer_over");
    if (answer === "decline") {
      const leaving = { to: "declined", role: "enterprise", allocation: "declined" } as const;
      const left = await leavePlace(trx, viewer, fair, application, leaving);
      return left.ok ? { ok: true } : left;
    }
    const allocation = await lockLiveAllocation(trx, application.id);
    if (!allocation?.offerExpiresAt || now() >= allocation.offerExpiresAt) return refuse("offer_over");
    await actAs(trx, viewer, "enterprise");
    await trx.updateTable("fairApplications").set({ state: "confirmed" }).where("id", "=", application.id).execute();
    await trx.updateTable("boothAllocations").set({ state: "confirmed" }).where("id", "=", allocation.id).execute();
    return { ok: true };
  });
}
