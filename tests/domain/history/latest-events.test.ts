import { expect, test } from "vitest";
import { latestEvents } from "#app/domain/history/latest-events.server.ts";
import { recordEvent } from "#app/domain/history/record-event.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();
const query = { entity: "entry_window", right: "windows.manage" } as const;

test("the latest events come newest first with who did it, within what was asked, to those who look after it", async () => {
  const central = await viewerFor("central@demo.test");
  await db()
    .transaction()
    .execute(async (trx) => {
      for (const entityId of ["company-month/2026-10", "enterprise-month/2026-10"])
        await recordEvent(trx, central, {
          action: "window.opened",
          entity: "entry_window",
          entityId,
          newValues: { expected: 1 },
        });
    });
  expect(await latestEvents(central, query, 2)).toMatchObject([
    { entityId: "enterprise-month/2026-10", action: "window.opened", byTh: central.nameTh, newValues: { expected: 1 } },
    { entityId: "company-month/2026-10" },
  ]);
  const within = await latestEvents(central, { ...query, within: ["company-month"] });
  expect(within.map((event) => event.entityId)).toEqual(["company-month/2026-10"]);
  expect(await latestEvents(await viewerFor("head.30@demo.test"), query)).toEqual([]);
});
