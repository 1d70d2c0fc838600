import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import type { CorrectionDecision } from "./correction-requests.server.ts";
import { answersFor } from "./correction-scope.server.ts";

export type AnsweredCorrection =
  | { ok: true }
  | { ok: false; reason: `personal:refused.${"own" | "no_answer" | "answered"}` };

/**
 * An official has put right what was asked for, or says why not. Nobody answers their own request. Null when there is none
 * in the viewer's scope.
 */
export function answerCorrection(
  viewer: Viewer,
  requestId: number,
  { decision, answer }: { decision: CorrectionDecision; answer: string },
): Promise<AnsweredCorrection | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<AnsweredCorrection | null> => {
      const request = await trx
        .selectFrom("correctionRequests as r")
        .where("r.id", "=", requestId)
        .where(answersFor(viewer, sql`r.person_id`))
        .select(["r.personId", "r.askedBy", "r.decision"])
        .forUpdate()
        .executeTakeFirst();
      if (!request) return null;
      if (request.askedBy === viewer.userId) return { ok: false, reason: "personal:refused.own" };
      if (request.decision !== null) return { ok: false, reason: "personal:refused.answered" };
      const text = answer.trim();
      if (!text) return { ok: false, reason: "personal:refused.no_answer" };
      await trx
        .updateTable("correctionRequests")
        .set({ decision, answer: text, decidedBy: viewer.userId, decidedAt: now() })
        .where("id", "=", requestId)
        .execute();
      await recordEvent(trx, viewer, {
        action: "correction.answered",
        entity: "person",
        entityId: request.personId,
        newValues: { requestId, decision },
      });
      return { ok: true };
    });
}
