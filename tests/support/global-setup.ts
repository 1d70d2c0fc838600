import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import type { TestProject } from "vitest/node";
import { foldAll } from "#app/domain/dashboards/fold.server.ts";
import { buildIfStale } from "#app/http/build.server.ts";
import { type Database, type DatabaseSource, openDatabase } from "#db/client.server.ts";
import { loadDemoWorld } from "#db/demo/world.server.ts";
import { migrateToLatest } from "#db/migrator.server.ts";
import { loadReference } from "#db/reference/load.server.ts";
import { TEST_CLOCK } from "./clock.ts";
import { administer, withDatabase } from "./server.ts";

/** Where each test file's own database comes from: an image to load into memory, or a template on a server. */
export type TestImage = { file: string } | { url: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    image: TestImage;
  }
}

const ENTERPRISES = 160;

/** Makes the image once for all test files: schema, reference data, a small demo world, folded. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Where everything is run, both workers would soon wait for the bundle: it is made beside the image.
  const [teardown] = await Promise.all([provideImage(project), process.env.CI ? buildIfStale() : null]);
  return teardown;
}

async function provideImage(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) {
    project.provide("image", { file: await embeddedImage() });
    return async () => {};
  }
  const template = `fanfueang_template_${randomUUID().slice(0, 8)}`;
  await administer(
    url,
    `create database ${template} encoding 'UTF8' lc_ctype 'C.utf8' lc_collate 'C.utf8' template template0`,
  );
  await fill({ url: withDatabase(url, template) }, async () => {});
  project.provide("image", { url, template });
  return () => administer(url, `drop database ${template} with (force)`);
}

/** Kept under the hash of everything it is made from, so that a second run starts at once. */
async function embeddedImage(): Promise<string> {
  const file = join(
    ".cache",
    `test-image-${fingerprint(["db", "app/domain/dashboards", "app/domain/registers", "tests/support"])}.tar`,
  );
  if (existsSync(file)) return file;
  mkdirSync(".cache", { recursive: true });
  await fill({ image: null }, async (image) => {
    // Written beside and renamed: a run that is stopped leaves no half image.
    writeFileSync(`${file}.part`, Buffer.from(await image!.arrayBuffer()));
    renameSync(`${file}.part`, file);
  });
  return file;
}

async function fill(source: DatabaseSource, keep: (image: Blob | null) => Promise<void>): Promise<void> {
  const { db, engine, close } = await openDatabase(source);
  await migrateToLatest(db);
  await loadReference(db);
  await loadDemoWorld(db, { now: new Date(TEST_CLOCK), enterprises: ENTERPRISES });
  await foldAll(db);
  if (engine) await shrink(db);
  await keep(engine ? await engine.dumpDataDir("none") : null);
  await close();
}

/** Every test file reads the whole image: what it does not need is let go first. */
async function shrink(db: Database): Promise<void> {
  await sql`vacuum full`.execute(db);
  await sql`update pg_database set datistemplate = false`.execute(db);
  for (const name of ["template0", "template1"]) await sql`drop database ${sql.ref(name)}`.execute(db);
  await sql`checkpoint`.execute(db);
}

function fingerprint(folders: string[]): string {
  const hash = createHash("sha256").update(TEST_CLOCK);
  for (const folder of folders) {
    for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
      const path = join(folder, name);
      if (statSync(path).isFile()) hash.update(path).update(readFileSync(path));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
