/** `npm run demo:scale -- --enterprises=100000 --months=36 --seed=1`: a whole made-up country in an empty database, and how fast. */
import { parseArgs } from "node:util";
import { Presets, SingleBar } from "cli-progress";
import { sql } from "kysely";
import type { OpenDatabase } from "../client.server.ts";
import { runCommand, say, WrongUse } from "../command.server.ts";
import { migrateToLatest } from "../migrator.server.ts";
import { loadReference } from "../reference/load.server.ts";
import { loadScaleWorld } from "./world.server.ts";

await runCommand(async (open) => {
  const { enterprises, months, seed } = options();
  const database = await open();
  await migrateToLatest(database.db);
  await loadReference(database.db);
  const bar = progressBar();
  const began = performance.now();
  const now = new Date(process.env.CLOCK || Date.now());
  await loadScaleWorld(database, { now, enterprises, months, seed, onProgress: bar.update }).finally(bar.stop);
  const seconds = (performance.now() - began) / 1000;
  const rows = await countObservations(database);
  const rate = Math.round(rows / seconds).toLocaleString("en");
  say(`${rows.toLocaleString("en")} observations in ${seconds.toFixed(1)} s: ${rate} a second`);
  // Marks every page as visible to all, so that the first readers do not have to.
  if (database.kind === "server") await sql`vacuum`.execute(database.db);
});

function options(): { enterprises: number; months: number; seed: number } {
  const { values } = parseArgs({
    options: { enterprises: { type: "string" }, months: { type: "string" }, seed: { type: "string" } },
  });
  const number = (name: keyof typeof values, usual: number, least: number): number => {
    const value = Number(values[name] ?? usual);
    if (!Number.isInteger(value) || value < least)
      throw new WrongUse(`--${name} must be a whole number of at least ${least}`);
    return value;
  };
  return {
    enterprises: number("enterprises", 100_000, 100),
    months: number("months", 36, 1),
    seed: number("seed", 1, 0),
  };
}

/** Reports first, then the keys and indexes; without a terminal a line for every tenth part. */
function progressBar() {
  const onTerminal = process.stderr.isTTY;
  const bar = new SingleBar(
    { format: "{what} {bar} {percentage} % · {duration_formatted}", hideCursor: true },
    Presets.shades_classic,
  );
  if (onTerminal) bar.start(1, 0, { what: "reports" });
  let last = "";
  return {
    update(done: number, total: number, what: string): void {
      const line = `${what} ${Math.floor((done / total) * 10) * 10} %`;
      if (onTerminal) bar.update(done / total, { what });
      else if (line !== last) say(line);
      last = line;
    },
    stop(): void {
      if (onTerminal) bar.stop();
    },
  };
}

async function countObservations({ db }: OpenDatabase): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from observations`.execute(db);
  return rows[0]?.count ?? 0;
}
