import pg from "pg";
import { vi } from "vitest";
import { openedDatabase } from "#db/client.server.ts";

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

/** The plans by which the database answers what an action asks. */
export async function plansOf(action: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  await action();
  const asked = sent.mock.calls as unknown as [string, unknown[]][];
  sent.mockRestore();
  const plans: string[] = [];
  for (const [text, values] of asked) {
    const { rows } = await openedDatabase().pool.query(`explain ${text}`, values);
    plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
  }
  return plans;
}
