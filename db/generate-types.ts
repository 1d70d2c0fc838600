/** `npm run db:types`: writes db/types.ts from a freshly migrated schema; `-- --verify` fails when the file is stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate, PostgresDialect } from "kysely-codegen";
import { type Database, openDatabase } from "./client.server.ts";
import { migrateToLatest } from "./migrator.server.ts";

const file = fileURLToPath(new URL("types.ts", import.meta.url));

export async function generateTypes(db: Database): Promise<string> {
  return generate({
    db: db.withoutPlugins(),
    dialect: new PostgresDialect({ dateParser: "string", numericParser: "string" }),
    camelCase: true,
    // The migrator's own tables are no table of the portal's.
    excludePattern: "kysely_*",
    outFile: null,
    // Must agree with the parsers set in client.server.ts.
    overrides: {},
    typeMapping: { int8: "number" },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { db, close } = await openDatabase({ image: null });
  await migrateToLatest(db);
  const text = await generateTypes(db);
  await close();
  if (!process.argv.includes("--verify")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error("db/types.ts does not fit the migrations: run npm run db:types");
    process.exitCode = 1;
  }
}
