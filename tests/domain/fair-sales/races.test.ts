import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, inject, it } from "vitest";
import { reportSale } from "#app/domain/fair-sales/report-sale.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { addFair } from "./fixture.ts";

/** On the embedded database, which has one connection, this cannot happen: it is skipped there by name. */
const onServer = "url" in inject("image");

useDatabase();

describe.skipIf(!onServer)("at the same moment, on a server", () => {
  it("phones enter and correct the same booth-day: one figure counts, and no entry that was taken is lost", async () => {
    const viewer = await viewerFor("central@demo.test");
    const [allocationId = 0] = await addFair("phones", "2026-11-03", "2026-11-11", [
      { unit: "E1", category: "food", zone: "A" },
    ]);
    const enter = async (nth: number) => {
      const date = `2026-11-0${3 + (nth % 3)}`;
      const { rows } = await sql<{ id: number }>`
        select id from booth_day_sales where allocation_id = ${allocationId} and sale_date = ${date}::date`.execute(
        db(),
      );
      const amounts = { cash: String(100 + nth), orders: "0", online: "0", business: "0", units: null };
      const sale = { allocationId, date, amounts, submissionKey: randomUUID(), replacesId: rows[0]?.id ?? null };
      return reportSale(viewer, { ...sale, reason: "ทดสอบ" });
    };
    const outcomes = await Promise.all(Array.from({ length: 90 }, (_, nth) => enter(nth)));
    const taken = outcomes.filter((outcome) => outcome?.ok && !outcome.already).length;
    const { rows } = await sql`
      select count(*)::int as kept, (select count(*)::int from booth_day_sales as d where d.allocation_id = ${allocationId}) as current
      from booth_sale_reports where allocation_id = ${allocationId}`.execute(db());
    expect(rows).toEqual([{ kept: taken, current: 3 }]);
    expect(taken).toBeLessThan(90);
  });
});
