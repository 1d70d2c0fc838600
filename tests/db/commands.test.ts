import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrationNames } from "#db/migrator.server.ts";
import { TEST_CLOCK } from "#tests/support/clock.ts";
import { administer, withDatabase } from "#tests/support/server.ts";

const server = process.env.TEST_DATABASE_URL;
const name = `fanfueang_chores_${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), "fanfueang-commands-"));
beforeAll(async () => {
  const empty = `create database ${name} encoding 'UTF8' lc_ctype 'C.utf8' lc_collate 'C.utf8' template template0`;
  if (server) await administer(server, empty);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  if (server) await administer(server, `drop database ${name} with (force)`);
});

/** Runs a database chore as npm does, on a database of its own: embedded, or on the server that the suite runs on. */
function run(command: string, env: Record<string, string> = {}) {
  const [file = "", ...options] = command.split(" ");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file, ...options], {
    encoding: "utf8",
    env: {
      ...process.env,
      DATABASE_URL: server ? withDatabase(server, name) : "",
      DATA_DIR: folder,
      CLOCK: TEST_CLOCK,
      ...env,
    },
  });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

describe("the database chores", () => {
  test("migrate brings the schema to the newest, takes one step back, and says what it did", () => {
    const names = migrationNames();
    expect(run("db/migrate.ts latest").stdout).toBe(`migrated: ${names.join(", ")}`);
    expect(run("db/migrate.ts down").stdout).toBe(`taken back: ${names.at(-1)}`);
    expect(run("db/migrate.ts").stdout).toBe(`migrated: ${names.at(-1)}`);
  }, 120_000);

  test("seed loads the reference data once", () => {
    expect(run("db/seed.ts").stdout).toBe("reference data loaded");
    expect(run("db/seed.ts").stdout).toBe("reference data are current");
  }, 120_000);

  test("scale fills an empty database, tells the rate, and refuses to do it twice; reset empties it", () => {
    const scale = "db/demo/scale.ts --enterprises=100 --months=2 --seed=5";
    const first = run(scale);
    expect(first.stdout).toMatch(/^[\d,]+ observations in [\d.]+ s: [\d,]+ a second$/m);
    expect(first.stdout).toContain("keys 100 %");
    expect(run(scale)).toMatchObject({ status: 1, stderr: expect.stringContaining("npm run db:reset") });
    expect(run("db/reset.ts --yes").stdout).toBe("the database is empty");
    expect(run("db/migrate.ts down").stdout).toBe("nothing to do");
  }, 120_000);

  test.each([
    ["db/migrate.ts sideways", "usage: npm run db:migrate"],
    ["db/migrate.ts new Ä", "usage: npm run db:migrate"],
    ["db/seed.ts --all", "usage: npm run db:seed"],
    ["db/demo/scale.ts --enterprises=many", "--enterprises must be a whole number"],
    ["db/demo/scale.ts --months=0", "--months must be a whole number"],
  ])("%s is one clear line", (command, line) => {
    const { status, stderr } = run(command);
    expect(status).toBe(1);
    expect(stderr).toContain(line);
    expect(stderr.split("\n")).toHaveLength(1);
  });

  test("a server that cannot be reached is one clear line; reset asks before it empties one", () => {
    const nobody = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
    expect(run("db/migrate.ts", nobody).stderr).toMatch(/^DATABASE_URL: no connection \(.+\)$/);
    expect(run("db/reset.ts", nobody).stderr).toContain("npm run db:reset -- --yes");
  });
});
