import { type Kysely, sql } from "kysely";

/** A note can ask somebody for an answer, by a day, without sending the report back; it is answered once, by another note. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notes
      add column asks text check (asks in ('entry', 'province', 'department')), -- null: a note that asks nobody
      add column answer_due_on date,
      add column resolved_by integer references users,
      add column answers bigint references notes,
      add constraint only_a_question_waits_for_an_answer check (asks is not null or num_nonnulls(answer_due_on, resolved_at) = 0),
      add constraint somebody_resolved_it check ((resolved_at is null) = (resolved_by is null)),
      add constraint an_answer_asks_nothing check (answers is null or asks is null);
    create unique index notes_answered_once on notes (answers) where answers is not null;
    -- Those that wait are few among all that were ever written.
    create index notes_waiting on notes (asks, submission_id) where asks is not null and resolved_at is null;
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index notes_waiting, notes_answered_once;
    alter table notes drop constraint only_a_question_waits_for_an_answer, drop constraint somebody_resolved_it,
      drop constraint an_answer_asks_nothing, drop column asks, drop column answer_due_on, drop column resolved_by, drop column answers;
  `.execute(db);
}
