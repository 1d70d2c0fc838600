import { type Kysely, sql } from "kysely";

/** Dates that the department has set for a window whose day has not come; opening the window uses the row up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table planned_windows (
      form_id smallint not null references forms,
      period_id integer not null references periods,
      opens_at timestamptz not null, due_at timestamptz not null, closes_at timestamptz not null,
      planned_by integer not null references users,
      planned_at timestamptz not null default now(),
      primary key (form_id, period_id),
      constraint planned_windows_in_order check (opens_at < due_at and due_at <= closes_at)
    )
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table planned_windows`.execute(db);
}
