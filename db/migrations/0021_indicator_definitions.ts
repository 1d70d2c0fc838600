import { type Kysely, sql } from "kysely";

/** What each indicator counts, in a sentence: the next start fills it in from the catalogue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table indicators
      add column definition_th text not null default '',
      add column definition_en text not null default ''
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table indicators drop column definition_th, drop column definition_en`.execute(db);
}
