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

const USAGE = "usage: npm run db:migrate -- latest | down | new <name, in small letters, digits and _>";

await runCommand(async (open) => {
  const [action = "latest", name = ""] = process.argv.slice(2);
  switch (action) {
    case "latest":
      return report("migrated", await migrateToLatest((await open()).db));
    case "down":
      return report("taken back", await migrateDown((await open()).db));
    case "new":
      return begin(name);
    default:
      throw new WrongUse(USAGE);
  }
});

function report(done: string, names: string[]): void {
  say(names.length > 0 ? `${done}: ${names.join(", ")}` : "nothing to do");
}

function begin(name: string): void {
  if (!/^[a-z0-9_]+$/.test(name)) throw new WrongUse(USAGE);
  const number = String(migrationNames().length + 1).padStart(4, "0");
  const file = `migrations/${number}_${name}.ts`;
  writeFileSync(new URL(file, import.meta.url), TEMPLATE, { flag: "wx" });
  say(`db/${file}`);
}
