import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import { searchWordsOf } from "#db/search-words.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { catalogueCounts } from "./catalogue-counts.server.ts";
import type { CatalogueQuery } from "./catalogue-query.ts";
import { countFacets, type Facets, fits } from "./facets.ts";
import { byIndex, COUNT_UP_TO, firstMatches, newestMatches, type Wanted } from "./matching.server.ts";
import { nearestWords } from "./near-words.server.ts";
import { PAGE_SIZE } from "./product.ts";
import { type Card, cardRows, cardsOf } from "./product-cards.server.ts";
import { queryTerms } from "./query-terms.ts";

export interface Catalogue {
  products: Card[];
  /** Id to go on after, or null on the last page. */
  next: number | null;
  /** How many each choice would show; null when these are only the nearest. */
  counts: (Facets & { more: boolean }) | null;
  /** Nothing contained the words: these come nearest, and perhaps this was meant. */
  nearest: { meant: string | null } | null;
}

/** A page of ids, one more than asked for where another page follows. */
type Found = Pick<Catalogue, "counts" | "nearest"> & { ids: number[] };

/**
 * The public catalogue, what was published last first, a page at a time. Words find what has them all, in Thai or English, with
 * or without spaces; when nothing does, what contains the typed text anywhere; when nothing does either, what has the words
 * that are spelt most like them, on one page.
 */
export async function searchCatalogue(_viewer: Viewer, query: CatalogueQuery, limit = PAGE_SIZE): Promise<Catalogue> {
  const found = await (queryTerms(query.q ?? "").length === 0 ? chosen(query, limit) : searched(query, limit));
  const page = found.ids.slice(0, limit);
  const next = found.ids.length > limit && !found.nearest ? (page.at(-1) ?? null) : null;
  return { products: await cardsInOrder(page), next, counts: found.counts, nearest: found.nearest };
}

/** Nothing typed, or too little: the choices alone. */
async function chosen(query: CatalogueQuery, limit: number): Promise<Found> {
  const counts = await catalogueCounts(query);
  const rare = counts.total <= COUNT_UP_TO;
  const ids = await byIndex((trx) => newestMatches(trx, { words: [], parts: [] }, query, { limit: limit + 1, rare }));
  return { ids, counts: { ...counts, more: false }, nearest: null };
}

function searched(query: CatalogueQuery, limit: number): Promise<Found> {
  return byIndex(async (trx) => {
    for (const wanted of wordings(query.q ?? "")) {
      const found = await foundBy(trx, wanted, query, limit);
      if (found) return found;
    }
    const near = await nearestWords(trx, query.q ?? "");
    const found = near && (await foundBy(trx, { words: near.words, parts: [] }, query, limit));
    return { ids: found?.ids.slice(0, limit) ?? [], counts: null, nearest: { meant: near?.meant ?? null } };
  });
}

/** What to look for, one after the other until something is found. */
function wordings(q: string): Wanted[] {
  const words = searchWordsOf([q]).filter((word) => word.length >= 2);
  const parts = queryTerms(q);
  const wordings: Wanted[] = [];
  if (words.length > 0) wordings.push({ words, parts: [] });
  if (parts.some((part) => part.length >= 3)) wordings.push({ words: [], parts });
  return wordings;
}

/** Null when no product has what is wanted; when the filters leave none of those that have it, that is the answer. */
async function foundBy(
  trx: Transaction<DB>,
  wanted: Wanted,
  query: CatalogueQuery,
  limit: number,
): Promise<Found | null> {
  const matches = await firstMatches(trx, wanted, query);
  if (matches.length === 0) return null;
  const more = matches.length > COUNT_UP_TO;
  const counts = { ...countFacets(matches.slice(0, COUNT_UP_TO), query), more };
  const ids = more
    ? await newestMatches(trx, wanted, query, { limit: limit + 1, rare: false })
    : matches.filter((match) => match.beyond && fits(match, query)).map(({ id }) => id);
  return { ids: ids.slice(0, limit + 1), counts, nearest: null };
}

async function cardsInOrder(ids: readonly number[]): Promise<Card[]> {
  if (ids.length === 0) return [];
  const rows = await cardRows(db()).where(sql<boolean>`p.id = any(${ids}::int[])`).execute();
  return cardsOf(rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)));
}
