import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { carryTo } from "./carry-over.server.ts";
import { managedMeeting } from "./managed-meeting.server.ts";

export interface NewReferral {
  meetingId: number;
  resolutionId: number;
  /** What the other body is asked for. */
  reasonTh: string;
}

export type Referred =
  | { ok: true }
  | { ok: false; reason: `meetings:refused.${"no_referral" | "no_reason" | "referred"}` };

/**
 * Passes a resolution of a province's committee on to the nation's: it puts itself on the agenda there until it is decided
 * on. Once only, and for good. Null when there is no such resolution of a meeting of the viewer.
 */
export function referResolution(viewer: Viewer, referral: NewReferral): Promise<Referred | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<Referred | null> => {
      const meeting = await managedMeeting(trx, viewer, referral.meetingId);
      const resolution = await trx
        .selectFrom("resolutions as r")
        .innerJoin("committees as c", "c.id", "r.committeeId")
        .where("r.id", "=", referral.resolutionId)
        .where("r.meetingId", "=", meeting?.id ?? 0)
        .select(["r.id", "r.committeeId", "c.kind"])
        .executeTakeFirst();
      if (!resolution) return null;
      const nation = await trx.selectFrom("committees").where("kind", "=", "national").select("id").executeTakeFirst();
      if (resolution.kind !== "provincial" || !nation) return { ok: false, reason: "meetings:refused.no_referral" };
      const reasonTh = referral.reasonTh.trim();
      if (!reasonTh) return { ok: false, reason: "meetings:refused.no_reason" };
      const made = await trx
        .insertInto("referrals")
        .values({
          ...{
            fromCommitteeId: resolution.committeeId,
            resolutionId: resolution.id,
            toCommitteeId: nation.id,
            reasonTh,
          },
          referredBy: viewer.userId as number,
          referredAt: now(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
      if (!made) return { ok: false, reason: "meetings:refused.referred" };
      await carryTo(trx, nation.id);
      await recordEvent(trx, viewer, {
        action: "resolution.referred",
        entity: "resolution",
        entityId: resolution.id,
        newValues: { toCommitteeId: nation.id, reason: reasonTh },
      });
      return { ok: true };
    });
}
