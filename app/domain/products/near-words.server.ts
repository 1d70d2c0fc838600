import { type RawBuilder, sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { partsOf, spansOf, spellings, type Wording, wordingsNear } from "./near-spelling.ts";
import { pattern } from "./query-terms.ts";

/** Words of so many letters may be two letters wrong; they are looked for by what they look like. */
const LONG = 5;
/** So many products that have all words tell whether the words also stand together. */
const SAMPLE = 50;

/**
 * The words of the catalogue that are spelt most like what was typed, so that some product has them all, and how they would
 * be typed. Null when nothing comes near. For a transaction of {@link byIndex}.
 */
export async function nearestWords(
  trx: Transaction<DB>,
  typed: string,
): Promise<{ words: string[]; meant: string } | null> {
  const parts = partsOf(typed);
  const spans = spansOf(parts);
  if (spans.length === 0) return null;
  const vocabulary = await wordsOf(trx, spelledLike(spans));
  const unknown = parts.flat().filter((word) => !vocabulary.includes(word));
  const long = spans.filter((span) => span.length >= LONG && unknown.some((word) => span.includes(word)));
  if (long.length > 0) vocabulary.push(...(await wordsOf(trx, resembling(long))));
  const wording = await firstThatExists(trx, wordingsNear(parts, [...new Set(vocabulary)]));
  return wording && { words: [...new Set(wording.words)], meant: wording.parts.join(" ") };
}

/** Words of the catalogue one letter away from one of these. */
export function spelledLike(spans: readonly string[]) {
  const keys = [...new Set(spans.flatMap(spellings))];
  return sql<{ word: string }>`select word from catalogue_words where spellings && ${keys}::text[] limit 1000`;
}

/** The words of the catalogue that look most like each of these. */
export function resembling(spans: readonly string[]) {
  return sql<{ word: string }>`
    select near.word from unnest(${spans}::text[]) as span cross join lateral (
      select word from catalogue_words where word % span order by similarity(word, span) desc limit 8) as near`;
}

const wordsOf = async (trx: Transaction<DB>, statement: RawBuilder<{ word: string }>) =>
  (await statement.execute(trx)).rows.map(({ word }) => word);

/** Of the wordings that some product has, the fewest letters apart; of several, the one whose words stand together. */
async function firstThatExists(trx: Transaction<DB>, wordings: readonly Wording[]): Promise<Wording | null> {
  for (const distance of new Set(wordings.map((wording) => wording.distance))) {
    const alike = wordings.filter((wording) => wording.distance === distance);
    const rows = await existing(trx, alike);
    rows.sort((a, b) => b.together - a.together || b.products - a.products);
    const [first] = rows;
    if (first) return alike[first.nth - 1] ?? null;
  }
  return null;
}

/** Which of several wordings some product has, by their number from one, and of a sample how many have the words together. */
async function existing(trx: Transaction<DB>, wordings: readonly Wording[]) {
  const words = wordings.map((wording) => wording.words.join(" "));
  const patterns = wordings.map((wording) => wording.parts.map(pattern).join(" "));
  const { rows } = await sql<{ nth: number; products: number; together: number }>`
    select w.nth, count(*) as products, count(*) filter (where p.search_text like all (string_to_array(w.patterns, ' '))) as together
    from unnest(${words}::text[], ${patterns}::text[]) with ordinality as w (words, patterns, nth)
    cross join lateral (select p.search_text from products as p
      where p.state = 'published' and p.found_by @> string_to_array(w.words, ' ') limit ${SAMPLE}) as p
    group by w.nth`.execute(trx);
  return rows;
}
