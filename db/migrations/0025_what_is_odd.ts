import { type Kysely, sql } from "kysely";

/** What a reviewer of many reports looks for is rare among them: found without reading every answer and every step. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index observations_explained on observations (submission_id) where explanation is not null;
    create index approval_events_returned on approval_events (submission_id) where to_state = 'returned';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index observations_explained, approval_events_returned`.execute(db);
}
