import { sql, type Transaction } from "kysely";
import type { DB } from "../types.ts";
import type { TableName } from "./tables.ts";

/** The tables that a world fills with very many rows. */
const LARGE: readonly TableName[] = ["expected_reports", "submissions", "observations", "approval_events"];

/**
 * Does `work` while the large tables have no foreign keys, and puts them back: PostgreSQL then checks each key over the
 * whole table at once instead of row by row, and still refuses what does not fit. The transaction keeps others out.
 */
export async function withoutForeignKeys<T>(trx: Transaction<DB>, work: () => Promise<T>): Promise<T> {
  const keys = await sql<{ table: string; name: string; definition: string }>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conrelid = any(${LARGE as TableName[]}::regclass[]) order by oid
  `.execute(trx);
  for (const { table, name } of keys.rows) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(trx);
  }
  const answer = await work();
  for (const { table, name, definition } of keys.rows) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(trx);
  }
  return answer;
}
