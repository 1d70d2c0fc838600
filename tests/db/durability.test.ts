import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";

const folder = mkdtempSync(join(tmpdir(), "fanfueang-durability-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes rows one by one into the embedded database and says each number once its write is acknowledged. */
const WRITER = `
  import { sql } from "kysely";
  import { openDatabase } from "./db/client.server.ts";
  const { db } = await openDatabase({ folder: ${JSON.stringify(folder)} });
  await sql\`create table if not exists writes (number integer primary key)\`.execute(db);
  const { rows } = await sql\`select coalesce(max(number), 0) as last from writes\`.execute(db);
  for (let number = rows[0].last + 1; ; number++) {
    await sql\`insert into writes values (\${number})\`.execute(db);
    process.stdout.write(number + "\\n");
  }`;

/** Lets a writer work until it has said `count` numbers, then kills it without warning; answers the last number it said. */
async function writeAndKill(count: number): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", WRITER], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  let last = 0;
  let said = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    said += 1;
    if (said === count) child.kill("SIGKILL");
  }
  await ended;
  return last;
}

test("every acknowledged write is there after kill -9, more than once", async () => {
  for (const count of [40, 25, 60]) {
    const last = await writeAndKill(count);
    const { db, close } = await openDatabase({ folder });
    const { rows } = await sql<{ count: number; first: number; last: number }>`
      select count(*), min(number) as first, max(number) as last from writes`.execute(db);
    await close();
    expect(last).toBeGreaterThanOrEqual(count);
    expect(rows[0]?.last).toBeGreaterThanOrEqual(last);
    expect(rows[0]).toMatchObject({ first: 1, count: rows[0]?.last });
  }
}, 120_000);
