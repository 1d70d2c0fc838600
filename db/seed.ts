/** `npm run db:seed`: migrates and loads the reference data; with `-- --demo` also the demo world, into an empty database. */
import { runCommand, say, WrongUse } from "./command.server.ts";
import { loadDemoWorld } from "./demo/world.server.ts";
import { migrateToLatest } from "./migrator.server.ts";
import { loadReference } from "./reference/load.server.ts";

await runCommand(async (open) => {
  const [option] = process.argv.slice(2);
  if (option && option !== "--demo") throw new WrongUse("usage: npm run db:seed -- [--demo]");
  const { db } = await open();
  await migrateToLatest(db);
  say((await loadReference(db)) ? "reference data loaded" : "reference data are current");
  if (option !== "--demo") return;
  await loadDemoWorld(db, { now: new Date(process.env.CLOCK || Date.now()) });
  say("demo world loaded; the portal makes its figures when it runs");
});
