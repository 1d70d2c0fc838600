import { type Kysely, sql } from "kysely";

/**
 * What somebody is told, written in the transaction of what happened, one row a reader. Nothing is mailed; whoever adds
 * mail keeps what was sent in a table of its own by the notice's id, so that these rows stay as they were written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notices (
      id bigint generated always as identity primary key,
      user_id integer not null references users,
      kind text not null check (kind ~ '^[a-z_]+$'),
      subject text not null, -- what it is about: the code or id that the kind says
      occasion text not null, -- which time of several: a day, a version, an allocation
      words jsonb not null, -- names and days to be said in the reader's language
      created_at timestamptz not null,
      read_at timestamptz,
      constraint notice_told_once unique (user_id, kind, subject, occasion)
    );
    create index notices_of_user on notices (user_id, id);
    create index notices_unread on notices (user_id) where read_at is null;
    create trigger notices_keep before update on notices for each row
      when (to_jsonb(old) - 'read_at' is distinct from to_jsonb(new) - 'read_at') execute function refuse_change();
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table notices`.execute(db);
}
