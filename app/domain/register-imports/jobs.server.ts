import { setTimeout as pause } from "node:timers/promises";

/** Imports that this process is working on. */
const running = new Map<string, Promise<void>>();

/**
 * Works on an import beside the requests, one thing at a time for each. What it throws is a bug or a lost database: it is
 * told on the error stream, and the import stays where its last finished step has left it, to be gone on with.
 */
export function workOn(id: string, work: () => Promise<void>): void {
  if (running.has(id)) return;
  const job = work()
    .catch((error: unknown) => console.error(`import ${id} has stopped`, error))
    .finally(() => running.delete(id));
  running.set(id, job);
}

/** Waits until nothing is being done to an import, or no longer than so many milliseconds. */
export async function restOf(id: string, most = Number.POSITIVE_INFINITY): Promise<void> {
  const job = running.get(id);
  if (!job) return;
  await (Number.isFinite(most) ? Promise.race([job, pause(most)]) : job);
}
