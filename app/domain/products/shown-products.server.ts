import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { type CatalogueQuery, PRICE_BAND_CODES } from "./catalogue-query.ts";
import { verifiedCertificate } from "./certificates.server.ts";
import { BAND_STARTS, bandOf, type Cell } from "./facets.ts";

/** Products that anybody may see. */
export function shown(on: Kysely<DB>) {
  return on.selectFrom("products as p").where("p.state", "=", sql.lit("published"));
}

/** True for products `p` with a verified certificate, their own or their maker's, that is valid today in Bangkok. */
export function isCertified() {
  return sql<boolean>`exists (select from certificates as c where c.enterprise_id = p.enterprise_id
    and (c.product_id is null or c.product_id = p.id) and ${verifiedCertificate()})`;
}

/** What a product is found by beside its words, as the index has it: see `found_by` of the table. */
export function filtersOf(query: CatalogueQuery): string[] {
  const filters: string[] = [];
  if (query.category) filters.push(`category ${query.category}`);
  if (query.province) filters.push(`province ${query.province}`);
  if (query.stars) filters.push(`stars ${query.stars}`);
  if (query.gift) filters.push("gift");
  if (query.export) filters.push("export");
  if (query.onBoard) filters.push("on board");
  if (query.price) filters.push(`price ${PRICE_BAND_CODES.indexOf(query.price) + 1}`);
  return filters;
}

/** What can be filtered by, as columns to group or to count. */
export const CELL_COLUMNS = sql<CellRow>`p.category_code as category, left(p.area_code, 2) as province,
  coalesce(p.stars, 0) as stars, p.suits_gift as gift, p.suits_export as export, p.suits_on_board as on_board,
  width_bucket(p.price_from_baht, ${sql.lit(`{${BAND_STARTS.join(",")}}`)}::numeric[]) as bucket`;

export interface CellRow {
  category: string;
  province: string;
  stars: number;
  gift: boolean;
  export: boolean;
  onBoard: boolean;
  bucket: number | null;
  certified: boolean;
  n: number;
}

/** A row of the database as a cell. */
export function cellOf({ bucket, ...row }: CellRow): Cell {
  return { ...row, price: bandOf(bucket) };
}
