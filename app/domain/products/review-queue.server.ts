import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { PAGE_SIZE } from "./product.ts";
import { inProductScope } from "./product-scope.server.ts";

export interface WaitingProduct {
  id: number;
  /** As it is proposed. */
  nameTh: string;
  category: string;
  makerCode: string;
  makerTh: string;
  makerEn: string | null;
  provinceTh: string;
  provinceEn: string | null;
  proposedAt: Date;
  /** A change of what is on show, not a new product. */
  isChange: boolean;
}

/** Proposals where the viewer publishes, the longest waiting first, a page at a time. */
export async function listWaiting(
  viewer: Viewer,
  after: { at: Date; id: number } | null,
): Promise<{ products: WaitingProduct[]; more: boolean }> {
  let rows = waitingRows(viewer)
    .innerJoin("reportingUnits as u", "u.id", "p.enterpriseId")
    .innerJoin("areas as a", (join) => join.on(sql<SqlBool>`a.code = left(p.area_code, 2)`))
    .orderBy("r.proposedAt")
    .orderBy("p.id")
    .limit(PAGE_SIZE + 1)
    .select(["p.id", "u.code as makerCode", "u.nameTh as makerTh", "u.nameEn as makerEn"])
    .select(["a.nameTh as provinceTh", "a.nameEn as provinceEn"])
    .select([
      sql<string>`r.content ->> 'nameTh'`.as("nameTh"),
      sql<string>`r.content ->> 'categoryCode'`.as("category"),
      sql<Date>`r.proposed_at`.as("proposedAt"),
      sql<boolean>`p.published_revision is not null`.as("isChange"),
    ]);
  if (after) rows = rows.where(sql<SqlBool>`(r.proposed_at, p.id) > (${after.at}, ${after.id})`);
  const found = await rows.execute();
  return { products: found.slice(0, PAGE_SIZE), more: found.length > PAGE_SIZE };
}

/** How many proposals wait where the viewer publishes, counted up to 1,000: the number beside the menu. */
export async function countWaiting(viewer: Viewer): Promise<number> {
  const some = waitingRows(viewer).select("p.id").limit(1000);
  const { n } = await db().selectFrom(some.as("some")).select(sql<number>`count(*)`.as("n")).executeTakeFirstOrThrow();
  return n;
}

function waitingRows(viewer: Viewer) {
  return db()
    .selectFrom("productRevisions as r")
    .innerJoin("products as p", "p.id", "r.productId")
    .where("r.decision", "is", null)
    .where("r.proposedAt", "is not", null)
    .where("p.state", "<>", "archived")
    .where(inProductScope(viewer, "products.publish"));
}
