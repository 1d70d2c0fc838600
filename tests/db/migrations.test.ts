import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { db } from "#db/client.server.ts";
import { generateTypes } from "#db/generate-types.ts";
import { isCurrent, migrateDown, migrateToLatest, migrationNames } from "#db/migrator.server.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

/** Everything of ours in the schema: tables with columns, constraints, indexes, functions, collations. */
async function schema(): Promise<string[]> {
  const { rows } = await sql<{ thing: string }>`
    select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as thing
      from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
    union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'kysely%'
    union all select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename not like 'kysely%'
    union all select 'trigger ' || tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
    union all select 'collation ' || collname from pg_collation where collnamespace = 'public'::regnamespace
    order by 1`.execute(db());
  return rows.map((row) => row.thing);
}

test("types.ts is what the migrated schema says", async () => {
  expect(await generateTypes(db())).toBe(readFileSync("db/types.ts", "utf8"));
});

test("migrations are numbered one by one: the order of their names is the order they run in", () => {
  const numbers = migrationNames().map((name) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

test("loading the demo world has left the schema as the migrations made it; down and up again make the same", async () => {
  const loaded = await schema();
  expect(loaded.length).toBeGreaterThan(200);
  const names = migrationNames();
  const taken: string[] = [];
  while (taken.length < names.length) taken.push(...(await migrateDown(db())));
  expect(taken).toEqual([...names].reverse());
  expect(await schema()).toEqual([]);
  expect(await isCurrent(db())).toBe(false);
  expect(await migrateToLatest(db())).toEqual(names);
  expect(await isCurrent(db())).toBe(true);
  expect(await schema()).toEqual(loaded);
  expect(await migrateToLatest(db())).toEqual([]);
});
