import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { missingOf } from "./content.ts";
import { type ProductOutcome, refuse } from "./outcome.ts";
import { stepsOf } from "./product.ts";
import { lockProduct } from "./product-scope.server.ts";

/** A product and the version somebody acted on. */
export interface ProductAt {
  id: number;
  version: number;
}

/**
 * Hands the draft revision to the office that publishes. Refused while something is missing, which is named. Null when the
 * viewer has no such product.
 */
export function proposeProduct(viewer: Viewer, { id, version }: ProductAt): Promise<ProductOutcome | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ProductOutcome | null> => {
      const product = await lockProduct(trx, viewer, id, "products.edit");
      if (!product) return null;
      if (product.version !== version) return refuse("stale");
      if (!stepsOf(product.state, product.last).writer.includes("propose")) return refuse("nothing_new");
      const missing = missingOf(product.last.content);
      if (missing.length) return refuse("incomplete", missing);
      await trx
        .updateTable("productRevisions")
        .set({ proposedAt: now() })
        .where("productId", "=", id)
        .where("revision", "=", product.last.revision)
        .execute();
      // One that is on show stays on show; its new words wait beside it.
      const state = product.state === "draft" ? "proposed" : product.state;
      await trx
        .updateTable("products")
        .set({ state, version: version + 1 })
        .where("id", "=", id)
        .execute();
      await recordEvent(trx, viewer, {
        action: "product.proposed",
        entity: "product",
        entityId: id,
        newValues: { revision: product.last.revision, state },
      });
      return { ok: true, id, version: version + 1 };
    });
}
