/** `npm start` and `npm run dev`: from an empty folder to a portal that answers. */
import { createServer, type Server } from "node:http";
import { startFoldWorker } from "#app/domain/dashboards/fold-worker.server.ts";
import { startOfferSweeper } from "#app/domain/fairs/sweep-offers.server.ts";
import { openFileStore } from "#app/domain/files/file-store.server.ts";
import { startNightWatch } from "#app/domain/integrity/night-watch.server.ts";
import { openIdNumbers } from "#app/domain/people/id-number.server.ts";
import { startReminders } from "#app/domain/reminders/send-reminders.server.ts";
import { startWindowOpener } from "#app/domain/windows/open-usual.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { FolderInUse } from "#db/lock.server.ts";
import { buildIfStale } from "./build.server.ts";
import { WrongSetting } from "./env.server.ts";
import { log } from "./log.server.ts";
import { prepareDatabase } from "./prepare-database.server.ts";
import { runtime } from "./runtime.server.ts";
import { createApp, listen } from "./server.server.ts";
import { printWelcome, welcomeAdministrator } from "./welcome.server.ts";

const GRACE = 10_000;

try {
  await start();
} catch (error) {
  // What the one who starts it can mend is one line; anything else is a bug and shows its stack.
  const known = error instanceof WrongSetting || error instanceof FolderInUse;
  process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const { env } = runtime();
  const development = env.NODE_ENV === "development";
  // React reads it when it is loaded, and would render with its development checks.
  process.env.NODE_ENV = env.NODE_ENV;
  if (!development) await buildIfStale(() => process.stdout.write("Building the portal …\n"));

  const database = await openDatabase(env.DATABASE_URL ? { url: env.DATABASE_URL } : { folder: env.DATA_DIR });
  openFileStore(env.files);
  openIdNumbers(env.DATA_KEY ?? runtime().secret);
  runtime().isDemo = await prepareDatabase(database, env);
  const stopFolding = startFoldWorker({ onError: (error) => log().error({ err: error }, "fold failed, trying again") });
  const stopSweeping = startOfferSweeper({
    onError: (error) => log().error({ err: error }, "sweeping offers failed, trying again"),
  });

  const stopReminding = startReminders({
    onError: (error) => log().error({ err: error }, "sending reminders failed, trying again"),
  });

  const stopOpening = startWindowOpener({
    onError: (error) => log().error({ err: error }, "opening the usual windows failed, trying again"),
  });

  const stopWatching = startNightWatch({
    onFound: (checks) => log().error({ checks }, "the nightly checks have found something, see /integrity"),
    onError: (error) => log().error({ err: error }, "the nightly checks failed"),
  });

  const server = createServer();
  const vite = development ? await devServer(server) : null;
  server.on("request", await createApp(vite));
  await listen(server, env.PORT, env.HOST);
  printWelcome(server, database.kind, runtime().isDemo);
  await welcomeAdministrator(env.ADMIN_EMAIL);

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log().info({ signal }, "stopping");
    await closeServer(server);
    await vite?.close();
    await stopSweeping();
    await stopReminding();
    await stopOpening();
    await stopFolding();
    await stopWatching();
    await database.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(signal));
}

/** Requests in flight end; what idles is closed; after the grace the rest is cut. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
  });
}

/** Reloading goes over the portal's own address: a second port would be another origin. */
async function devServer(server: Server) {
  const vite = await import("vite");
  return vite.createServer({ configFile: "remix.config.js", server: { middlewareMode: true, hmr: { server } } });
}
