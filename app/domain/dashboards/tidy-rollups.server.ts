import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";

/**
 * Clears away old versions of the figures and counts them for the planner. A server does so by itself in time; the
 * embedded database never does. Not inside a transaction.
 */
export async function tidyRollups(db: Kysely<DB>): Promise<void> {
  await sql`vacuum (analyze) rollups, report_counts, rollup_dirty`.execute(db);
}
