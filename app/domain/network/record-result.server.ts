import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managedLink } from "./support-link.server.ts";

export interface ResultToRecord {
  id: number;
  version: number;
  /** What came of the support. */
  result: string | null;
}

export type RecordedResult = { ok: true } | { ok: false; reason: `network:refused.${"stale" | "result"}` };

/** Records what came of support, while it runs or after; what stood before is in the history. Null when the receiver is not in the viewer's area. */
export function recordResult(viewer: Viewer, { id, version, result }: ResultToRecord): Promise<RecordedResult | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<RecordedResult | null> => {
      const link = await managedLink(trx, viewer, id);
      if (!link) return null;
      if (link.version !== version) return { ok: false, reason: "network:refused.stale" };
      if (!result) return { ok: false, reason: "network:refused.result" };
      await trx
        .updateTable("supportLinks")
        .set({ resultTh: result, version: version + 1 })
        .where("id", "=", id)
        .execute();
      await recordEvent(trx, viewer, {
        action: "support.result_recorded",
        entity: "support_link",
        entityId: id,
        oldValues: { result: link.result },
        newValues: { result },
      });
      return { ok: true };
    });
}
