import { sql } from "kysely";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { searchCatalogue } from "#app/domain/products/catalogue.server.ts";
import { forgetCatalogueCounts } from "#app/domain/products/catalogue-counts.server.ts";
import { catalogueQueryOf } from "#app/domain/products/catalogue-query.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { loadDemoWorld } from "#db/demo/world.server.ts";
import { migrateToLatest } from "#db/migrator.server.ts";
import { loadReference } from "#db/reference/load.server.ts";
import { administer } from "../support/server.ts";
import type { Cluster } from "./cluster.ts";
import { CLOCK } from "./country.ts";
import { note, quantile, report, rounded, timed } from "./measure.ts";

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
  await fill(database.db, count);
  const indexed = new Map<string, number[]>();
  for (const [kind, queries] of KINDS) indexed.set(kind, await times(queries, ROUNDS));
  const counting = await countAnew();
  note("the same without the index of trigrams");
  await sql`drop index products_search`.execute(database.db);
  for (const [kind, queries] of KINDS) {
    const value = quantile(indexed.get(kind) ?? [], 0.95);
    const bare = kind === "choices" ? null : quantile(await times(queries, 1), 0.95);
    report({
      name: `catalogue of ${count} products, ${kind}, page with counts, p95`,
      value: rounded(value),
      unit: "ms",
      baseline: bare === null ? null : { name: "without the trigram index", value: rounded(bare) },
      ratio: bare === null ? null : rounded(bare / value),
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

/** The demonstration's products again and again, each copy with a number of its own in name and search text. */
async function fill(db: Database, count: number): Promise<void> {
  note(`filling ${count} products`);
  await migrateToLatest(db);
  await loadReference(db);
  await loadDemoWorld(db, { now: new Date(CLOCK), enterprises: 1200, months: 1 });
  await db.transaction().execute(async (trx) => {
    await sql`
      create temporary table copies on commit drop as
      select (select max(id) from products) + row_number() over () as id, p.id as original, n
      from generate_series(1, ${Math.ceil(count / 1000)}::int) as n cross join products as p
      where p.state = 'published' limit ${count}`.execute(trx);
    await sql`
      insert into products (id, enterprise_id, category_code, name_th, name_en, search_text, area_code, price_from_baht, price_to_baht,
        suits_gift, suits_export, suits_on_board, stars, segment, registered_on, state)
      select c.id, p.enterprise_id, p.category_code, p.name_th || ' ' || c.id, p.name_en || ' ' || c.id, p.search_text || ' ' || c.id, p.area_code,
        p.price_from_baht, p.price_to_baht, p.suits_gift, p.suits_export, p.suits_on_board, p.stars, p.segment, p.registered_on, 'draft'
      from copies as c join products as p on p.id = c.original`.execute(trx);
    await sql`
      insert into product_revisions (product_id, revision, content, saved_by, saved_at, proposed_at, decision, decided_by, decided_at)
      select c.id, 1, r.content, r.saved_by, r.saved_at, r.proposed_at, 'approved', r.decided_by, r.decided_at
      from copies as c join product_revisions as r on r.product_id = c.original and r.revision = 1`.execute(trx);
    await sql`
      update products as p set state = 'published', published_revision = 1,
        published_at = timestamptz '2026-11-01' - (c.id * 7919 % 100000) * interval '1 minute'
      from copies as c where p.id = c.id`.execute(trx);
  });
  await sql`vacuum analyze`.execute(db);
}
