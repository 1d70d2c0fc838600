import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const FOLDER = "build";
const LOCK = ".cache/build.lock";
/** A lock older than this was left by a build that was killed. */
const STALE_LOCK = 180_000;

/**
 * Builds the browser's and the server's bundles when there is none yet, or the sources have changed since.
 * Two that ask at once build once. Answers whether it built.
 */
export async function buildIfStale(announce: () => void = () => {}): Promise<boolean> {
  const wanted = fingerprint();
  if (built() === wanted) return false;
  mkdirSync(".cache", { recursive: true });
  while (!takeLock()) await pause(500);
  try {
    if (built() === wanted) return false;
    announce();
    await runBuild();
    writeFileSync(join(FOLDER, "fingerprint"), wanted);
    return true;
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function runBuild(): Promise<void> {
  const child = spawn(
    join("node_modules", ".bin", "remix"),
    ["vite:build", "--config", "remix.config.js", "--logLevel", "error"],
    // Vitest's own mark would switch the bundler's plugins off.
    { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, NODE_ENV: "production", VITEST: "" } },
  );
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the build failed (${code})`))));
  });
}

function built(): string | null {
  const path = join(FOLDER, "fingerprint");
  return existsSync(path) && existsSync(join(FOLDER, "server", "index.js")) ? readFileSync(path, "utf8") : null;
}

/** Of everything that goes into the bundles. */
function fingerprint(): string {
  const hash = createHash("sha256");
  const files = ["app", "db", "public"].flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name)),
  );
  for (const path of [...files.sort(), "package-lock.json", "remix.config.js"]) {
    if (statSync(path).isFile()) hash.update(path).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > STALE_LOCK) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}
