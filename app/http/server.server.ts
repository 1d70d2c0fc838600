import type { Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { sql } from "kysely";
import type { ViteDevServer } from "vite";
import { openedDatabase } from "#db/client.server.ts";
import { isCurrent } from "#db/migrator.server.ts";
import { carryKeptSession } from "./kept-session.server.ts";
import { logRequests } from "./request-log.server.ts";
import { runtime } from "./runtime.server.ts";
import { sameOriginPosts, securityHeaders } from "./security.server.ts";

const YEAR = "365d";

/** The whole application as an Express app; with `vite` it serves from source and reloads. */
export async function createApp(vite: ViteDevServer | null): Promise<express.Express> {
  const { env } = runtime();
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUSTED_PROXIES);

  app.get("/healthz", (_request, response) => {
    response.json({ status: "ok", database: openedDatabase().kind, version: runtime().version });
  });
  app.get("/readyz", async (_request, response) => {
    const reason = await whyNotReady();
    response.status(reason ? 503 : 200).json(reason ? { status: "not-ready", reason } : { status: "ready" });
  });

  app.use(logRequests);
  app.use(securityHeaders({ secure: env.SECURE === "on", development: vite !== null }));
  app.use(sameOriginPosts);
  app.use(compression());
  if (vite) app.use(vite.middlewares);
  else app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: YEAR }));
  app.use(express.static(vite ? "public" : "build/client", { maxAge: "1h", index: false }));

  app.use(carryKeptSession);
  app.all(
    "*",
    createRequestHandler({
      build: vite
        ? () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>
        : await builtServer(),
      mode: vite ? "development" : "production",
      getLoadContext: (request, response) => ({ nonce: response.locals.nonce as string, address: request.ip ?? "" }),
    }),
  );
  return app;
}

/** Resolves when the address is bound. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

async function builtServer(): Promise<ServerBuild> {
  const path = new URL("../../build/server/index.js", import.meta.url).href;
  return (await import(path)) as ServerBuild;
}

async function whyNotReady(): Promise<string | null> {
  try {
    const { db } = openedDatabase();
    if (!(await isCurrent(db))) return "migrations are not current";
    await sql`select 1`.execute(db);
    return null;
  } catch {
    return "the database does not answer";
  }
}
