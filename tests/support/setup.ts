import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, vi } from "vitest";
import { openFileStore } from "#app/domain/files/file-store.server.ts";
import { openIdNumbers } from "#app/domain/people/id-number.server.ts";
import { TEST_CLOCK } from "./clock.ts";

process.env.CLOCK = TEST_CLOCK;
process.env.LOG_LEVEL = "silent";
process.env.SESSION_SECRET = "a-secret-that-only-tests-have-0123456789";

openFileStore("memory");
openIdNumbers(process.env.SESSION_SECRET);

/** Other people's servers. None is needed so far; a request to one is a mistake and fails the test. */
export const otherServers = setupServer();

beforeAll(() => {
  otherServers.listen({
    onUnhandledRequest(request, print) {
      if (!["localhost", "127.0.0.1"].includes(new URL(request.url).hostname)) print.error();
    },
  });
  vi.spyOn(console, "error");
});
afterEach(() => {
  // A stray error on the console is a failure that somebody did not look at.
  const calls = [...vi.mocked(console.error).mock.calls];
  vi.mocked(console.error).mockClear();
  expect(calls, "console.error was called").toEqual([]);
});
afterAll(() => otherServers.close());
