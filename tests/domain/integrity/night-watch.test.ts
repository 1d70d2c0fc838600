import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { watchOnce } from "#app/domain/integrity/night-watch.server.ts";
import { latestRun } from "#app/domain/integrity/run-checks.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

/** Three in the morning in Bangkok, of the day on which the history is written. */
const today = new Date().toISOString().slice(0, 10);
const night = new Date(`${today}T20:00:00Z`);

describe("the night watch", () => {
  useDatabase();

  test("sleeps by day", async () => {
    expect(await watchOnce(new Date(`${today}T03:00:00Z`))).toBeNull();
    expect(await watchOnce(new Date(`${today}T22:00:00Z`))).toBeNull();
  });

  test("checks once a night, finds what somebody has broken, and leaves it for the administrator", async () => {
    await sql`update rollups set sum_accepted = sum_accepted + 1 where area_code = '30' and sum_accepted is not null and period_id = 2569`.execute(
      db(),
    );
    expect(await watchOnce(night)).toBeGreaterThan(0);
    expect(await watchOnce(new Date(night.getTime() + 600_000))).toBeNull();
    const run = await latestRun(await viewerFor("admin@demo.test"), "rollups");
    expect(run).toMatchObject({ byTh: null, results: [expect.objectContaining({ total: expect.any(Number) })] });
  });
});
