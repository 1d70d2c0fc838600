import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { columnsOf } from "./product-columns.server.ts";
import { readContent } from "./product-scope.server.ts";

/**
 * Brings an enterprise's products after it when its name or its district has changed, or when they have just become its
 * own: their area and what they are found by. For the transaction of the command that changed the enterprise.
 */
export async function productsFollow(trx: Transaction<DB>, enterpriseId: number): Promise<void> {
  const products = await trx
    .selectFrom("products as p")
    .innerJoin("productRevisions as r", (join) =>
      join.onRef("r.productId", "=", "p.id").on(sql<boolean>`r.revision = coalesce(p.published_revision,
        (select max(revision) from product_revisions where product_id = p.id))`),
    )
    .where("p.enterpriseId", "=", enterpriseId)
    .select(["p.id", "p.areaCode as areaBefore", "p.registeredOn", "r.content"])
    .execute();
  for (const { id, areaBefore, registeredOn, content } of products) {
    const { areaCode, searchText, searchWords } = await columnsOf(trx, enterpriseId, readContent(content));
    await trx.updateTable("products").set({ areaCode, searchText, searchWords }).where("id", "=", id).execute();
    if (areaCode.slice(0, 2) !== areaBefore.slice(0, 2))
      for (const area of [areaBefore, areaCode]) await markRegister(trx, "product", area, registeredOn);
  }
}
