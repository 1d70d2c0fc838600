import { spawn } from "node:child_process";

/** Builds the browser's and the server's bundles, once: `npm start` calls it when there is no build yet. */
export function buildPortal(): Promise<void> {
  process.stdout.write("Building the portal (once) …\n");
  const remix = new URL("../../node_modules/.bin/remix", import.meta.url).pathname;
  const child = spawn(remix, ["vite:build", "--config", "remix.config.js", "--logLevel", "error"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the build failed (${code})`))));
  });
}
