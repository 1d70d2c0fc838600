import { type Kysely, sql } from "kysely";
import { searchWordsOf } from "../search-words.ts";

/**
 * Products are found by their words and by what they are, both in one index; the words of all products on show stand once
 * each in a table of their own, for what was typed to be compared with.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table products add search_words text[] not null default '{}'; -- of its names, its maker and its province, folded; made by the application
    -- A word never has a space in it, so none can be taken for one of these.
    alter table products add found_by text[] generated always as (array_remove(search_words || array[
      'category ' || category_code, 'province ' || left(area_code, 2),
      case when stars >= 1 then 'stars 1' end, case when stars >= 2 then 'stars 2' end, case when stars >= 3 then 'stars 3' end,
      case when stars >= 4 then 'stars 4' end, case when stars >= 5 then 'stars 5' end,
      case when suits_gift then 'gift' end, case when suits_export then 'export' end, case when suits_on_board then 'on board' end,
      'price ' || width_bucket(price_from_baht, '{0,100,300,1000,3000}'::numeric[])], null)) stored;

    create function one_letter_less(word text) returns text[] language sql immutable as $$
      select array_agg(distinct overlay(word placing '' from nth for 1)) || word from generate_series(1, length(word)) as nth $$;
    create table catalogue_words (
      word text primary key check (word <> '' and length(word) <= 40),
      spellings text[] generated always as (one_letter_less(word)) stored -- the word, and with each letter left out
    );
    create index catalogue_words_spellings on catalogue_words using gin (spellings);
    create index catalogue_words_similar on catalogue_words using gin (word gin_trgm_ops);

    -- Whatever puts a product on show or changes its words adds them, in the same transaction and one order.
    create function keep_catalogue_words() returns trigger language plpgsql as $$
    begin
      insert into catalogue_words (word)
      select distinct word from changed, unnest(changed.search_words) as word
      where changed.state = 'published' and length(word) <= 40 and word !~ '^[0-9]*$' order by word
      on conflict do nothing;
      return null;
    end $$;
    create trigger products_added_words after insert on products referencing new table as changed
      for each statement execute function keep_catalogue_words();
    create trigger products_changed_words after update on products referencing new table as changed
      for each statement execute function keep_catalogue_words();
  `.execute(db);
  await findWords(db);
  await sql`create index products_found_by on products using gin (found_by) where state = 'published'`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop trigger products_added_words on products;
    drop trigger products_changed_words on products;
    drop function keep_catalogue_words;
    drop table catalogue_words;
    alter table products drop found_by, drop search_words;
    drop function one_letter_less;
  `.execute(db);
}

const AT_ONCE = 5000;

/** Products that were there before get their words. */
async function findWords(db: Kysely<unknown>): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{ id: number; texts: (string | null)[] }>`
      select p.id, array[p.name_th, p.name_en, u.name_th, u.name_en, a.name_th, a.name_en] as texts
      from products as p join reporting_units as u on u.id = p.enterprise_id join areas as a on a.code = left(p.area_code, 2)
      where p.id > ${after} order by p.id limit ${AT_ONCE}`.execute(db);
    if (rows.length === 0) return;
    await sql`update products as p set search_words = string_to_array(found.words, ' ')
      from unnest(${rows.map(({ id }) => id)}::int[], ${rows.map(({ texts }) => searchWordsOf(texts).join(" "))}::text[]) as found (id, words)
      where p.id = found.id`.execute(db);
    after = rows.at(-1)!.id;
  }
}
