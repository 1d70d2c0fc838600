import { type SqlBool, sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { CatalogueQuery } from "./catalogue-query.ts";
import type { Cell } from "./facets.ts";
import { pattern } from "./query-terms.ts";
import { CELL_COLUMNS, type CellRow, cellOf, filtersOf, isCertified } from "./shown-products.server.ts";

/** Of a search, so many products are looked at and counted; beyond them the counts say "at least". */
export const COUNT_UP_TO = 1000;
/** What is found among so many of the newest is not looked for in the whole catalogue. */
const NEWEST = 4000;

/** What a match is read from, without the texts. */
const READ = sql`p.id, p.published_at, p.enterprise_id, p.category_code, p.area_code, p.stars, p.suits_gift, p.suits_export,
  p.suits_on_board, p.price_from_baht`;

/** What is looked for: words that a product has, or parts of its text, all of them. */
export interface Wanted {
  words: readonly string[];
  parts: readonly string[];
}

/** A product that has what is wanted, whatever else was chosen. */
export interface Match extends Cell {
  id: number;
  /** It comes after the page before; on a first page every one does. */
  beyond: boolean;
}

/**
 * Runs statements that must go by an index however small or unknown the catalogue is to the planner: where it reads
 * everything once it has guessed that much is found, a search for what is not there takes a second.
 */
export function byIndex<Result>(search: (trx: Transaction<DB>) => Promise<Result>): Promise<Result> {
  return db()
    .transaction()
    .execute(async (trx) => {
      await sql`select set_config('enable_seqscan', 'off', true)`.execute(trx);
      return search(trx);
    });
}

/** The first products that have what is wanted, one more than are counted, the newest first; filters are left to the caller. */
export async function firstMatches(
  trx: Transaction<DB>,
  wanted: Wanted,
  query: Pick<CatalogueQuery, "after">,
): Promise<Match[]> {
  const { rows } = await matching(wanted, query).execute(trx);
  return rows.map((row) => ({ ...cellOf(row), id: row.id, beyond: row.beyond }));
}

/** The statement of {@link firstMatches}. */
export function matching(wanted: Wanted, { after }: Pick<CatalogueQuery, "after">) {
  const beyond = after === null ? sql`true` : sql`coalesce(${isAfter(after)}, false)`;
  return sql<CellRow & { id: number; beyond: boolean }>`
    with found as materialized (
      select ${READ} from products as p where p.state = 'published' and ${has(wanted)} limit ${COUNT_UP_TO + 1})
    select p.id, ${beyond} as beyond, ${CELL_COLUMNS}, ${isCertified()} as certified, 1 as n
    from found as p order by p.published_at desc, p.id desc`;
}

/**
 * The ids of a page in the order of the catalogue: of what was chosen, that has what is wanted. Where much is found it is
 * among the newest; only when a page is not full does the index give everything, to be put in order.
 */
export async function newestMatches(
  trx: Transaction<DB>,
  wanted: Wanted,
  query: CatalogueQuery,
  { limit, rare }: { limit: number; rare: boolean },
): Promise<number[]> {
  if (!rare) {
    const { rows } = await amongNewest(wanted, query, limit).execute(trx);
    if (rows.length === limit) return rows.map(({ id }) => id);
  }
  const { rows } = await amongAll(wanted, query, limit).execute(trx);
  return rows.map(({ id }) => id);
}

/** What suits among the newest of the catalogue, of a category or of a province. */
export function amongNewest(wanted: Wanted, query: CatalogueQuery, limit: number) {
  const { category, province } = query;
  return sql<{ id: number }>`
    select p.id from (
      select p.* from products as p where p.state = 'published' and ${category ? sql`p.category_code = ${category}` : sql`true`}
        and ${province ? sql`left(p.area_code, 2) = ${province}` : sql`true`} and ${isBeyond(query)} ${ORDER} limit ${NEWEST}
    ) as p where ${suits(wanted, query)} ${ORDER} limit ${limit}`;
}

/** All that suits, then put in order. */
export function amongAll(wanted: Wanted, query: CatalogueQuery, limit: number) {
  return sql<{ id: number }>`
    with p as materialized (
      select p.id, p.published_at from products as p where p.state = 'published' and ${suits(wanted, query)} and ${isBeyond(query)})
    select p.id from p ${ORDER} limit ${limit}`;
}

const ORDER = sql`order by p.published_at desc, p.id desc`;

function suits({ words, parts }: Wanted, query: CatalogueQuery) {
  const chosen = has({ words: [...words, ...filtersOf(query)], parts });
  return query.certified ? sql<SqlBool>`${chosen} and ${isCertified()}` : chosen;
}

/** Words and filters by one index, parts of the text by that of trigrams, which answers parts of three letters and more. */
function has({ words, parts }: Wanted) {
  const conditions = parts.map((part) => sql`p.search_text like ${pattern(part)}`);
  if (words.length > 0) conditions.unshift(sql`p.found_by @> ${words}::text[]`);
  return conditions.length > 0 ? sql<SqlBool>`${sql.join(conditions, sql` and `)}` : sql<SqlBool>`true`;
}

function isBeyond({ after }: Pick<CatalogueQuery, "after">) {
  return after === null ? sql<SqlBool>`true` : isAfter(after);
}

function isAfter(id: number) {
  return sql<SqlBool>`(p.published_at, p.id) < ((select published_at from products where id = ${id}), ${id})`;
}
