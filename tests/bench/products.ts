import { sql } from "kysely";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { searchCatalogue } from "#app/domain/products/catalogue.server.ts";
import { forgetCatalogueCounts } from "#app/domain/products/catalogue-counts.server.ts";
import { catalogueQueryOf } from "#app/domain/products/catalogue-query.ts";
import { openDatabase } from "#db/client.server.ts";
import { administer } from "../support/server.ts";
import type { Cluster } from "./cluster.ts";
import { note, quantile, report, rounded, timed } from "./measure.ts";
import { fillCatalogue } from "./product-filling.ts";

const MOST_MILLISECONDS = 50;
const ROUNDS = 8;

/** What people type and is there: whole names, parts, two words, a word with a place, English. */
const FOUND = [
  "q=ผ้าไหมมัดหมี่",
  "q=กาแฟ คั่วบด",
  "q=mudmee silk",
  "q=น้ำพริก นครราชสีมา",
  "q=ผ้าขาวม้า ห้าสี&category=fabric",
  "q=สบู่ขมิ้น&stars=4",
  "q=honey blossom",
  "q=rattan basket",
  "q=ผ้าซิ่น ตีนจก",
  "q=กระติบข้าวไม้ไผ่&certified=1",
];
/** One or two letters wrong, or two words that no product has together. */
const MISSPELT = [
  "q=ผ้าขาวม้า สตูล",
  "q=ผ้าใหมมัดหมี่",
  "q=ผ้าใหม",
  "q=กาแฟค้่วบด",
  "q=น้ำผึงดอกลำไย",
  "q=mudmi silk indigoo",
  "q=กระเปาสาน",
];
/** Words that a quarter of the catalogue has, with choices that leave little of them, and a part of a word. */
const COMMON = ["q=ผ้า&price=0-99", "q=ผ้าไหม&province=50&stars=5&certified=1", "q=น้ำ ข้าว", "q=ชา", "q=weav"];
/** Nothing typed: the first page, and narrow choices. */
const CHOSEN = ["", "category=fabric", "province=30&category=food&stars=5", "certified=1&export=1&price=3000-"];

/** Search and choices in a catalogue of so many products, each beside the same without its index. */
export async function benchProducts(cluster: Cluster, count: number): Promise<void> {
  const name = `catalogue_${count}`;
  await administer(
    cluster.url("postgres"),
    `create database ${name} encoding 'UTF8' lc_ctype 'C.utf8' lc_collate 'C' template template0`,
  );
  const database = await openDatabase({ url: cluster.url(name) });
  await fillCatalogue(database.db, count);
  const indexed = new Map<string, number[]>();
  for (const [kind, queries] of KINDS) indexed.set(kind, await times(queries, ROUNDS));
  const counting = await countAnew();
  note("the same without the indexes of words and trigrams");
  await sql`drop index products_found_by, products_search, catalogue_words_spellings, catalogue_words_similar`.execute(
    database.db,
  );
  for (const [kind, queries] of KINDS) {
    const value = quantile(indexed.get(kind) ?? [], 0.95);
    const bare = quantile(await times(queries, 1), 0.95);
    report({
      name: `catalogue of ${count} products, ${kind}, page with counts, p95`,
      value: rounded(value),
      unit: "ms",
      baseline: { name: "without the indexes of words and trigrams", value: rounded(bare) },
      ratio: rounded(bare / value),
      limit: `at most ${MOST_MILLISECONDS} ms`,
      ok: value <= MOST_MILLISECONDS,
    });
  }
  report({
    name: `catalogue of ${count} products, counting all choices anew, once a minute beside the readers`,
    value: rounded(counting),
    unit: "ms",
    baseline: null,
    ratio: null,
    limit: "none: told for comparison",
    ok: true,
  });
  await database.close();
}

const KINDS = [
  ["words", FOUND],
  ["common words with narrow choices", COMMON],
  ["misspelt words", MISSPELT],
  ["choices", CHOSEN],
] as const;

async function times(queries: readonly string[], rounds: number): Promise<number[]> {
  const all: number[] = [];
  // The cells of the whole catalogue are made once a minute; one warm round makes them here.
  for (let round = -1; round < rounds; round++) {
    for (const query of queries) {
      const time = await timed(() => searchCatalogue(publicViewer("th"), catalogueQueryOf(new URLSearchParams(query))));
      if (round >= 0) all.push(time);
    }
  }
  return all;
}

async function countAnew(): Promise<number> {
  forgetCatalogueCounts();
  return timed(() => searchCatalogue(publicViewer("th"), catalogueQueryOf(new URLSearchParams())));
}
