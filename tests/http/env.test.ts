import { describe, expect, it } from "vitest";
import { parseEnv, WrongSetting } from "#app/http/env.server.ts";
import { newLog } from "#app/http/log.server.ts";
import { safePath } from "#app/http/respond.server.ts";

describe("settings", () => {
  it("nothing set: the embedded database with demonstration data on port 3000", () => {
    expect(parseEnv({})).toMatchObject({ PORT: 3000, DATA_DIR: "./data", demo: "on" });
  });

  it("papers lie beside the data, in a folder of their own, or in an object storage that is named whole", () => {
    expect(parseEnv({ DATA_DIR: "/srv/fanfueang" }).files).toEqual({ folder: "/srv/fanfueang/files" });
    expect(parseEnv({ FILES_DIR: "/srv/papers" }).files).toEqual({ folder: "/srv/papers" });
    const whole = {
      FILES_S3_ENDPOINT: "https://storage.test",
      FILES_S3_BUCKET: "papers",
      FILES_S3_REGION: "th-1",
      FILES_S3_KEY_ID: "key",
      FILES_S3_SECRET: "made-up",
    };
    expect(parseEnv(whole).files).toMatchObject({ endpoint: "https://storage.test", bucket: "papers" });
    const { FILES_S3_BUCKET: _, ...part } = whole;
    expect(() => parseEnv(part)).toThrow(/^FILES_S3_BUCKET: /);
  });

  it("a server has no demonstration data unless asked for", () => {
    expect(parseEnv({ DATABASE_URL: "postgres://localhost/x" }).demo).toBe("off");
    expect(parseEnv({ DATABASE_URL: "postgres://localhost/x", DEMO: "on" }).demo).toBe("on");
  });

  it.each([
    ["PORT", { PORT: "abc" }],
    ["PORT", { PORT: "70000" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://x" }],
    ["DEMO", { DEMO: "yes" }],
    ["SESSION_SECRET", { SESSION_SECRET: "short" }],
    ["CLOCK", { CLOCK: "yesterday" }],
    ["SESSION_SECRET", { NODE_ENV: "production", DATABASE_URL: "postgres://localhost/x" }],
    ["SESSION_SECRET", { NODE_ENV: "production" }],
    [
      "DEMO",
      { NODE_ENV: "production", DATABASE_URL: "postgres://localhost/x", DEMO: "on", SESSION_SECRET: "x".repeat(32) },
    ],
  ])("a wrong %s stops the start with one line that names it", (name, source) => {
    expect(() => parseEnv(source)).toThrow(WrongSetting);
    expect(() => parseEnv(source)).toThrow(new RegExp(`^${name}: [^\\n]+$`));
  });

  it("who insists gets demonstration data on a production server", () => {
    const source = {
      NODE_ENV: "production",
      DATABASE_URL: "postgres://localhost/x",
      DEMO: "force",
      SESSION_SECRET: "x".repeat(32),
    };
    expect(parseEnv(source).demo).toBe("on");
  });
});

describe("where to go next", () => {
  it.each([
    "https://evil.test",
    "//evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "javascript:alert(1)",
    "/a\nb",
    "",
    null,
  ])("%j is not of this site", (path) => expect(safePath(path, "/home")).toBe("/home"));
  it("a path of this site is kept", () => expect(safePath("/due?period=2026-10", "/")).toBe("/due?period=2026-10"));
});

describe("the log", () => {
  it("a line leaves out passwords, cookies and bearer tokens at every depth, in errors and headers, too", () => {
    const lines: string[] = [];
    const log = newLog("info", { write: (line) => lines.push(line) });
    const headers = { cookie: "s-cookie", Authorization: "Bearer s-token", accept: "text/html" };
    log.info(
      { password: "s-password", user: { password: "s-password" }, request: { headers, body: "s-body" } },
      "came",
    );
    log.info({ answer: { headers: new Headers({ "Set-Cookie": "s-cookie", vary: "Cookie" }) } }, "went");
    const error = Object.assign(new Error("refused"), {
      request: { headers, token: "s-token" },
      forms: [{ secret: "s-key" }],
    });
    log.error({ err: error }, "failed");
    expect(lines.join("")).not.toMatch(/s-(cookie|token|password|body|key)/);
    const [came, went, failed] = lines.map((line) => JSON.parse(line));
    expect(came).toMatchObject({ msg: "came", request: { headers: { accept: "text/html", cookie: "[left out]" } } });
    expect(went).toMatchObject({ answer: { headers: { vary: "Cookie" } } });
    expect(failed.err).toMatchObject({ message: "refused", stack: expect.stringContaining("env.test.ts") });
  });
});
