import { type RawBuilder, sql } from "kysely";
import { db } from "#db/client.server.ts";

/**
 * How the database would answer a statement, when reading a whole table is not allowed: among the few rows of a test that
 * would still be as quick. `without` names other ways to be left aside, where two are as good among so few rows.
 * `npm run bench` measures the same at national size.
 */
export function planOf(statement: RawBuilder<unknown>, without: string[] = []): Promise<string> {
  return db()
    .transaction()
    .execute(async (trx) => {
      for (const way of ["enable_seqscan", ...without]) await sql`set local ${sql.ref(way)} = off`.execute(trx);
      const { rows } = await sql<Record<string, string>>`explain ${statement}`.execute(trx);
      return rows.map((row) => Object.values(row)[0]).join("\n");
    });
}
