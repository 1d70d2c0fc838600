import { vi } from "vitest";
import { openedDatabase } from "#db/client.server.ts";

/** How many statements the database is sent while something runs. */
export async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const client = await openedDatabase().pool.connect();
  const query = vi.spyOn(Object.getPrototypeOf(client), "query");
  client.release();
  await run();
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
}
