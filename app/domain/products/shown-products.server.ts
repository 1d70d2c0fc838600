import { type Kysely, type SqlBool, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { type CatalogueQuery, PRICE_BANDS } from "./catalogue-query.ts";
import { BAND_STARTS, bandOf, type Cell } from "./facets.ts";
import { pattern } from "./query-terms.ts";

/** Products that anybody may see. */
export function shown(on: Kysely<DB>) {
  return on.selectFrom("products as p").where("p.state", "=", sql.lit("published"));
}

/**
 * True for products with a verified certificate, their own or their maker's, that is valid today in Bangkok. The days are
 * compared one by one: `@>` would draw the planner to the index that keeps certificates apart, a hundred times slower here.
 */
export function isCertified() {
  const today = bangkokDate(now());
  return sql<boolean>`exists (select from certificates as c where c.enterprise_id = p.enterprise_id
    and (c.product_id is null or c.product_id = p.id) and c.verified_at is not null
    and lower(c.valid) <= ${today}::date and (upper_inf(c.valid) or upper(c.valid) > ${today}::date))`;
}

/** The filters of a query as conditions on {@link shown}; the text is another matter. */
export function filtersOf(query: CatalogueQuery) {
  const conditions = [sql<SqlBool>`true`];
  if (query.category) conditions.push(sql`p.category_code = ${query.category}`);
  if (query.province) conditions.push(sql`left(p.area_code, 2) = ${query.province}`);
  if (query.stars) conditions.push(sql`p.stars >= ${query.stars}`);
  if (query.gift) conditions.push(sql`p.suits_gift`);
  if (query.export) conditions.push(sql`p.suits_export`);
  if (query.onBoard) conditions.push(sql`p.suits_on_board`);
  if (query.price) {
    const [from, below] = PRICE_BANDS[query.price];
    conditions.push(sql`p.price_from_baht >= ${from}`);
    if (below !== null) conditions.push(sql`p.price_from_baht < ${below}`);
  }
  if (query.certified) conditions.push(isCertified());
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** Every term stands somewhere in the search text; the trigram index answers terms of three letters and more. */
export function containsAll(terms: readonly string[]) {
  return sql<SqlBool>`${sql.join(
    terms.map((term) => sql`p.search_text like ${pattern(term)}`),
    sql` and `,
  )}`;
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
