import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { type ProductOutcome, refuse } from "./outcome.ts";
import { lockProduct } from "./product-scope.server.ts";
import type { ProductAt } from "./propose-product.server.ts";

/**
 * Sends a proposal back with what to mend; a product on show stays as it is. Refused without a reason. Null when no such
 * product lies where the viewer publishes.
 */
export function returnProduct(
  viewer: Viewer,
  { id, version, reason }: ProductAt & { reason: string },
): Promise<ProductOutcome | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ProductOutcome | null> => {
      const product = await lockProduct(trx, viewer, id, "products.publish");
      if (!product) return null;
      if (product.version !== version) return refuse("stale");
      const { last } = product;
      if (last.decision !== null || last.proposedAt === null) return refuse("nothing_new");
      const reasonTh = reason.trim();
      if (!reasonTh) return refuse("no_reason");
      await trx
        .updateTable("productRevisions")
        .set({ decision: "rejected", decidedBy: viewer.userId, decidedAt: now(), reasonTh })
        .where("productId", "=", id)
        .where("revision", "=", last.revision)
        .execute();
      const state = product.state === "proposed" ? "rejected" : product.state;
      await trx
        .updateTable("products")
        .set({ state, version: version + 1 })
        .where("id", "=", id)
        .execute();
      await recordEvent(trx, viewer, {
        action: "product.returned",
        entity: "product",
        entityId: id,
        newValues: { revision: last.revision, state, reason: reasonTh },
      });
      return { ok: true, id, version: version + 1 };
    });
}
