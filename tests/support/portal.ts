import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { startFoldWorker } from "#app/domain/dashboards/fold-worker.server.ts";
import { buildIfStale } from "#app/http/build.server.ts";
import { runtime } from "#app/http/runtime.server.ts";
import { createApp, listen } from "#app/http/server.server.ts";
import { useDatabase } from "./database.ts";
import { DEMO_PASSWORD } from "./world.ts";

/** The whole portal, listening for this test file on a port of its own, over its own database. */
export function usePortal(): {
  url(path?: string): string;
  signIn(email: string): Promise<string>;
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
} {
  useDatabase();
  let server: Server;
  let stopFolding = async () => {};
  beforeAll(async () => {
    await buildIfStale();
    runtime().isDemo = true;
    server = createServer(await createApp(null));
    await listen(server, 0, "127.0.0.1");
    stopFolding = startFoldWorker({ onError: (error) => console.error(error) });
  });
  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    await stopFolding();
  });
  let port = 0;
  const url = (path = "") => {
    port = (server.address() as AddressInfo | null)?.port ?? port;
    return `http://127.0.0.1:${port}${path}`;
  };
  return {
    url,
    /** Nobody reaches the portal any more, as in a hall without a network. */
    async unplug() {
      url();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
    /** Everybody does again, at the same address. */
    plugIn: () => listen(server, port, "127.0.0.1"),
    /** The Cookie header of somebody who has signed in. */
    async signIn(email) {
      const answer = await fetch(url("/sign-in"), {
        method: "POST",
        body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
        redirect: "manual",
      });
      return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    },
  };
}
