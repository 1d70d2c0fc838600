import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Env, parseEnv } from "./env.server.ts";

/** What the running process knows about itself; one per process, shared by the start-up files and Remix's bundle. */
export interface Runtime {
  env: Env;
  /** Key of session and failure hashes. */
  secret: string;
  version: string;
  /** The data are made up for demonstration; every page says so. */
  isDemo: boolean;
}

const slot = Symbol.for("fanfueang.runtime");
const processWide = globalThis as { [slot]?: Runtime };

/** The process's settings, parsed at the first call. */
export function runtime(): Runtime {
  if (!processWide[slot]) {
    const env = parseEnv(process.env);
    const manifest = JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8")) as { version: string };
    processWide[slot] = {
      env,
      secret: env.SESSION_SECRET ?? keptSecret(env.DATA_DIR),
      version: manifest.version,
      isDemo: false,
    };
  }
  return processWide[slot];
}

/** Without SESSION_SECRET one is made at the first start and kept beside the data, readable by its owner only. */
function keptSecret(folder: string): string {
  const path = join(folder, "session-secret");
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  const secret = randomBytes(32).toString("base64url");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}
