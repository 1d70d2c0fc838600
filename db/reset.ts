/** `npm run db:reset`: empties the database; a server asks for `-- --yes`. The next start makes it anew. */
import { sql } from "kysely";
import { runCommand, say, WrongUse } from "./command.server.ts";

await runCommand(async (open) => {
  const { db, kind } = await open();
  if (kind === "server" && !process.argv.includes("--yes")) {
    throw new WrongUse(
      "everything in the database of DATABASE_URL would be lost; say npm run db:reset -- --yes to do it",
    );
  }
  await sql`drop schema public cascade; create schema public`.execute(db);
  say("the database is empty");
});
