import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { swapBooths } from "#app/domain/allotment/swap-booths.server.ts";
import { readFloorPlan } from "#app/domain/floor-plan/plan.server.ts";
import { myNotices } from "#app/domain/notices/my-notices.server.ts";
import { action } from "#app/routes/fairs.$code.plan.tsx";
import { db } from "#db/client.server.ts";
import { addFair } from "#tests/domain/fair-sales/fixture.ts";
import { actionsOn, driftingQuotas } from "#tests/domain/fairs/fair-world.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { viewerFor } from "#tests/support/world.ts";

const FAIR = "swapping";
useDatabase();
const central = () => viewerFor("central@demo.test");
let booths: Record<string, number>;
beforeAll(async () => {
  await addFair(FAIR, "2026-11-08", "2026-11-16", [
    { unit: "E1", category: "food", zone: "A" },
    { unit: "E2", category: "food", zone: "A" },
    { unit: "E3", category: "fabric", zone: "B" },
  ]);
  await sql`update fair_zones set category_code = 'fabric' where code = 'B'
    and fair_id = (select id from fairs where code = ${FAIR})`.execute(db());
  const { booths: drawn } = (await readFloorPlan(await central(), FAIR))!;
  booths = Object.fromEntries(drawn.map(({ code, id }) => [code, id]));
});

const standing = async () =>
  Object.fromEntries(
    (await readFloorPlan(await central(), FAIR))!.booths.map(({ code, unitCode }) => [code, unitCode]),
  );
const swap = async (from: string, otherCode: string, email = "central@demo.test") =>
  swapBooths(await viewerFor(email), FAIR, { boothId: booths[from] ?? 0, otherCode });

test("two enterprises change places at once, both are told, and nothing is counted twice", async () => {
  const args = routeArguments(
    `/fairs/${FAIR}/plan`,
    { code: FAIR },
    {
      cookie: await cookieOf("central@demo.test"),
      form: { how: "swap", booth: String(booths.A0001), other: "A0002" },
    },
  );
  expect((await answered(async () => action(args))).status).toBe(303);
  expect(await standing()).toMatchObject({ A0001: "E2", A0002: "E1", B0003: "E3" });
  expect((await myNotices(await viewerFor("enterprise.1@demo.test"), null)).notices[0]).toMatchObject({
    kind: "booth_changed",
    words: { booth: "A0002", fromOn: "2026-11-08", lastOn: "2026-11-16" },
  });
  const { rows } = await sql<{ id: number }>`select id from fairs where code = ${FAIR}`.execute(db());
  expect(await driftingQuotas(rows[0]!.id)).toBe(0);
  expect(await actionsOn("fair", FAIR)).toEqual(["fair.booths_swapped"]);
});

test("a swap into a zone of another category, with no booth, or by somebody else changes nothing", async () => {
  const before = await standing();
  expect(await swap("A0001", "B0003")).toMatchObject({ reason: "fairs:refused.booth_of_another_category" });
  expect(await swap("A0001", "A9")).toMatchObject({ reason: "fairs:refused.booth_unknown", field: "other" });
  expect(await swap("A0001", "A0002", "officer.30@demo.test")).toBeNull();
  expect(await standing()).toEqual(before);
});

test("an enterprise moves to a free booth, not to a blocked one, and not once it has reported sales", async () => {
  await sql`insert into booths (fair_id, zone_id, code, blocked_reason) select z.fair_id, z.id, n.code, n.reason
    from fair_zones as z join fairs as f on f.id = z.fair_id, (values ('A9', null), ('A8', 'เสา')) as n (code, reason)
    where f.code = ${FAIR} and z.code = 'A'`.execute(db());
  expect(await swap("A0001", "A8")).toMatchObject({ reason: "fairs:refused.booth_blocked" });
  expect(await swap("A0001", "A9")).toEqual({ ok: true, moved: 1 });
  expect(await standing()).toMatchObject({ A0001: null, A9: "E2" });
  await sql`insert into booth_sale_reports (submission_key, allocation_id, allocation_days, sale_date, cash_baht, orders_baht, entered_by, entered_at)
    select gen_random_uuid(), id, days, '2026-11-10', 1, 0, 1, '2026-11-11' from booth_allocations
    where live_booth_id = ${booths.A0002}`.execute(db());
  expect(await swap("A0002", "A0001")).toMatchObject({ reason: "fairs:refused.booth_has_sales" });
});
