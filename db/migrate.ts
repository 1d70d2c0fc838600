/** `npm run db:migrate -- latest | down | new <name>`: brings the schema forward, takes the newest step back, or begins a new one. */
import { writeFileSync } from "node:fs";
import { runCommand, say, WrongUse } from "./command.server.ts";
import { migrateDown, migrateToLatest, migrationNames } from "./migrator.server.ts";

const TEMPLATE = `import { type Kysely, sql } from "kysely";

/** What this step adds, and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql\`\`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql\`\`.execute(db);
}
`;

const [action = "latest", name] = process.argv.slice(2);

if (action === "new") begin(name);
else {
  await runCommand(async ({ db }) => {
    if (action !== "latest" && action !== "down")
      throw new WrongUse("usage: npm run db:migrate -- latest | down | new <name>");
    const ran = action === "latest" ? await migrateToLatest(db) : await migrateDown(db);
    say(ran.length > 0 ? `${action === "latest" ? "migrated" : "taken back"}: ${ran.join(", ")}` : "nothing to do");
  });
}

function begin(words: string | undefined): void {
  if (!words || !/^[a-z0-9_]+$/.test(words)) {
    process.stderr.write("usage: npm run db:migrate -- new <name>, in small letters, digits and _\n");
    process.exitCode = 1;
    return;
  }
  const number = String(migrationNames().length + 1).padStart(4, "0");
  const file = new URL(`migrations/${number}_${words}.ts`, import.meta.url);
  writeFileSync(file, TEMPLATE, { flag: "wx" });
  say(`db/migrations/${number}_${words}.ts`);
}
