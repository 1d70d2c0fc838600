import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { type Card, cardRows, cardsOf } from "./product-cards.server.ts";

/** More than an enterprise has on show. */
const MOST = 100;

/** What one enterprise has on show, by the Thai alphabet. */
export async function productsOfMaker(_viewer: Viewer, enterpriseId: number, exceptId = 0): Promise<Card[]> {
  const rows = await cardRows(db())
    .where("p.enterpriseId", "=", enterpriseId)
    .where("p.id", "<>", exceptId)
    .orderBy(sql`p.name_th collate fanfueang_th`)
    .orderBy("p.id")
    .limit(MOST)
    .execute();
  return cardsOf(rows);
}
