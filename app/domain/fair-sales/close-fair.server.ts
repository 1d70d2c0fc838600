import { createHash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import { closingContent, frozen } from "#db/fair-closing.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { actAs } from "../fairs/act-as.server.ts";
import { managedFair } from "../fairs/fair.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";

export type ClosedFair =
  | { ok: true; sha256: string }
  | { ok: false; reason: `fairSales:refused.${"already_closed" | "not_over" | "cancelled"}` };

/**
 * Closes a fair that is over: whoever came has completed, whoever neither moved in nor reported anything is a no-show, no
 * sale is taken any more, and the closing report is written once and for all, with a fingerprint of what it says. Null for
 * whoever does not manage fairs.
 */
export function closeFair(viewer: Viewer, fairCode: string): Promise<ClosedFair | null> {
  return db()
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (trx): Promise<ClosedFair | null> => {
      const fair = await managedFair(trx, viewer, fairCode);
      if (!fair) return null;
      if (fair.closedAt) return { ok: false, reason: "fairSales:refused.already_closed" };
      if (fair.cancelledAt) return { ok: false, reason: "fairSales:refused.cancelled" };
      if (bangkokDate(now()) <= fair.lastDay) return { ok: false, reason: "fairSales:refused.not_over" };
      const content = await closingContent(trx, fair);
      await endApplications(trx, viewer, fair.id);
      await trx
        .updateTable("fairs")
        .set({ closedAt: now(), version: sql`version + 1` })
        .where("id", "=", fair.id)
        .execute();
      const text = frozen(content);
      const sha256 = createHash("sha256").update(text).digest();
      await trx
        .insertInto("fairClosingReports")
        .values({ fairId: fair.id, content: text, contentSha256: sha256, madeBy: viewer.userId, madeAt: now() })
        .execute();
      await recordEvent(trx, viewer, {
        action: "fair.closed",
        entity: "fair",
        entityId: fairCode,
        newValues: { sha256: sha256.toString("hex") },
      });
      return { ok: true, sha256: sha256.toString("hex") };
    });
}

async function endApplications(trx: Transaction<DB>, viewer: Viewer, fairId: number): Promise<void> {
  await actAs(trx, viewer, "department", "ปิดงาน");
  const came = sql<boolean>`exists (select from booth_allocations as al where al.application_id = fair_applications.id and al.state = 'confirmed'
    and (al.checked_in_at is not null or exists (select from booth_sale_reports as s where s.allocation_id = al.id)))`;
  const confirmed = () =>
    trx.updateTable("fairApplications").where("fairId", "=", fairId).where("state", "=", "confirmed");
  await confirmed().where(came).set({ state: "completed" }).execute();
  await confirmed().set({ state: "no_show" }).execute();
}
