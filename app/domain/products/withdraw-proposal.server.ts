import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { type ProductOutcome, refuse } from "./outcome.ts";
import { stepsOf } from "./product.ts";
import { lockProduct } from "./product-scope.server.ts";
import type { ProductAt } from "./propose-product.server.ts";

/** Takes a proposal back to mend it, as long as nobody has decided. Null when the viewer has no such product. */
export function withdrawProposal(viewer: Viewer, { id, version }: ProductAt): Promise<ProductOutcome | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ProductOutcome | null> => {
      const product = await lockProduct(trx, viewer, id, "products.edit");
      if (!product) return null;
      if (product.version !== version) return refuse("stale");
      if (!stepsOf(product.state, product.last).writer.includes("withdraw")) return refuse("wrong_state");
      await trx
        .updateTable("productRevisions")
        .set({ proposedAt: null })
        .where("productId", "=", id)
        .where("revision", "=", product.last.revision)
        .execute();
      const state = product.state === "proposed" ? "draft" : product.state;
      await trx
        .updateTable("products")
        .set({ state, version: version + 1 })
        .where("id", "=", id)
        .execute();
      await recordEvent(trx, viewer, {
        action: "product.withdrawn",
        entity: "product",
        entityId: id,
        newValues: { revision: product.last.revision, state },
      });
      return { ok: true, id, version: version + 1 };
    });
}
