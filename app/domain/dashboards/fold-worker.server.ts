import { db, openedDatabase } from "#db/client.server.ts";
import { onWakeFold } from "./dirty.server.ts";
import { foldOnce } from "./fold.server.ts";
import { tidyRollups } from "./tidy-rollups.server.ts";

/** After so many rows the embedded database, which does not do it by itself, is tidied. */
const TIDY_AFTER = 2_000;

/** So long it sleeps when nobody wakes it: other processes write too. */
const SLEEP_MS = 500;

/**
 * Folds what writers leave behind, from now until the answered function is called, which waits for the fold in flight.
 * An error is reported and the fold tried again: its dirty rows are still there.
 */
export function startFoldWorker({ onError }: { onError: (error: unknown) => void }): () => Promise<void> {
  let stopped = false;
  let called = false;
  let folded = 0;
  let interrupt = () => {};
  const wake = (): void => {
    called = true;
    interrupt();
  };
  onWakeFold(wake);

  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, SLEEP_MS);
      interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const work = async (): Promise<void> => {
    while (!stopped) {
      called = false;
      const taken = await foldAndTidy().catch((error: unknown) => {
        onError(error);
        called = false; // what keeps failing must not spin
        return 0;
      });
      // A commit during the fold called in vain for a sleeper: look again at once.
      if (taken === 0 && !called && !stopped) await sleep();
    }
  };
  const foldAndTidy = async (): Promise<number> => {
    const taken = await foldOnce(db());
    folded += taken;
    if (folded >= TIDY_AFTER && openedDatabase().kind === "embedded") {
      folded = 0;
      await tidyRollups(db());
    }
    return taken;
  };
  const ended = work();

  return async () => {
    stopped = true;
    onWakeFold(null);
    interrupt();
    await ended;
  };
}
