import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildIfStale } from "#app/http/build.server.ts";

/** `npm start` itself, as a process: it serves, is refused a folder in use, and stops clean. */

const folder = mkdtempSync(join(tmpdir(), "fanfueang-start-"));
const QUIET = { DATA_DIR: folder, DEMO: "off", PORT: "0", HOST: "127.0.0.1", NODE_ENV: "production", DATABASE_URL: "" };

let first: ChildProcess;
let address = "";

function start(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "app/http/start.ts"], {
    env: { ...process.env, VITEST: "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What a process says on its error stream, and how it ends. */
function ending(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => child.once("exit", (code) => resolve({ code, said: said.trim() })));
}

beforeAll(async () => {
  await buildIfStale();
  first = start(QUIET);
  address = await new Promise<string>((resolve, reject) => {
    let said = "";
    first.stdout?.on("data", (chunk) => {
      said += chunk;
      const found = /http:\/\/localhost:(\d+)/.exec(said);
      if (found) resolve(`http://127.0.0.1:${found[1]}`);
    });
    first.once("exit", () => reject(new Error(said)));
  });
});
afterAll(() => {
  first.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

describe("npm start", () => {
  it("serves from an empty folder, and is ready when it says so", async () => {
    expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ status: "ok", database: "embedded" });
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  });

  it("without demonstration data no page calls itself a demonstration", async () => {
    expect(await (await fetch(`${address}/sign-in`)).text()).not.toContain("ข้อมูลสาธิต");
  });

  it("a second process on the same folder is refused with one clear line", { timeout: 120_000 }, async () => {
    const { code, said } = await ending(start(QUIET));
    expect(code).toBe(1);
    expect(said).toContain("already open in another process");
    expect(said.split("\n").filter((line) => line && !line.includes("Warning"))).toHaveLength(1);
  });

  it("a wrong setting stops the start with one line that names it", { timeout: 120_000 }, async () => {
    const { code, said } = await ending(start({ ...QUIET, PORT: "none" }));
    expect(code).toBe(1);
    expect(said).toMatch(/^PORT: /);
  });

  it("a signal ends what is in flight, closes the database and frees the folder", async () => {
    const inFlight = fetch(`${address}/units`);
    const ended = ending(first);
    first.kill("SIGTERM");
    await Promise.allSettled([inFlight]);
    expect((await ended).code).toBe(0);
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });
});
