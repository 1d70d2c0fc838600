import pg from "pg";
import { vi } from "vitest";

/** How many statements an action sends to the database. */
export async function queriesOf(action: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    await action();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}

/** What one dashboard asks, whatever the size of the country: areas, windows, cells, accepted cells, counts, targets, as of. */
export const QUERIES = 7;
