import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { UnitQuery } from "./unit-list.ts";
import { matchingIds } from "./unit-rows.server.ts";

/** Comparing two Thai names costs some 20 microseconds: beyond so many similar ones the best of them will do. */
const MOST_COMPARED = 100;

/**
 * The nearest first, which few names come into question for. One wrong vowel in a short Thai word changes most of its
 * trigrams: the last try is for those.
 */
const THRESHOLDS = ["0.7", "0.5", "0.35"];

/** The ids of units with a name like the folded text, the most similar first: for a search that nothing contains. */
export function similarIds(query: UnitQuery, fold: string, limit: number): Promise<number[]> {
  return db()
    .transaction()
    .execute(async (trx) => {
      // Reading all names until enough are alike, from the table or from an index that has them, looks cheaper to the
      // planner than it is: a comparison costs more than it believes. The trigram index alone is read by a bitmap.
      await sql`select set_config(kind, 'off', true)
        from unnest(array['enable_seqscan', 'enable_indexscan', 'enable_indexonlyscan']) as kind`.execute(trx);
      for (const threshold of THRESHOLDS) {
        await sql`select set_config('pg_trgm.word_similarity_threshold', ${threshold}, true)`.execute(trx);
        const alike = matchingIds(trx, query, sql`${fold} <% u.search_key`).limit(MOST_COMPARED);
        const { rows } = await sql<{ id: number }>`
          with alike as materialized (${alike})
          select u.id from alike join reporting_units as u using (id)
          order by word_similarity(${fold}, u.search_key) desc, u.name_th collate fanfueang_th, u.id
          limit ${limit}`.execute(trx);
        if (rows.length) return rows.map(({ id }) => id);
      }
      return [];
    });
}
