import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { type DatabaseSource, openDatabase } from "#db/client.server.ts";
import { loadScaleWorld } from "#db/demo/world.server.ts";
import { migrateToLatest } from "#db/migrator.server.ts";
import { loadReference } from "#db/reference/load.server.ts";
import { TEST_CLOCK } from "#tests/support/clock.ts";
import { administer, withDatabase } from "#tests/support/server.ts";

const server = process.env.TEST_DATABASE_URL;
const TABLES = [
  "reporting_units",
  "expected_reports",
  "submissions",
  "observations",
  "approval_events",
  "audit_events",
  "targets",
  "rollup_dirty",
];

/** Fills a database at national scale's way and answers a hash of each table's rows. */
async function filled(source: DatabaseSource): Promise<Record<string, string>> {
  const open = await openDatabase(source);
  await migrateToLatest(open.db);
  await loadReference(open.db);
  await loadScaleWorld(open, { now: new Date(TEST_CLOCK), enterprises: 100, months: 3, seed: 8 });
  const hashes: Record<string, string> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{ hash: string }>`
      select md5(string_agg(text, chr(10) order by text collate "C")) as hash
      from (select (to_jsonb(t) - 'created_at' - 'set_at')::text as text from ${sql.table(table)} as t) as rows`.execute(
      open.db,
    );
    hashes[table] = rows[0]?.hash ?? "";
  }
  await open.close();
  return hashes;
}

test.runIf(server)(
  "COPY into a server stores the same rows as the statements of the embedded database",
  async () => {
    const name = `fanfueang_copy_${randomUUID().slice(0, 8)}`;
    await administer(
      server!,
      `create database ${name} encoding 'UTF8' lc_ctype 'C.utf8' lc_collate 'C.utf8' template template0`,
    );
    const copied = await filled({ url: withDatabase(server!, name) });
    await administer(server!, `drop database ${name} with (force)`);
    expect(copied).toEqual(await filled({ image: null }));
  },
  180_000,
);
