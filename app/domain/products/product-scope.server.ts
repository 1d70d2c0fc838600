import { type SqlBool, sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Right } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "../enterprises/otop-scope.ts";
import { type ProductContent, productContent } from "./content.ts";
import type { LastRevision, ProductState } from "./product.ts";

/** The scope as a condition on `products as p`. */
export function inProductScope(viewer: Viewer, ...rights: Right[]) {
  const conditions = rights.map((right) => inScope(otopScope(viewer, right), sql`p.area_code`, sql`p.enterprise_id`));
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

export type LockedProduct = NonNullable<Awaited<ReturnType<typeof lockProduct>>>;

/** A product with its last revision, held until the transaction ends. Null outside the viewer's scope. */
export async function lockProduct(trx: Transaction<DB>, viewer: Viewer, id: number, right: Right) {
  const product = await trx
    .selectFrom("products as p")
    .where("p.id", "=", id)
    .where(inProductScope(viewer, right))
    .select(["p.id", "p.enterpriseId", "p.areaCode", "p.version", "p.publishedRevision", "p.registeredOn"])
    .select(sql<ProductState>`p.state`.as("state"))
    .forUpdate()
    .executeTakeFirst();
  if (!product) return null;
  const last = await trx
    .selectFrom("productRevisions")
    .where("productId", "=", id)
    .orderBy("revision", "desc")
    .select(["revision", "content", "proposedAt"])
    .select(sql<LastRevision["decision"]>`decision`.as("decision"))
    .executeTakeFirstOrThrow();
  return { ...product, last: { ...last, content: readContent(last.content) } };
}

/** The content of a revision as it was stored. */
export function readContent(stored: unknown): ProductContent {
  return productContent.parse(stored);
}
