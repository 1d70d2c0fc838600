import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { PAGE_SIZE, type ProductState } from "./product.ts";
import { inProductScope } from "./product-scope.server.ts";
import { pattern, queryTerms } from "./query-terms.ts";

export interface OwnProduct {
  id: number;
  nameTh: string;
  nameEn: string | null;
  category: string;
  state: ProductState;
  stars: number | null;
  makerCode: string;
  makerTh: string;
  makerEn: string | null;
  /** Beside what the public sees: a change being written, waiting, or returned; null when the last word was "approved". */
  change: "writing" | "waiting" | "returned" | null;
  savedAt: Date;
  picture: string | null;
}

export interface OwnQuery {
  state: ProductState | null;
  q: string | null;
  after: number | null;
}

/** Products the viewer may write, the newest first, a page at a time. */
export async function listOwnProducts(
  viewer: Viewer,
  { state, q, after }: OwnQuery,
): Promise<{ products: OwnProduct[]; next: number | null }> {
  let rows = db()
    .selectFrom("products as p")
    .innerJoin("reportingUnits as u", "u.id", "p.enterpriseId")
    .innerJoin("productRevisions as r", (join) =>
      join
        .onRef("r.productId", "=", "p.id")
        .on(sql<SqlBool>`r.revision = (select max(revision) from product_revisions where product_id = p.id)`),
    )
    .where(inProductScope(viewer, "products.edit"))
    .orderBy("p.id", "desc")
    .limit(PAGE_SIZE + 1)
    .select(["p.id", "p.nameTh", "p.nameEn", "p.categoryCode as category", "p.stars", "r.savedAt"])
    .select(["u.code as makerCode", "u.nameTh as makerTh", "u.nameEn as makerEn"])
    .select([
      sql<ProductState>`p.state`.as("state"),
      sql<OwnProduct["change"]>`case when r.decision = 'approved' then null when r.decision = 'rejected' then 'returned'
        when r.proposed_at is null then 'writing' else 'waiting' end`.as("change"),
      sql<string | null>`r.content -> 'pictures' -> 0 ->> 'id'`.as("picture"),
    ]);
  if (state) rows = rows.where("p.state", "=", state);
  if (after !== null) rows = rows.where("p.id", "<", after);
  for (const term of queryTerms(q ?? "")) rows = rows.where("p.searchText", "like", pattern(term));
  const found = await rows.execute();
  const products = found.slice(0, PAGE_SIZE);
  return { products, next: found.length > PAGE_SIZE ? (products.at(-1)?.id ?? null) : null };
}
