import type { Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import type { ProductContent } from "./content.ts";
import { columnsOf } from "./product-columns.server.ts";
import type { LockedProduct } from "./product-scope.server.ts";

/**
 * Keeps a content as the revision that is being written, a new one when the last was decided. What the public has not
 * seen yet is called by its draft's name; what it sees keeps the approved one.
 */
export async function writeRevision(
  trx: Transaction<DB>,
  viewer: Viewer,
  { id, enterpriseId, publishedRevision, state, version, last }: LockedProduct,
  content: ProductContent,
): Promise<number> {
  const saved = { content: JSON.stringify(content), savedBy: viewer.userId as number, savedAt: now() };
  if (last.decision === null)
    await trx
      .updateTable("productRevisions")
      .set(saved)
      .where("productId", "=", id)
      .where("revision", "=", last.revision)
      .execute();
  else
    await trx
      .insertInto("productRevisions")
      .values({ productId: id, revision: last.revision + 1, ...saved })
      .execute();
  await trx
    .updateTable("products")
    .set({
      version: version + 1,
      ...(publishedRevision === null && (await columnsOf(trx, enterpriseId, content))),
      ...(state === "rejected" && { state: "draft" }),
    })
    .where("id", "=", id)
    .execute();
  return version + 1;
}
