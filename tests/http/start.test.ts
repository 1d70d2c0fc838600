import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildIfStale } from "#app/http/build.server.ts";

/** `npm start` itself, as a process: it serves, is refused a folder in use, and stops clean. */

const folder = mkdtempSync(join(tmpdir(), "fanfueang-start-"));
/** As the README's commands start it: nothing said about production, nor about a secret. */
const QUIET = {
  ...{ DATA_DIR: folder, DEMO: "off", PORT: "0", HOST: "127.0.0.1", DATABASE_URL: "" },
  ...{ NODE_ENV: "", SESSION_SECRET: "", LOG_LEVEL: "info" },
};

let first: ChildProcess;
let address = "";
/** Everything that the portal has written on its output. */
let written = "";

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
    first.stdout?.on("data", (chunk) => {
      written += chunk;
      const found = /http:\/\/localhost:(\d+)/.exec(written);
      if (found) resolve(`http://127.0.0.1:${found[1]}`);
    });
    first.once("exit", () => reject(new Error(written)));
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

  it("in production a secret has to be named; elsewhere one is made and kept beside the data", async () => {
    const { code, said } = await ending(start({ ...QUIET, NODE_ENV: "production" }));
    expect([code, said]).toEqual([1, expect.stringMatching(/^SESSION_SECRET: [^\n]+$/)]);
    const kept = join(folder, "session-secret");
    expect(readFileSync(kept, "utf8").trim().length).toBeGreaterThanOrEqual(32);
    expect(statSync(kept).mode & 0o077).toBe(0);
  });

  it("writes a line for each request, and neither passwords nor cookies nor tokens", async () => {
    const secrets = ["a-password-typed", "fanfueang_session=a-cookie-kept", "a-token-of-a-program"] as const;
    await fetch(`${address}/sign-in?next=/${secrets[0]}`, {
      method: "POST",
      headers: { cookie: secrets[1], authorization: `Bearer ${secrets[2]}` },
      body: new URLSearchParams({ email: "nobody@portal.test", password: secrets[0] }),
    });
    await expect.poll(() => written).toMatch(/"method":"POST","path":"\/sign-in","status":401/);
    for (const secret of [...secrets, "nobody@portal.test"]) expect(written).not.toContain(secret);
  });

  it("a signal lets what is in flight have its answer, closes the database and frees the folder", async () => {
    const slow = slowRequest("/units");
    await slow.begun;
    const ended = ending(first);
    first.kill("SIGTERM");
    await expect.poll(() => written).toContain('"msg":"stopping"');
    await expect(fetch(address)).rejects.toThrow();
    slow.finish();
    const answer = await slow.answer;
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toContain("</html>");
    expect((await ended).code).toBe(0);
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });
});

/** A request over a slow line: half of its head is sent, the rest when it is told to finish. */
function slowRequest(path: string) {
  const { hostname, port } = new URL(address);
  const line = connect(Number(port), hostname);
  let heard = "";
  line.on("data", (piece) => {
    heard += piece;
  });
  return {
    begun: new Promise<void>((resolve) =>
      line.once("connect", () => line.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n`, () => resolve())),
    ),
    finish: () => line.write("Connection: close\r\n\r\n"),
    answer: new Promise<string>((resolve, reject) => {
      line.once("close", () => resolve(heard));
      line.once("error", reject);
    }),
  };
}
