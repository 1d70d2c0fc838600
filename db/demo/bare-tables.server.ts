import { sql, type Transaction } from "kysely";
import type { DB } from "../types.ts";
import type { TableName } from "./tables.ts";

/** The tables that a world fills with very many rows. */
const LARGE: TableName[] = ["expected_reports", "submissions", "observations", "approval_events", "audit_events"];

/**
 * Does `work` while the large tables have neither foreign keys nor further indexes, and puts them back: PostgreSQL then
 * builds and checks each over the whole table at once instead of row by row, and still refuses what does not fit. The
 * transaction keeps others out. `restoring` hears which one is next.
 */
export async function onBareTables<T>(
  trx: Transaction<DB>,
  work: () => Promise<T>,
  restoring: (done: number, total: number) => void = () => {},
): Promise<T> {
  const constraints = await constraintsOf(trx);
  for (const { table, name } of constraints) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(trx);
  }
  const indexes = await indexesOf(trx);
  for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(trx);
  const answer = await work();
  const statements = [
    ...indexes.map(({ definition }) => sql.raw(definition)),
    ...constraints.map(
      ({ table, name, definition }) =>
        sql`alter table ${sql.table(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`,
    ),
  ];
  for (const [index, statement] of statements.entries()) {
    restoring(index, statements.length);
    await statement.execute(trx);
  }
  return answer;
}

interface Named {
  table: string;
  name: string;
  definition: string;
}

/** Unique ones before the foreign keys; primary keys stay, since the rows come in their order. */
async function constraintsOf(trx: Transaction<DB>): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype in ('f', 'u') and conrelid = any(${LARGE}::regclass[]) order by contype desc, oid
  `.execute(trx);
  return rows;
}

async function indexesOf(trx: Transaction<DB>): Promise<Omit<Named, "table">[]> {
  const { rows } = await sql<Omit<Named, "table">>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = any(${LARGE}::regclass[]) and not indisprimary order by indexrelid
  `.execute(trx);
  return rows;
}
