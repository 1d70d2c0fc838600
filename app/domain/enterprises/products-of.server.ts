import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { ProductRow } from "./enterprise-record.ts";

/** So many products stand on the page of an enterprise; the catalogue has the rest. */
const SOME = 6;

/** Published products of an enterprise, those with the most stars first, and how many there are. */
export async function productsOf(unitId: number): Promise<{ some: ProductRow[]; total: number }> {
  const rows = await db()
    .selectFrom("products")
    .where("enterpriseId", "=", unitId)
    .where("state", "=", "published")
    .orderBy(sql`stars desc nulls last`)
    .orderBy("id")
    .limit(SOME)
    .select([
      "id",
      "nameTh",
      "nameEn",
      "stars",
      sql<ProductRow["segment"]>`segment`.as("segment"),
      sql<number>`count(*) over ()`.as("total"),
    ])
    .execute();
  return { some: rows.map(({ total: _, ...product }) => product), total: rows[0]?.total ?? 0 };
}

/** Every product of an enterprise by name, for whoever keeps its record. The caller has found the enterprise. */
export function productNames(unitId: number) {
  return db()
    .selectFrom("products")
    .where("enterpriseId", "=", unitId)
    .where("state", "<>", "archived")
    .orderBy(sql`name_th collate fanfueang_th`)
    .limit(200)
    .select(["id", "nameTh"])
    .execute();
}
