import { sql } from "kysely";
import type { Database } from "#db/client.server.ts";
import { loadDemoWorld } from "#db/demo/world.server.ts";
import { migrateToLatest } from "#db/migrator.server.ts";
import { loadReference } from "#db/reference/load.server.ts";
import { searchColumns } from "#db/search-words.ts";
import { CLOCK } from "./country.ts";
import { note } from "./measure.ts";

/**
 * The demonstration's products again and again, each copy named after another sub-district, so that the catalogue has as
 * many different words as a real one: thousands that few products have, and some that a tenth of them have.
 */
export async function fillCatalogue(db: Database, count: number): Promise<void> {
  note(`filling ${count} products`);
  await migrateToLatest(db);
  await loadReference(db);
  await loadDemoWorld(db, { now: new Date(CLOCK), enterprises: 1200, months: 1 });
  await db.transaction().execute(async (trx) => {
    const { rows: places } = await sql<{ nameTh: string; nameEn: string | null }>`
      select distinct name_th, name_en from areas where level = 4`.execute(trx);
    const found = places.map(({ nameTh, nameEn }) => searchColumns([nameTh, nameEn]));
    await sql`create temporary table places on commit drop as
      select row_number() over (order by name_th, name_en) - 1 as nth, * from unnest(${places.map((place) => place.nameTh)}::text[],
        ${places.map((place) => place.nameEn)}::text[], ${found.map(({ searchText }) => searchText)}::text[],
        ${found.map(({ searchWords }) => searchWords.join(" "))}::text[]) as place (name_th, name_en, search_text, words)`.execute(
      trx,
    );
    await sql`
      create temporary table copies on commit drop as
      select (select max(id) from products) + row_number() over () as id, p.id as original, (n * 1009 + p.id * 31) % ${places.length}::int as nth
      from generate_series(1, ${Math.ceil(count / 1000)}::int) as n cross join products as p
      where p.state = 'published' limit ${count}`.execute(trx);
    await sql`
      insert into products (id, enterprise_id, category_code, name_th, name_en, search_text, search_words, area_code, price_from_baht, price_to_baht,
        suits_gift, suits_export, suits_on_board, stars, segment, registered_on, state)
      select c.id, p.enterprise_id, p.category_code, p.name_th || ' ' || o.name_th, p.name_en || coalesce(' ' || o.name_en, ''), p.search_text || ' ' || o.search_text,
        p.search_words || string_to_array(o.words, ' '), p.area_code, p.price_from_baht, p.price_to_baht, p.suits_gift, p.suits_export, p.suits_on_board, p.stars, p.segment, p.registered_on, 'draft'
      from copies as c join products as p on p.id = c.original join places as o on o.nth = c.nth`.execute(trx);
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
