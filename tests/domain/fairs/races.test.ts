import { sql } from "kysely";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { answerOffer } from "#app/domain/fairs/answer-offer.server.ts";
import { offerBooth } from "#app/domain/fairs/offer-booth.server.ts";
import { announceResults, selectApplication } from "#app/domain/fairs/select-applications.server.ts";
import { sweepOffers } from "#app/domain/fairs/sweep-offers.server.ts";
import { cancelApplication } from "#app/domain/fairs/withdraw-application.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { apply, bringTo, driftingQuotas, enterprisesOf, makeFair, publishProduct, type Quota } from "./fair-world.ts";

/** On the embedded database, which has one connection, none of these can happen: they are skipped there by name. */
const onServer = "url" in inject("image");

useDatabase();
let all: number[];
const central = () => viewerFor("central@demo.test");

beforeAll(async () => {
  if (!onServer) return;
  all = await enterprisesOf(null, 120);
  for (const id of all) await publishProduct(id);
}, 60_000);

/** A fair in which so many have passed. */
async function passed(code: string, quotas: readonly Quota[], count: number) {
  const fairId = await makeFair(code, quotas, count);
  await bringTo(fairId, "selecting");
  const ids: number[] = [];
  for (const enterprise of all.slice(0, count)) ids.push(await apply(fairId, enterprise, "province_passed"));
  return { fairId, ids };
}
const held = async (fairId: number) => {
  const { rows } = await sql<{
    held: number;
  }>`select count(*)::integer as held from fair_applications where fair_id = ${fairId} and holds_place`.execute(db());
  return rows[0]!.held;
};

describe.skipIf(!onServer)("at the same moment, on a server", () => {
  it("counting first and then writing oversells: the rig shows what the counters prevent", async () => {
    await sql`create table if not exists naive_places (id integer generated always as identity)`.execute(db());
    const attempt = () =>
      db()
        .transaction()
        .execute(async (trx) => {
          const { rows } = await sql<{ n: number }>`select count(*)::integer as n from naive_places`.execute(trx);
          if (rows[0]!.n < 10) await sql`insert into naive_places default values`.execute(trx);
        });
    await Promise.all(Array.from({ length: 60 }, attempt));
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from naive_places`.execute(db());
    expect(rows[0]!.n).toBeGreaterThan(10);
  });

  it("fifty want the last place: one gets it", async () => {
    const { fairId, ids } = await passed("last", [[null, null, 1]], 50);
    const viewer = await central();
    const outcomes = await Promise.all(ids.map((id) => selectApplication(viewer, "last", id)));
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
    expect(
      new Set(outcomes.filter((outcome) => !outcome?.ok).map((outcome) => outcome && !outcome.ok && outcome.reason)),
    ).toEqual(new Set(["fairs:refused.quota_full"]));
    expect([await held(fairId), await driftingQuotas(fairId)]).toEqual([1, 0]);
  });

  it("many try many times under caps by province and category: every cap holds, and no place is left that could be given", async () => {
    const { fairId, ids } = await passed(
      "caps",
      [
        ["30", null, 4],
        ["50", null, 3],
        [null, "food", 25],
        [null, null, 30],
      ],
      100,
    );
    const viewer = await central();
    await Promise.all([...ids, ...ids, ...[...ids].reverse()].map((id) => selectApplication(viewer, "caps", id)));
    expect([await held(fairId), await driftingQuotas(fairId)]).toEqual([25, 0]);
  });

  it("places are selected and left at once: used is who holds", async () => {
    const { fairId, ids } = await passed("mix", [[null, null, 20]], 60);
    const viewer = await central();
    await Promise.all([
      ...ids.map((id) => selectApplication(viewer, "mix", id)),
      ...ids.slice(0, 20).map((id) => cancelApplication(viewer, "mix", id, "ทดสอบ")),
    ]);
    expect(await driftingQuotas(fairId)).toBe(0);
    expect(await held(fairId)).toBeLessThanOrEqual(20);
  });

  it("all leave while others wait: each place passes on once", async () => {
    const { fairId, ids } = await passed("pass-on", [[null, null, 10]], 40);
    const viewer = await central();
    for (const id of ids.slice(0, 10)) await selectApplication(viewer, "pass-on", id);
    await db()
      .transaction()
      .execute(async (trx) => {
        await sql`select set_config('app.role', 'department', true)`.execute(trx);
        await trx
          .updateTable("fairApplications")
          .set({ state: "waitlisted" })
          .where("fairId", "=", fairId)
          .where("state", "=", "province_passed")
          .execute();
      });
    const left = await Promise.all(ids.slice(0, 10).map((id) => cancelApplication(viewer, "pass-on", id, "ทดสอบ")));
    expect(left.every((outcome) => outcome?.ok)).toBe(true);
    expect([await held(fairId), await driftingQuotas(fairId)]).toEqual([10, 0]);
  });

  it("many offers of few booths: each booth and each applicant has one, and nothing waits for another for ever", async () => {
    const { fairId, ids } = await passed("booths", [[null, null, 12]], 12);
    const viewer = await central();
    for (const id of ids) await selectApplication(viewer, "booths", id);
    await announceResults(viewer, "booths");
    const booths = await db().selectFrom("booths").where("fairId", "=", fairId).select("id").execute();
    const pairs = ids.flatMap((applicationId) => booths.map(({ id: boothId }) => ({ applicationId, boothId })));
    // Neighbours meet at the same booths and applicants from different ends.
    const mixed = pairs.map((_, at) => pairs[(at * 89) % pairs.length]!);
    await Promise.all(mixed.map((pair) => offerBooth(viewer, "booths", pair)));
    const { rows } = await sql`
      select count(*)::int as allocations, count(distinct live_booth_id)::int as booths, count(distinct live_application_id)::int as applicants
      from booth_allocations where fair_id = ${fairId}`.execute(db());
    expect(rows).toEqual([{ allocations: 12, booths: 12, applicants: 12 }]);
  });

  it("offers are accepted as they run out: each is taken or passed on, never both", async () => {
    const { fairId, ids } = await passed("expiry", [[null, null, 20]], 20);
    const viewer = await central();
    for (const id of ids) await selectApplication(viewer, "expiry", id);
    await announceResults(viewer, "expiry");
    const booths = await db().selectFrom("booths").where("fairId", "=", fairId).select("id").execute();
    for (const [at, applicationId] of ids.entries())
      await offerBooth(viewer, "expiry", { applicationId, boothId: booths[at]!.id });
    // The first are over already, the last have an hour; those between run out while the answers come in.
    const [OVER, LONG] = [6, 14];
    const begins = now().getTime();
    for (const [at, applicationId] of ids.entries())
      await db()
        .updateTable("boothAllocations")
        .set({ offerExpiresAt: new Date(begins + (at < OVER ? 0 : at >= LONG ? 3_600_000 : 100 + at * 8)) })
        .where("applicationId", "=", applicationId)
        .execute();
    const units = all.slice(0, ids.length);
    const grants = units.map((unitId) => ({
      role: "enterprise_member" as const,
      areaCode: null,
      unitId,
      bureau: null,
    }));
    const members = { ...(await viewerFor("enterprise.1@demo.test")), grants };
    await Promise.all([
      ...units.map((unit) => answerOffer(members, "expiry", `E${unit}`, "accept")),
      ...Array.from({ length: 10 }, () => sweepOffers()),
    ]);
    while (now().getTime() < begins + 300) await sweepOffers();
    await sweepOffers();
    const rows = await db()
      .selectFrom("fairApplications as a")
      .innerJoin("boothAllocations as b", "b.applicationId", "a.id")
      .where("a.fairId", "=", fairId)
      .orderBy("a.id")
      .select(["a.state", "b.state as booth"])
      .execute();
    const ends = rows.map((row) => `${row.state} ${row.booth}`);
    expect(ends).toHaveLength(20);
    expect(ends.filter((end) => end !== "confirmed confirmed" && end !== "declined expired")).toEqual([]);
    expect(new Set(ends.slice(0, OVER))).toEqual(new Set(["declined expired"]));
    expect(new Set(ends.slice(LONG))).toEqual(new Set(["confirmed confirmed"]));
    expect(await driftingQuotas(fairId)).toBe(0);
  });
});
