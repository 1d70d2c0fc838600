import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Migration, type MigrationResultSet, Migrator, sql } from "kysely";
import type { Database } from "./client.server.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "migrations");

/** Names of all migrations in their order. */
export function migrationNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -3))
    .sort();
}

/** Brings the schema to the newest migration, or throws the first error. Answers the names that ran. */
export async function migrateToLatest(db: Database): Promise<string[]> {
  return outcome(await migrator(db).migrateToLatest());
}

/** Takes back the newest migration. */
export async function migrateDown(db: Database): Promise<string[]> {
  return outcome(await migrator(db).migrateDown());
}

/** True when every migration has run. */
export async function isCurrent(db: Database): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const ran = new Set(rows.map((row) => row.name));
  return migrationNames().every((name) => ran.has(name));
}

function migrator(db: Database): Migrator {
  return new Migrator({ db: db.withoutPlugins(), provider: { getMigrations: loadMigrations } });
}

async function loadMigrations(): Promise<Record<string, Migration>> {
  const entries = await Promise.all(
    migrationNames().map(async (name) => {
      const url = pathToFileURL(join(folder, `${name}.ts`)).href;
      return [name, (await import(/* @vite-ignore */ url)) as Migration] as const;
    }),
  );
  return Object.fromEntries(entries);
}

function outcome({ error, results = [] }: MigrationResultSet): string[] {
  if (error) throw error;
  return results.filter((result) => result.status === "Success").map((result) => result.migrationName);
}
