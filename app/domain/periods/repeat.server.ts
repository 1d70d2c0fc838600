/**
 * Does work from now on, again so long after each time it ended, until the answered function is called, which waits for
 * the work in flight. An error is reported, and the work tried again at its next time.
 */
export function repeat(
  work: () => Promise<unknown>,
  { everyMs, onError }: { everyMs: number; onError: (error: unknown) => void },
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let timer: NodeJS.Timeout;
  const once = (): void => {
    running = work()
      .catch(onError)
      .finally(() => {
        if (!stopped) timer = setTimeout(once, everyMs);
      });
  };
  timer = setTimeout(once, 0);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
