import { type Kysely, sql } from "kysely";

/** A fair that is called off says why, and one that is over for good cannot be. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table fairs add column cancelled_reason text check (btrim(cancelled_reason) <> '');
    alter table fairs add constraint fairs_cancelled_with_a_reason check ((cancelled_at is null) = (cancelled_reason is null));
    alter table fairs add constraint fairs_closed_or_cancelled check (closed_at is null or cancelled_at is null);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table fairs drop column cancelled_reason, drop constraint fairs_closed_or_cancelled`.execute(db);
}
