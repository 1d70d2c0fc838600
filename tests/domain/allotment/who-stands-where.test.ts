import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { swapBooths } from "#app/domain/allotment/swap-booths.server.ts";
import { readToAllot } from "#app/domain/allotment/to-allot.server.ts";
import { arrivals, checkIn } from "#app/domain/fair-sales/check-in.server.ts";
import { reportSale } from "#app/domain/fair-sales/report-sale.server.ts";
import { answerOffer } from "#app/domain/fairs/answer-offer.server.ts";
import { cancelFair } from "#app/domain/fairs/cancel-fair.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { zonesOf } from "#app/domain/fairs/fair-places.server.ts";
import { quotasOf } from "#app/domain/fairs/fair-quotas.server.ts";
import { offerBooth } from "#app/domain/fairs/offer-booth.server.ts";
import { readOwnApplication } from "#app/domain/fairs/own-application.server.ts";
import { daysToVacate, vacateBooth } from "#app/domain/fairs/vacate-booth.server.ts";
import { cancelApplication, withdrawApplication } from "#app/domain/fairs/withdraw-application.server.ts";
import { readFloorPlan } from "#app/domain/floor-plan/plan.server.ts";
import { myNotices } from "#app/domain/notices/my-notices.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { promotedName } from "#app/routes/fairs/application-command.server.ts";
import { action } from "#app/routes/fairs.$code.plan.tsx";
import { db } from "#db/client.server.ts";
import { addFair } from "#tests/domain/fair-sales/fixture.ts";
import { actionsOn, apply, driftingQuotas, publishProduct, stateOf } from "#tests/domain/fairs/fair-world.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

const FAIR = "swapping";
const SHARED = ["E4 2026-11-08 2026-11-12 confirmed", "E6 2026-11-13 2026-11-16 offered"];
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
    (await readFloorPlan(await central(), FAIR))!.booths.map(({ code, standing: [one] }) => [
      code,
      one?.unitCode ?? null,
    ]),
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

describe("a booth for some days", () => {
  const SHARED = "sharing";
  const applications: Record<string, number> = {};
  beforeAll(async () => {
    const units = ["E1", "E2", "E3"];
    await addFair(
      SHARED,
      "2026-11-08",
      "2026-11-16",
      units.map((unit) => ({ unit, category: "food", zone: "A" })),
      "selected",
    );
    const { rows } = await sql<{ code: string; id: number }>`select u.code, a.id from fair_applications as a
      join fairs as f on f.id = a.fair_id join reporting_units as u on u.id = a.enterprise_id where f.code = ${SHARED}`.execute(
      db(),
    );
    for (const { code, id } of rows) applications[code] = id;
  });
  const offer = async (unit: string, more: { boothCode?: string; from?: string; to?: string } = {}) =>
    offerBooth(await central(), SHARED, { applicationId: applications[unit]!, boothCode: "A0001", ...more });

  test("only days of the fair that are not over, and free ones, are offered", async () => {
    const outside = { reason: "fairs:refused.days_outside_fair", field: "from" };
    expect(await offer("E1", { from: "2026-11-11" })).toMatchObject(outside);
    expect(await offer("E1", { to: "2026-11-17" })).toMatchObject(outside);
    expect(await offer("E1", { from: "2026-11-14", to: "2026-11-13" })).toMatchObject(outside);
    expect(await offer("E1", { boothCode: "Z9" })).toMatchObject({ reason: "fairs:refused.booth_unknown" });
    // Two days of working hours, but nobody may wait longer than the first day itself.
    expect(await offer("E1", { from: "2026-11-13", to: "2026-11-14" })).toEqual({
      ok: true,
      expiresAt: new Date("2026-11-13T17:00:00Z"),
    });
    expect(await offer("E2", { from: "2026-11-14" })).toMatchObject({ reason: "fairs:refused.booth_taken" });
    const choices = (await readToAllot(await central(), SHARED, 0))?.booths.filter(({ code }) => code === "A0001");
    expect(choices).toMatchObject([
      { from: "2026-11-12", to: "2026-11-12" },
      { from: "2026-11-15", to: "2026-11-16" },
    ]);
    expect(await offer("E2", { from: "2026-11-15" })).toMatchObject({ ok: true });
    expect(await offer("E3")).toMatchObject({ ok: true });
    expect(await offer("E3", { boothCode: "A0002" })).toMatchObject({ reason: "fairs:refused.wrong_state" });
  });

  test("the plan, the maker's own page and the list of arrivals say who stands there when", async () => {
    const one = await viewerFor("enterprise.1@demo.test");
    expect(await answerOffer(one, SHARED, "E1", "accept")).toEqual({ ok: true });
    const onPlan = async (viewer: Viewer) =>
      (await readFloorPlan(viewer, SHARED))?.booths
        .find(({ code }) => code === "A0001")
        ?.standing.map(({ unitCode, from, to }) => [unitCode, from, to]);
    const days = ["E1", "2026-11-13", "2026-11-14"];
    expect(await onPlan(thePublic())).toEqual([days]);
    expect(await onPlan(await central())).toEqual([
      ["E3", "2026-11-12", "2026-11-12"],
      days,
      ["E2", "2026-11-15", "2026-11-16"],
    ]);
    expect((await zonesOf(await central(), SHARED))[0]).toMatchObject({ booths: 3, given: 1 });
    expect((await readOwnApplication(one, SHARED, one.grants[0]!.unitId!))?.booth).toMatchObject({
      from: "2026-11-13",
      to: "2026-11-14",
    });
    expect(await arrivals(await central(), SHARED)).toMatchObject([{ from: "2026-11-13", to: "2026-11-14" }]);
  });

  test("whoever has moved in can no longer withdraw, and a fair called off lets everybody go", async () => {
    const one = await viewerFor("enterprise.1@demo.test");
    const [arrival] = await arrivals(await central(), SHARED);
    await checkIn(await central(), SHARED, [{ allocationId: arrival!.allocationId, at: now() }]);
    const movedIn = { reason: "fairs:refused.has_moved_in" };
    expect(await withdrawApplication(one, SHARED, "E1")).toMatchObject(movedIn);
    expect(await cancelApplication(await central(), SHARED, applications.E1!, "เหตุ")).toMatchObject(movedIn);
    const { version } = (await readFair(await central(), SHARED))!;
    expect(await cancelFair(await central(), SHARED, { version, reason: "พายุ" })).toEqual({
      ok: true,
      applications: 3,
    });
  });
});

describe("a booth that stands empty", () => {
  const EMPTY = "emptied";
  let [fairId, waiting] = [0, 0];
  const applications: Record<string, number> = {};
  beforeAll(async () => {
    await addFair(EMPTY, "2026-11-08", "2026-11-16", [
      { unit: "E4", category: "food", zone: "A" },
      { unit: "E5", category: "food", zone: "A" },
    ]);
    const { rows } = await sql<{
      code: string;
      id: number;
      fair: number;
    }>`select u.code, a.id, a.fair_id as fair from fair_applications as a
      join fairs as f on f.id = a.fair_id join reporting_units as u on u.id = a.enterprise_id where f.code = ${EMPTY}`.execute(
      db(),
    );
    for (const { code, id, fair } of rows) [applications[code], fairId] = [id, fair];
    const next = await db()
      .selectFrom("reportingUnits")
      .where("code", "=", "E6")
      .select("id")
      .executeTakeFirstOrThrow();
    await publishProduct(next.id);
    waiting = await apply(fairId, next.id, "waitlisted", { rank: 1 });
    await sql`update fair_quotas set capacity = 2 where fair_id = ${fairId}`.execute(db());
  });
  const vacate = async (unit: string, from: string, { email = "central@demo.test", reason = "ไม่มาเปิดบูธ" } = {}) =>
    vacateBooth(await viewerFor(email), EMPTY, { applicationId: applications[unit]!, from, reason });

  test("goes to the next in line for the days that are left, though the quota is full", async () => {
    expect(await vacate("E4", "2026-11-13", { email: "officer.30@demo.test" })).toBeNull();
    expect(await vacate("E4", "2026-11-13", { reason: " " })).toMatchObject({ reason: "fairs:refused.no_reason" });
    expect(await vacate("E4", "2026-11-08")).toMatchObject({ reason: "fairs:refused.days_outside_fair" });
    expect(await vacate("E4", "2026-11-13")).toEqual({ ok: true, came: false, promoted: waiting });
    expect(await promotedName(await central(), EMPTY, { promoted: waiting })).toMatch(/./);
    expect([await stateOf(applications.E4!), await stateOf(waiting)]).toEqual(["no_show", "offered"]);
    const { standing } = (await readFloorPlan(await central(), EMPTY))!.booths[0]!;
    expect(standing.map((each) => [each.unitCode, each.from, each.to, each.state].join(" "))).toEqual(SHARED);
    expect(await quotasOf(await central(), EMPTY)).toMatchObject([{ capacity: 3, used: 3 }]);
    expect(await driftingQuotas(fairId)).toBe(0);
    expect(await actionsOn("fair_application", applications.E4!)).toEqual(["booth.vacated"]);
    expect(await arrivals(await central(), EMPTY)).toMatchObject([{ boothCode: "A0002" }]);
  });

  test("is free to be given by hand when nobody waits, and whoever left early keeps what was sold", async () => {
    const { rows } = await sql<{
      id: number;
    }>`select id from booth_allocations where application_id = ${applications.E5}`.execute(db());
    const amounts = { cash: "100", orders: "0", online: "0", business: "0", units: null };
    const sale = {
      allocationId: rows[0]!.id,
      date: "2026-11-12",
      amounts,
      submissionKey: randomUUID(),
      replacesId: null,
      reason: null,
    };
    expect(await reportSale(await central(), sale)).toMatchObject({ ok: true });
    expect(await daysToVacate(await central(), (await readFair(await central(), EMPTY))!, applications.E5!)).toEqual([
      "2026-11-13",
      "2026-11-14",
      "2026-11-15",
      "2026-11-16",
    ]);
    expect(await vacate("E5", "2026-11-12")).toMatchObject({ reason: "fairs:refused.booth_has_sales" });
    expect(await vacate("E5", "2026-11-14")).toEqual({ ok: true, came: true, promoted: null });
    expect(await stateOf(applications.E5!)).toBe("confirmed");
    expect((await readToAllot(await central(), EMPTY, 0))?.booths).toMatchObject([
      { code: "A0002", from: "2026-11-14", to: "2026-11-16" },
    ]);
  });
});
