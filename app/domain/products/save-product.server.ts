import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import type { ProductContent, ProductWords } from "./content.ts";
import { hasNamesake } from "./namesake.server.ts";
import { type ProductOutcome, refuse } from "./outcome.ts";
import { stepsOf } from "./product.ts";
import { lockProduct } from "./product-scope.server.ts";
import { writeRevision } from "./write-revision.server.ts";

/**
 * Saves the words of a product as its draft revision; the public keeps what was approved. The version is the one that was
 * edited: the second of two who edit is told and nothing is overwritten. Null when the viewer has no such product.
 */
export function saveProduct(
  viewer: Viewer,
  { id, version, words }: { id: number; version: number; words: ProductWords },
): Promise<ProductOutcome | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ProductOutcome | null> => {
      const product = await lockProduct(trx, viewer, id, "products.edit");
      if (!product) return null;
      if (product.version !== version) return refuse("stale");
      const { writer } = stepsOf(product.state, product.last);
      if (!writer.includes("edit")) return refuse(writer.includes("withdraw") ? "waiting" : "wrong_state");
      if (await hasNamesake(trx, product.enterpriseId, words.nameTh, id)) return refuse("same_name");
      const before = product.last.content;
      const changed = changedWords(before, words);
      if (changed.length === 0) return { ok: true, id, version };
      const saved = await writeRevision(trx, viewer, product, { ...words, pictures: before.pictures });
      await recordEvent(trx, viewer, {
        action: "product.saved",
        entity: "product",
        entityId: id,
        oldValues: Object.fromEntries(changed.map((key) => [key, before[key]])),
        newValues: Object.fromEntries(changed.map((key) => [key, words[key]])),
      });
      return { ok: true, id, version: saved };
    });
}

function changedWords(before: ProductContent, words: ProductWords): (keyof ProductWords)[] {
  return (Object.keys(words) as (keyof ProductWords)[]).filter((key) => before[key] !== words[key]);
}
