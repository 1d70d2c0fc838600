import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { storePaper } from "../files/stored-files.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { type ActionState, isWaiting } from "./action.ts";
import { ownsAction } from "./actions.server.ts";

export interface ActionReport {
  id: number;
  version: number;
  state: "in_progress" | "reported_done";
  /** What was done so far; for what is done it is the evidence. */
  textTh: string | null;
  file: { name: string; bytes: Uint8Array } | null;
}

type Refusal = "stale" | "settled" | "no_evidence" | "no_text" | "no_paper";
export type ReportedAction = { ok: true } | { ok: false; reason: `actions:refused.${Refusal}` };

/**
 * The owner's office says how an action goes: under way, with a note, or done, with evidence as text or file. Only a
 * meeting closes it. Null when it is not an action of the viewer's offices.
 */
export function reportAction(viewer: Viewer, report: ActionReport): Promise<ReportedAction | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ReportedAction | null> => {
      const action = await trx
        .selectFrom("actions as a")
        .innerJoin("organizations as o", "o.id", "a.ownerOrganizationId")
        .where("a.id", "=", report.id)
        .where(ownsAction(viewer))
        .select(["a.state", "a.version"])
        .forUpdate("a")
        .executeTakeFirst();
      if (!action) return null;
      if (action.version !== report.version) return { ok: false, reason: "actions:refused.stale" };
      if (!isWaiting(action.state as ActionState)) return { ok: false, reason: "actions:refused.settled" };
      const isDone = report.state === "reported_done";
      if (!report.textTh && !report.file)
        return { ok: false, reason: isDone ? "actions:refused.no_evidence" : "actions:refused.no_text" };
      const paper = report.file && (await storePaper(trx, viewer, report.file));
      if (report.file && !paper) return { ok: false, reason: "actions:refused.no_paper" };
      await trx
        .updateTable("actions")
        .set({
          state: report.state,
          version: action.version + 1,
          ...(isDone ? { evidenceTh: report.textTh, reportedDoneAt: now() } : {}),
          ...(paper ? { evidenceFileId: paper.id } : {}),
        })
        .where("id", "=", report.id)
        .execute();
      await recordEvent(trx, viewer, {
        action: "action.reported",
        entity: "action",
        entityId: report.id,
        oldValues: { state: action.state },
        newValues: { state: report.state, note: report.textTh, file: paper?.name ?? null },
      });
      return { ok: true };
    });
}
