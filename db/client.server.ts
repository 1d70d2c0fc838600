import { mkdirSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { lockFolder } from "./lock.server.ts";
import type { DB } from "./types.ts";

export type Database = Kysely<DB>;

/** Where the data live: a folder for the embedded database, a URL for a server, or an image to start from in memory. */
export type DatabaseSource = { url: string } | { folder: string } | { image: Blob | null };

export interface OpenDatabase {
  kind: "embedded" | "server";
  db: Database;
  pool: pg.Pool;
  /** Only on the embedded one: the engine itself, for an image of the whole database. */
  engine: PGlite | null;
  close(): Promise<void>;
}

// bigint ids and counts stay far below 2^53; numeric and date stay text: exact, and without a time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text) => text);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * The open database is one per process, not one per module copy: the server's own files and the bundle
 * that Remix builds from the same sources must share one connection to the embedded engine.
 */
const slot = Symbol.for("fanfueang.database");
const processWide = globalThis as { [slot]?: OpenDatabase };

/** The database that `openDatabase` has opened in this process. Throws when none is open. */
export function db(): Database {
  return openedDatabase().db;
}

/** Like {@link db}, with the pool and the kind. */
export function openedDatabase(): OpenDatabase {
  const open = processWide[slot];
  if (!open) throw new Error("no database is open in this process");
  return open;
}

/** Opens the database and makes it the process's own. A second process on the same folder is refused. */
export async function openDatabase(source: DatabaseSource): Promise<OpenDatabase> {
  if (processWide[slot]) throw new Error("a database is already open in this process");
  const open = "url" in source ? openServer(source.url) : await openEmbedded(source);
  processWide[slot] = open;
  return open;
}

function openServer(url: string): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // An idle client's lost connection must not stop the process; the next query gets a new one.
  pool.on("error", () => {});
  // Statements here take milliseconds; compiling one whose rows the planner overestimates takes seconds.
  pool.on("connect", (client) => void client.query("set jit = off").catch(() => {}));
  return assemble("server", pool, null, async () => {});
}

/** What a new database in memory keeps of its log: an image of it is half as large without the rest. */
const SMALL_LOG = ["--wal-segsize=1", "--set=min_wal_size=2MB", "--set=max_wal_size=4MB"];

async function openEmbedded(source: { folder: string } | { image: Blob | null }): Promise<OpenDatabase> {
  let unlock = () => {};
  let engine: PGlite;
  if ("folder" in source) {
    mkdirSync(source.folder, { recursive: true });
    unlock = lockFolder(source.folder);
    engine = await PGlite.create({ dataDir: `${source.folder}/database`, extensions: { btree_gist, pg_trgm } });
  } else {
    engine = await PGlite.create({
      extensions: { btree_gist, pg_trgm },
      ...(source.image ? { loadDataDir: source.image } : { initDbStartParams: SMALL_LOG }),
    });
  }
  const pool = new pg.Pool({ ...(createPgConfig(engine) as unknown as pg.PoolConfig), max: 1 });
  return assemble("embedded", pool, engine, async () => {
    await engine.close();
    unlock();
  });
}

function assemble(kind: OpenDatabase["kind"], pool: pg.Pool, engine: PGlite | null, after: () => Promise<void>) {
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  const open: OpenDatabase = {
    kind,
    db: kysely,
    pool,
    engine,
    async close() {
      delete processWide[slot];
      await kysely.destroy();
      await after();
    },
  };
  return open;
}
