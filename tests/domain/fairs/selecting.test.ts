import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { answerOffer } from "#app/domain/fairs/answer-offer.server.ts";
import { offerBooth } from "#app/domain/fairs/offer-booth.server.ts";
import { readOwnApplication } from "#app/domain/fairs/own-application.server.ts";
import {
  announceResults,
  selectApplication,
  selectApplications,
} from "#app/domain/fairs/select-applications.server.ts";
import { previewSelection } from "#app/domain/fairs/selection.server.ts";
import { startOfferSweeper, sweepOffers } from "#app/domain/fairs/sweep-offers.server.ts";
import { cancelApplication, withdrawApplication } from "#app/domain/fairs/withdraw-application.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import {
  actionsOn,
  apply,
  bringTo,
  driftingQuotas,
  enterprisesOf,
  makeFair,
  publishProduct,
  standAt,
  stateOf,
} from "./fair-world.ts";

useDatabase();
afterEach(() => void vi.useRealTimers());

const central = () => viewerFor("central@demo.test");
const one = () => viewerFor("enterprise.1@demo.test");
const RULE = { first: "rank", newcomerEvery: 0 } as const;

let home: number[];
let away: number[];
beforeAll(async () => {
  home = await enterprisesOf("30", 8);
  away = await enterprisesOf("50", 4);
  for (const id of [...home, ...away]) await publishProduct(id);
});

const boothsOf = async (fairId: number) =>
  (await db().selectFrom("booths").where("fairId", "=", fairId).orderBy("id").select("id").execute()).map(
    (row) => row.id,
  );
const allocations = (fairId: number) =>
  db()
    .selectFrom("boothAllocations")
    .where("fairId", "=", fairId)
    .orderBy("id")
    .select(["applicationId", "boothId", "state"])
    .execute();

describe("selecting by the rule", () => {
  let fairId: number;
  let ids: number[];
  const decide = async (fingerprint?: string) => {
    const plan = await previewSelection(await central(), "rule", RULE);
    return selectApplications(await central(), "rule", {
      choices: RULE,
      fingerprint: fingerprint ?? plan!.fingerprint,
    });
  };

  beforeAll(async () => {
    fairId = await makeFair("rule", [
      ["30", null, 2],
      ["50", null, 5],
      [null, null, 3],
    ]);
    await bringTo(fairId, "screening");
    ids = [];
    for (const [at, unit] of [home[0]!, home[1]!, home[2]!, away[0]!, away[1]!].entries())
      ids.push(await apply(fairId, unit, "province_passed", { rank: at < 3 ? at + 1 : at - 2 }));
  });

  it("waits for the provinces", async () => {
    expect(await decide()).toMatchObject({ reason: "fairs:refused.still_screening" });
    await bringTo(fairId, "selecting");
  });

  it("is for the department only", async () => {
    const officer = await viewerFor("officer.30@demo.test");
    expect(await previewSelection(officer, "rule", RULE)).toBeNull();
    expect(await selectApplications(officer, "rule", { choices: RULE, fingerprint: "" })).toBeNull();
    expect(await announceResults(officer, "rule")).toBeNull();
  });

  it("changes nothing while it is looked at, and refuses what has changed since", async () => {
    const plan = await previewSelection(await central(), "rule", RULE);
    expect(plan?.selected).toEqual([ids[0], ids[3], ids[1]]);
    expect(plan?.waiting).toMatchObject([
      { id: ids[4], blockedBy: { provinceCode: null, categoryCode: null } },
      { id: ids[2], blockedBy: { provinceCode: "30", categoryCode: null } },
    ]);
    expect(await stateOf(ids[0]!)).toBe("province_passed");
    expect(await decide("something older")).toMatchObject({ reason: "fairs:refused.changed_meanwhile" });
  });

  it("decides quietly: only the department knows until the announcement", async () => {
    expect(await announceResults(await central(), "rule")).toMatchObject({ reason: "fairs:refused.nothing_selected" });
    expect(await decide()).toEqual({ ok: true, selected: 3, waiting: 2 });
    expect(await stateOf(ids[0]!)).toBe("selected");
    expect(await readOwnApplication(await one(), "rule", 1)).toMatchObject({ state: "province_passed", waiting: null });
    expect(await driftingQuotas(fairId)).toBe(0);
  });

  it("offers no booth before the announcement", async () => {
    const [boothId] = await boothsOf(fairId);
    const offered = await offerBooth(await central(), "rule", { applicationId: ids[0]!, boothId: boothId! });
    expect(offered).toMatchObject({ reason: "fairs:refused.not_announced" });
  });

  it("is announced to all at one moment", async () => {
    expect(await announceResults(await central(), "rule")).toEqual({ ok: true });
    expect(await readOwnApplication(await one(), "rule", 1)).toMatchObject({ state: "selected" });
    expect(await actionsOn("fair", "rule")).toEqual(["fair.selected", "fair.announced"]);
  });

  it("names the row that is full when one more is selected by hand", async () => {
    expect(await selectApplication(await central(), "rule", ids[2]!)).toMatchObject({
      ok: false,
      reason: "fairs:refused.quota_full",
      row: { provinceCode: "30", categoryCode: null, capacity: 2, used: 2 },
    });
  });

  it("a withdrawal passes the place to the next of the own province in the same transaction", async () => {
    expect(await withdrawApplication(await one(), "rule", "E1")).toEqual({ ok: true, promoted: ids[2] });
    expect([await stateOf(ids[0]!), await stateOf(ids[2]!)]).toEqual(["withdrawn", "selected"]);
    expect(await driftingQuotas(fairId)).toBe(0);
  });

  it("a place nobody of the own province can take goes to the nation", async () => {
    expect(await cancelApplication(await central(), "rule", ids[1]!, "")).toMatchObject({
      reason: "fairs:refused.no_reason",
    });
    const cancelled = await cancelApplication(await central(), "rule", ids[1]!, "ขาดคุณสมบัติ");
    expect(cancelled).toEqual({ ok: true, promoted: ids[4] });
    expect(await driftingQuotas(fairId)).toBe(0);
  });
});

describe("an offer", () => {
  let fairId: number;
  let ids: number[];
  let booths: number[];
  const NOON = new Date("2026-11-12T05:00:00Z");

  beforeAll(async () => {
    fairId = await makeFair("offer", [["30", "food", 1]]);
    await bringTo(fairId, "selecting");
    booths = await boothsOf(fairId);
    ids = [await apply(fairId, home[0]!, "selected")];
    ids.push(
      await apply(fairId, home[1]!, "waitlisted", { rank: 1 }),
      await apply(fairId, home[2]!, "waitlisted", { rank: 2 }),
    );
    await announceResults(await central(), "offer");
  });

  it("runs out after working hours; at its last moment it can no longer be taken", async () => {
    standAt(NOON);
    const offered = await offerBooth(await central(), "offer", { applicationId: ids[0]!, boothId: booths[0]! });
    expect(offered).toEqual({ ok: true, expiresAt: new Date("2026-11-16T05:00:00Z") });
    standAt(new Date("2026-11-16T05:00:00Z"));
    expect(await answerOffer(await one(), "offer", "E1", "accept")).toMatchObject({
      reason: "fairs:refused.offer_over",
    });
  });

  it("tells who waits how many are before and what is full", async () => {
    expect(await readOwnApplication(await viewerFor("enterprise.2@demo.test"), "offer", home[1]!)).toMatchObject({
      state: "waitlisted",
      waiting: { before: 0, blockedBy: { provinceCode: "30", categoryCode: "food" } },
    });
  });

  it("that has run out passes place and booth on, once, however often it is swept", async () => {
    standAt(new Date("2026-11-16T04:59:59Z"));
    expect(await sweepOffers()).toBe(0);
    standAt(new Date("2026-11-16T05:00:00Z"));
    expect(await sweepOffers()).toBe(1);
    expect(await sweepOffers()).toBe(0);
    expect([await stateOf(ids[0]!), await stateOf(ids[1]!)]).toEqual(["declined", "offered"]);
    expect(await allocations(fairId)).toEqual([
      { applicationId: ids[0], boothId: booths[0], state: "expired" },
      { applicationId: ids[1], boothId: booths[0], state: "offered" },
    ]);
    expect(await driftingQuotas(fairId)).toBe(0);
  });

  it("is swept while the portal runs, until it is stopped", async () => {
    standAt(new Date("2026-12-01T05:00:00Z"));
    const errors: unknown[] = [];
    const stop = startOfferSweeper({ onError: (error) => errors.push(error) });
    await vi.waitFor(async () => expect(await stateOf(ids[2]!)).toBe("offered"));
    await stop();
    expect(errors).toEqual([]);
  });

  it("is accepted by its enterprise, and a refusal frees the booth", async () => {
    const other = await makeFair("answer", [[null, null, 5]]);
    await bringTo(other, "selecting");
    const [boothId] = await boothsOf(other);
    const mine = await apply(other, 1, "selected");
    await announceResults(await central(), "answer");
    expect(await answerOffer(await one(), "answer", "E1", "accept")).toMatchObject({
      reason: "fairs:refused.offer_over",
    });
    await offerBooth(await central(), "answer", { applicationId: mine, boothId: boothId! });
    expect(await answerOffer(await viewerFor("enterprise.2@demo.test"), "answer", "E1", "accept")).toBeNull();
    expect(await answerOffer(await one(), "answer", "E1", "accept")).toEqual({ ok: true });
    expect(await stateOf(mine)).toBe("confirmed");
    expect(await readOwnApplication(await one(), "answer", 1)).toMatchObject({
      booth: { code: "A1", expiresAt: null },
    });
    await withdrawApplication(await one(), "answer", "E1");
    expect((await allocations(other)).map((row) => row.state)).toEqual(["cancelled"]);
    const second = await apply(other, 1, "selected");
    await offerBooth(await central(), "answer", { applicationId: second, boothId: boothId! });
    expect(await answerOffer(await one(), "answer", "E1", "decline")).toEqual({ ok: true });
    expect(await stateOf(second)).toBe("declined");
  });

  it("of a booth of another category, a taken or a blocked booth is refused", async () => {
    const other = await makeFair("booths", [[null, null, 5]], 2);
    await bringTo(other, "selecting");
    const [first, second] = await boothsOf(other);
    const [a, b] = [await apply(other, home[3]!, "selected"), await apply(other, home[4]!, "selected")];
    await announceResults(await central(), "booths");
    const offer = async (applicationId: number, boothId: number) =>
      offerBooth(await central(), "booths", { applicationId, boothId });
    expect(await offer(a, first!)).toMatchObject({ ok: true });
    expect(await offer(b, first!)).toMatchObject({ reason: "fairs:refused.booth_taken" });
    await sql`update booths set blocked_reason = 'เสา' where id = ${second}`.execute(db());
    expect(await offer(b, second!)).toMatchObject({ reason: "fairs:refused.booth_blocked" });
    await sql`update booths set blocked_reason = null where id = ${second}`.execute(db());
    await sql`update fair_zones set category_code = 'fabric' where fair_id = ${other}`.execute(db());
    expect(await offer(b, second!)).toMatchObject({ reason: "fairs:refused.booth_of_another_category" });
  });
});
