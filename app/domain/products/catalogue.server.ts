import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchWords } from "#db/search-words.ts";
import type { Viewer } from "../access/viewer.ts";
import { catalogueCounts } from "./catalogue-counts.server.ts";
import type { CatalogueQuery } from "./catalogue-query.ts";
import type { Facets } from "./facets.ts";
import { nearProducts } from "./near-products.server.ts";
import { PAGE_SIZE } from "./product.ts";
import { type Card, cardRows, cardsOf } from "./product-cards.server.ts";
import { queryTerms } from "./query-terms.ts";
import { containsAll, filtersOf } from "./shown-products.server.ts";

export interface Catalogue {
  products: Card[];
  /** Id to go on after, or null on the last page. */
  next: number | null;
  /** How many each choice would show; null when these are only the nearest. */
  counts: (Facets & { more: boolean }) | null;
  /** Nothing contained the words: these come nearest, and perhaps this was meant. */
  nearest: { meant: string | null } | null;
}

/**
 * The public catalogue, what was published last first, a page at a time. Words find what contains them all, in Thai or English, with
 * or without spaces; when nothing does, what contains the words that Thai is made of; when nothing does either, what is
 * spelt most like them, on one page.
 */
export async function searchCatalogue(_viewer: Viewer, query: CatalogueQuery, limit = PAGE_SIZE): Promise<Catalogue> {
  for (const terms of wordings(query.q)) {
    const rows = await containing(query, terms, limit + 1);
    if (rows.length === 0 && terms.length > 0 && query.after === null) {
      const counts = await catalogueCounts(query, terms);
      // The words are there, the filters leave none of them: that is the answer.
      if (Object.values(counts.province).some((n) => n > 0)) return { products: [], next: null, counts, nearest: null };
      continue;
    }
    const page = rows.slice(0, limit);
    return {
      products: await cardsOf(page),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
      counts: await catalogueCounts(query, terms),
      nearest: null,
    };
  }
  const { rows, meant } = await nearProducts(query, limit);
  return { products: await cardsOf(rows), next: null, counts: null, nearest: { meant } };
}

/** What to look for, one after the other until something is found. Nothing typed, or too little, finds everything. */
function wordings(q: string | null): string[][] {
  const terms = queryTerms(q ?? "");
  if (terms.length === 0) return [[]];
  // Words of three letters stand inside others: the ใหม of a misspelt ผ้าไหม is in every name from เชียงใหม่.
  const words = [...new Set(searchWords(q ?? ""))].filter((word) => word.length >= 4);
  return words.length > terms.length ? [terms, words] : [terms];
}

function containing(query: CatalogueQuery, terms: readonly string[], limit: number) {
  let rows = cardRows(db())
    .where(filtersOf(query))
    .orderBy("p.publishedAt", "desc")
    .orderBy("p.id", "desc")
    .limit(limit);
  if (terms.length > 0) rows = rows.where(containsAll(terms));
  if (query.after !== null)
    rows = rows.where(
      sql<SqlBool>`(p.published_at, p.id) < ((select published_at from products where id = ${query.after}), ${query.after})`,
    );
  return rows.execute();
}
