import { type ChildProcess, spawn } from "node:child_process";
import { administer } from "../support/server.ts";
import type { Cluster } from "./cluster.ts";
import { note } from "./measure.ts";

/** The moment every country of a bench stands in. */
export const CLOCK = "2026-11-12T03:00:00Z";

export interface Country {
  name: string;
  databaseUrl: string;
  /** The portal over it. */
  address: string;
  stop(): Promise<void>;
}

/** Fills a database of its own with so many enterprises over so many months, and serves the portal over it. */
export async function startCountry(cluster: Cluster, enterprises: number, months: number): Promise<Country> {
  const name = `country_${enterprises}`;
  await administer(
    cluster.url("postgres"),
    `create database ${name} encoding 'UTF8' lc_ctype 'C.utf8' lc_collate 'C' template template0`,
  );
  const databaseUrl = cluster.url(name);
  note(`filling ${enterprises} enterprises × ${months} months`);
  const filling = begin(
    ["db/demo/scale.ts", `--enterprises=${enterprises}`, `--months=${months}`, "--seed=1"],
    databaseUrl,
  );
  filling.stdout?.on("data", (chunk) => process.stderr.write(chunk));
  await ended(filling);
  note("adding up, and starting the portal");
  const portal = await servePortal(databaseUrl);
  note(`${name} answers at ${portal.address}`);
  return { name, databaseUrl, ...portal };
}

/** Serves the portal over a database that is filled already. */
export async function servePortal(databaseUrl: string): Promise<Pick<Country, "address" | "stop">> {
  const portal = begin(["app/http/start.ts"], databaseUrl);
  const address = await addressOf(portal);
  return {
    address,
    async stop() {
      const stopped = new Promise((resolve) => portal.once("exit", resolve));
      portal.kill("SIGTERM");
      await stopped;
    },
  };
}

function begin(command: string[], databaseUrl: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", ...command], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: "a-secret-that-only-benches-have-012345",
      NODE_ENV: "production",
      LOG_LEVEL: "silent",
      HOST: "127.0.0.1",
      PORT: "0",
      DEMO: "off",
      CLOCK,
    },
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) =>
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`filling the database failed (${code})`)))),
  );
}

function addressOf(portal: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    portal.stdout?.on("data", (chunk) => {
      said += chunk;
      const found = /http:\/\/localhost:(\d+)/.exec(said);
      if (found) resolve(`http://127.0.0.1:${found[1]}`);
    });
    portal.once("exit", () => reject(new Error(`the portal did not start: ${said}`)));
  });
}
