import { type Kysely, sql } from "kysely";

/** Indexes that keep the register and the network as quick with a nation of enterprises as with a district of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A page of a province's newest links, without walking those of every other province.
    create index support_links_newest on support_links (left(receiver_area_code, 2), id);
    -- How many enterprises a place has today: few different entries, so a hundred thousand of them take one megabyte.
    create index reporting_units_counted on reporting_units (home_area_code, kind, active_to);
    -- Companies and committees are two in a thousand: a list or search of them alone must not walk the enterprises.
    create index reporting_units_not_enterprises on reporting_units (kind, name_th collate fanfueang_th, id)
      where kind <> 'enterprise';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index support_links_newest, reporting_units_counted, reporting_units_not_enterprises`.execute(db);
}
