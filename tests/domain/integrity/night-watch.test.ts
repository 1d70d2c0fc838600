import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { watchOnce } from "#app/domain/integrity/night-watch.server.ts";
import { latestRun } from "#app/domain/integrity/run-checks.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

/** Three in the morning in Bangkok, of the night that is less than half a day from when the history is written. */
const HALF_DAY = 12 * 3_600_000;
const today = new Date().toISOString().slice(0, 10);
const tonight = Date.parse(`${today}T20:00:00Z`);
const night = new Date(tonight - Date.now() > HALF_DAY - 3_600_000 ? tonight - 2 * HALF_DAY : tonight);

describe("the night watch", () => {
  useDatabase();

  test("sleeps by day", async () => {
    expect(await watchOnce(new Date(`${today}T03:00:00Z`))).toBeNull();
    expect(await watchOnce(new Date(`${today}T22:00:00Z`))).toBeNull();
  });

  test("checks once a night, finds what somebody has broken, and leaves it for the administrator", async () => {
    // The long comparison of all figures has run this evening: tonight only the checks are due.
    await sql`insert into audit_events (action, entity, entity_id, new_values) values ('integrity.checked', 'integrity', 'rollups', '{"results":[]}')`.execute(
      db(),
    );
    await sql`update submissions set cells_filled = cells_filled + 1 where id = (select min(id) from submissions)`.execute(
      db(),
    );
    expect(await watchOnce(night)).toBeGreaterThan(0);
    expect(await watchOnce(new Date(night.getTime() + 600_000))).toBeNull();
    expect(await latestRun(await viewerFor("admin@demo.test"), "checks")).toMatchObject({ byTh: null });
  });
});
