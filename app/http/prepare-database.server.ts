import { sql } from "kysely";
import { foldAll } from "#app/domain/dashboards/fold.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import type { Database, OpenDatabase } from "#db/client.server.ts";
import { loadDemoWorld } from "#db/demo/world.server.ts";
import { migrateToLatest } from "#db/migrator.server.ts";
import { loadReference } from "#db/reference/load.server.ts";
import { type Env, WrongSetting } from "./env.server.ts";
import { progressBar } from "./progress.server.ts";

/** Migrates, loads reference data and, where nobody has used it and it is wanted, the demo world. Answers whether it is a demo. */
export async function prepareDatabase({ db }: OpenDatabase, env: Env): Promise<boolean> {
  await migrateToLatest(db);
  await checkTrigrams(db);
  await loadReference(db);
  if (env.demo === "on" && (await isUnused(db))) {
    const bar = progressBar("Loading the demonstration data");
    await loadDemoWorld(db, { now: now(), onProgress: (done, total) => bar.update(done / total) });
    bar.stop();
  }
  await foldWaiting(db);
  const { rows } = await sql<{
    demo: boolean;
  }>`select exists (select from settings where key = 'demo' and value = 'true') as demo`.execute(db);
  return rows[0]?.demo ?? false;
}

/** Has tables, but neither people nor what reports: new, or stopped while its first start was loading the demo world. */
export async function isUnused(db: Database): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from users) or exists (select from reporting_units) as used`.execute(db);
  return !rows[0]?.used;
}

/** Adds up in large steps what a seed, an import or a stop has left waiting; the worker's steps are small. */
async function foldWaiting(db: Database): Promise<void> {
  const waiting = await db.selectFrom("rollupDirty").select("id").limit(1).executeTakeFirst();
  if (!waiting) return;
  const bar = progressBar("Adding up the figures");
  await foldAll(db, (done, total) => bar.update(done / total));
  bar.stop();
}

/** Without a character type that knows Thai every trigram set is empty and search would find nothing, silently. */
async function checkTrigrams(db: Database): Promise<void> {
  const { rows } = await sql<{ size: number }>`select cardinality(show_trgm('ทดสอบ')) as size`.execute(db);
  if (!rows[0]?.size)
    throw new WrongSetting("DATABASE_URL: the database does not see Thai letters; create it with --lc-ctype=C.utf8");
}
