import { type Kysely, sql } from "kysely";

/** All reports of a booth's day together, corrected ones too: what every page of a fair's sales asks for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index booth_sale_reports_booth_day on booth_sale_reports (allocation_id, sale_date)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index booth_sale_reports_booth_day`.execute(db);
}
