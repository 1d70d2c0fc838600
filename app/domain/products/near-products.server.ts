import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import type { CatalogueQuery } from "./catalogue-query.ts";
import { bySpelling } from "./near-spelling.ts";
import { type CardRow, cardRows } from "./product-cards.server.ts";
import { filtersOf, shown } from "./shown-products.server.ts";

/**
 * First what shares most of its trigrams with the query, then what shares fewer: in a short word every letter touches three
 * of them, and one wrong letter leaves less than half. Of a long query half must be there: less would be compared with
 * thousands of products that only look alike to the index.
 */
const SHORT = 8;
const thresholdsFor = (searched: string) => (searched.length <= SHORT ? ["0.6", "0.4"] : ["0.6", "0.5"]);
/** So many are compared letter by letter. A short word resembles a quarter of the catalogue: no more are fetched. */
const MOST_COMPARED = 100;

/** The products that are spelt most like the query, on one page, and the word that was perhaps meant. */
export async function nearProducts(
  query: CatalogueQuery,
  limit: number,
): Promise<{ rows: CardRow[]; meant: string | null }> {
  const searched = searchFold(query.q ?? "");
  if (searched.length < 2) return { rows: [], meant: null };
  const candidates = await similar(query, searched);
  const { rows, meant } = bySpelling(searched, candidates);
  const ids = rows.slice(0, limit).map(({ id }) => id);
  if (ids.length === 0) return { rows: [], meant: null };
  const cards = await cardRows(db()).where(sql<SqlBool>`p.id = any(${ids}::int[])`).execute();
  return { rows: cards.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)), meant };
}

function similar(query: CatalogueQuery, searched: string) {
  return db()
    .transaction()
    .execute(async (trx) => {
      for (const threshold of thresholdsFor(searched)) {
        await sql`select set_config('pg_trgm.word_similarity_threshold', ${threshold}, true)`.execute(trx);
        const rows = await shown(trx)
          .where(sql<SqlBool>`${searched} <% p.search_text`)
          .where(filtersOf(query))
          .select(["p.id", "p.nameTh", "p.nameEn"])
          .limit(MOST_COMPARED)
          .execute();
        if (rows.length > 0) return rows;
      }
      return [];
    });
}
