import { sql } from "kysely";
import { foldAll } from "#app/domain/dashboards/fold.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import type { Database, OpenDatabase } from "#db/client.server.ts";
import { loadDemoWorld } from "#db/demo/world.server.ts";
import { migrateToLatest } from "#db/migrator.server.ts";
import { loadReference } from "#db/reference/load.server.ts";
import { type Env, WrongSetting } from "./env.server.ts";
import { progressBar } from "./progress.server.ts";

/** Migrates, loads reference data and, where the database is new and wanted so, the demo world. Answers whether it is a demo. */
export async function prepareDatabase({ db }: OpenDatabase, env: Env): Promise<boolean> {
  const isNew = (await migrateToLatest(db)).includes("0001_areas");
  await checkTrigrams(db);
  await loadReference(db);
  if (isNew && env.demo === "on") {
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
