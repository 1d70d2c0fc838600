import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { daysGiven } from "./add-support.server.ts";
import { unlessTwice } from "./once.server.ts";
import { managedLink } from "./support-link.server.ts";

export interface SupportToEnd {
  id: number;
  version: number;
  /** The last day of support, "YYYY-MM-DD". */
  lastDay: string;
}

export type EndedSupport =
  | { ok: true }
  | { ok: false; reason: `network:refused.${"stale" | "ended" | "order" | "overlap"}` };

/**
 * Says until when support is given, or was. What has ended stays as it was: a new link begins where it goes on. Null when
 * the receiver is not in the viewer's area.
 */
export function endSupport(viewer: Viewer, { id, version, lastDay }: SupportToEnd): Promise<EndedSupport | null> {
  return unlessTwice(() =>
    db()
      .transaction()
      .execute(async (trx): Promise<EndedSupport | null> => {
        const link = await managedLink(trx, viewer, id);
        if (!link) return null;
        if (link.version !== version) return { ok: false, reason: "network:refused.stale" };
        if (link.until !== null && link.until < bangkokDate(now()))
          return { ok: false, reason: "network:refused.ended" };
        if (lastDay < link.from) return { ok: false, reason: "network:refused.order" };
        await trx
          .updateTable("supportLinks")
          .set({ given: daysGiven(link.from, lastDay), version: version + 1 })
          .where("id", "=", id)
          .execute();
        await recordEvent(trx, viewer, {
          action: "support.ended",
          entity: "support_link",
          entityId: id,
          oldValues: { until: link.until },
          newValues: { until: lastDay },
        });
        return { ok: true };
      }),
  );
}
