import { db } from "#db/client.server.ts";
import { onWakeFold } from "./dirty.server.ts";
import { foldOnce } from "./fold.server.ts";

/** So long it sleeps when nobody wakes it: other processes write too. */
const SLEEP_MS = 500;

/**
 * Folds what writers leave behind, from now until the answered function is called, which waits for the fold in flight.
 * An error is reported and the fold tried again: its dirty rows are still there.
 */
export function startFoldWorker({ onError }: { onError: (error: unknown) => void }): () => Promise<void> {
  let stopped = false;
  let called = false;
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
      const folded = await foldOnce(db()).catch((error: unknown) => {
        onError(error);
        called = false; // what keeps failing must not spin
        return 0;
      });
      // A commit during the fold called in vain for a sleeper: look again at once.
      if (folded === 0 && !called && !stopped) await sleep();
    }
  };
  const ended = work();

  return async () => {
    stopped = true;
    onWakeFold(null);
    interrupt();
    await ended;
  };
}
