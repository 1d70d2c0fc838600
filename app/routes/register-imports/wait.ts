/** So long a command waits for the work it has begun: a small file is done by then, and its page shows the end at once. */
export const WAIT_MS = 2000;
