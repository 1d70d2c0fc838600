import { CamelCasePlugin, Kysely, PostgresDialect, sql } from "kysely";
import type pg from "pg";
import type { PoolClient } from "pg";
import type { Database, OpenDatabase } from "../client.server.ts";
import { insertRows } from "../reference/insert-rows.server.ts";
import type { DB } from "../types.ts";
import { copyWrite } from "./copy.server.ts";
import { type DemoWorld, fillWorld, WorldExists } from "./fill-world.server.ts";
import { TABLES, type Write } from "./tables.ts";

export { type DemoWorld, WorldExists };

/**
 * Fills an empty database with a made-up country: the same for the same options, on every machine. Roll-ups are not made:
 * every cell is left marked for the fold. Throws {@link WorldExists} when it is not empty.
 */
export async function loadDemoWorld(db: Database, options: DemoWorld): Promise<void> {
  await db.transaction().execute((trx) => {
    const write: Write = async (table, rows) => {
      if (rows.length > 0) await insertRows(trx, table, TABLES[table], rows);
    };
    return fillWorld(trx, write, options);
  });
}

/** The same at national scale: a server takes the rows by COPY, the embedded database as above. */
export async function loadScaleWorld({ kind, db, pool }: OpenDatabase, options: DemoWorld): Promise<void> {
  if (kind === "embedded") return loadDemoWorld(db, options);
  const client = await pool.connect();
  try {
    await onOneConnection(client)
      .transaction()
      .execute(async (trx) => {
        await sql`set local maintenance_work_mem = '512MB'`.execute(trx);
        await fillWorld(trx, copyWrite(client), options);
      });
  } finally {
    client.release();
  }
}

/** COPY and the builder's statements have to share the connection that holds the transaction. */
function onOneConnection(client: PoolClient): Kysely<DB> {
  const lent = { query: client.query.bind(client), release() {} } as unknown as PoolClient;
  const pool = { connect: async () => lent, end: async () => {} } as unknown as pg.Pool;
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
