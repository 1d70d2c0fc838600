import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { forgetCatalogueCounts } from "./catalogue-counts.server.ts";
import { type ProductOutcome, refuse } from "./outcome.ts";
import { columnsOf } from "./product-columns.server.ts";
import { lockProduct } from "./product-scope.server.ts";
import type { ProductAt } from "./propose-product.server.ts";

/**
 * Publishes what was proposed: from this moment the public sees it, finds it by its new words, and the columns that lists
 * read follow in the same transaction. Null when no such product lies where the viewer publishes.
 */
export async function publishProduct(viewer: Viewer, { id, version }: ProductAt): Promise<ProductOutcome | null> {
  const outcome = await db()
    .transaction()
    .execute(async (trx): Promise<ProductOutcome | null> => {
      const product = await lockProduct(trx, viewer, id, "products.publish");
      if (!product) return null;
      if (product.version !== version) return refuse("stale");
      const { last } = product;
      if (last.decision !== null || last.proposedAt === null) return refuse("nothing_new");
      const at = now();
      await trx
        .updateTable("productRevisions")
        .set({ decision: "approved", decidedBy: viewer.userId, decidedAt: at })
        .where("productId", "=", id)
        .where("revision", "=", last.revision)
        .execute();
      const columns = await columnsOf(trx, product.enterpriseId, last.content);
      const state = product.state === "suspended" ? "suspended" : "published";
      await trx
        .updateTable("products")
        .set({ ...columns, state, publishedRevision: last.revision, publishedAt: at, version: version + 1 })
        .where("id", "=", id)
        .execute();
      await recordEvent(trx, viewer, {
        action: "product.published",
        entity: "product",
        entityId: id,
        oldValues: { revision: product.publishedRevision, state: product.state },
        newValues: { revision: last.revision, state },
      });
      await markRegister(trx, "product", columns.areaCode, product.registeredOn);
      return { ok: true, id, version: version + 1 };
    });
  if (outcome?.ok) {
    forgetCatalogueCounts();
    wakeFold();
  }
  return outcome;
}
