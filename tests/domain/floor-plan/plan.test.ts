import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { allotBlock } from "#app/domain/allotment/allot-block.server.ts";
import { drawPublishedLot, publishLot } from "#app/domain/allotment/draw-lot.server.ts";
import { replays } from "#app/domain/allotment/lot.ts";
import { readLot } from "#app/domain/allotment/lots.server.ts";
import { findAtFair, type Wanted } from "#app/domain/floor-plan/find-at-fair.server.ts";
import { importPlan } from "#app/domain/floor-plan/import-plan.server.ts";
import { moveBooth } from "#app/domain/floor-plan/move-booth.server.ts";
import { readFloorPlan } from "#app/domain/floor-plan/plan.server.ts";
import { readPlan } from "#app/domain/floor-plan/plan-csv.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { addFair } from "../fair-sales/fixture.ts";

const FAIR = "plan-2569";
const search = (wanted: Partial<Wanted>) =>
  findAtFair(thePublic(), FAIR, { query: "", provinceCode: null, categoryCode: null, ...wanted });
const found = async (wanted: Partial<Wanted>) => (await search(wanted)).products;
const HEADER = ["อาคาร", "zone", "บูธ", "x", "y", "width", "depth"];
const planned = (...booths: string[]) => {
  const read = readPlan([HEADER, ...booths.map((booth, at) => ["1", booth[0]!, booth, String(at * 3), "0", "3", "3"])]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.booths;
};

describe("a plan's file", () => {
  test("names every fault with its line", () => {
    const read = readPlan([HEADER, ["1", "A", "A1", "0", "0", "3", "3"], ["1", "", "A1", "x", "-1", "3", "3"]]);
    expect(read).toMatchObject({
      ok: false,
      problems: [
        { line: 3, column: "zone", problem: "empty" },
        { line: 3, column: "booth", problem: "twice", value: "A1" },
        { line: 3, column: "x", problem: "not_a_number", value: "x" },
        { line: 3, column: "y", problem: "outside" },
      ],
    });
    expect(readPlan([["hall", "zone"]])).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ column: "booth", problem: "column_missing" })]),
    });
  });
});

describe("the plan of a fair", () => {
  useDatabase();
  beforeAll(async () => {
    await addFair(FAIR, "2026-12-18", "2026-12-26", [
      { unit: "E1", category: "food", zone: "A" },
      { unit: "E2", category: "food", zone: "A" },
    ]);
  });

  test("is tried out without changing anything, then drawn", async () => {
    const central = await viewerFor("central@demo.test");
    const booths = planned("A0001", "A0002", "A0003", "B0001");
    const counts = { ok: true, created: 2, moved: 1, unchanged: 1, removed: 0 };
    expect(await importPlan(central, FAIR, booths, { dryRun: true })).toEqual(counts);
    expect((await readFloorPlan(central, FAIR))?.booths).toHaveLength(2);
    expect(await importPlan(central, FAIR, booths, { dryRun: false })).toEqual(counts);
    expect(await importPlan(central, FAIR, booths, { dryRun: false })).toMatchObject({
      created: 0,
      moved: 0,
      unchanged: 4,
    });
  });

  test("never drops a booth that was given to somebody", async () => {
    const central = await viewerFor("central@demo.test");
    expect(await importPlan(central, FAIR, planned("A0001", "A0003"), { dryRun: false })).toMatchObject({
      ok: false,
      reason: "fairs:refused.booth_in_use",
      booths: ["A0002"],
    });
    expect((await readFloorPlan(central, FAIR))?.booths).toHaveLength(4);
  });

  test("lets a booth be moved and renamed while who it was given to keeps it", async () => {
    const central = await viewerFor("central@demo.test");
    const { booths } = (await readFloorPlan(central, FAIR))!;
    const first = booths.find(({ code }) => code === "A0001")!;
    expect(await moveBooth(central, FAIR, { boothId: first.id, code: "A1", x: 12.5, y: 4 })).toEqual({ ok: true });
    expect(await moveBooth(central, FAIR, { boothId: first.id, code: "A0002", x: 0, y: 0 })).toMatchObject({
      reason: "fairs:refused.booth_code_taken",
    });
    expect((await readFloorPlan(thePublic(), FAIR))?.booths.find(({ id }) => id === first.id)).toMatchObject({
      code: "A1",
      x: 12.5,
      standing: [{ unitCode: "E1", from: null, to: null }],
    });
    expect(
      await moveBooth(await viewerFor("officer.30@demo.test"), FAIR, { boothId: first.id, code: "X", x: 0, y: 0 }),
    ).toBeNull();
  });

  test("leads a visitor from a product to its booth", async () => {
    await sql`insert into product_revisions (product_id, revision, content, saved_by, proposed_at, decision, decided_at)
      select id, 1, '{}', 1, now(), 'approved', '2026-11-01' from products where external_code like ${`${FAIR}%`}`.execute(
      db(),
    );
    await sql`update products set state = 'published', published_revision = 1, published_at = now() where external_code like ${`${FAIR}%`}`.execute(
      db(),
    );
    await sql`update products set search_text = 'ผ้าไหมมัดหมี่', search_words = '{ผ้า,ไหม,มัดหมี่}' where external_code = ${`${FAIR}2`}`.execute(
      db(),
    );
    for (const query of ["ไหม มัดหมี่", "มัดหมี่ ไหม", "ผ้าไหมมัดหมี่ a0002"])
      expect(await found({ query }), query).toMatchObject([{ boothCode: "A0002" }]);
    expect(await found({ query: "ไหม ไม่มีคำนี้" })).toEqual([]);
    const misspelt = await search({ query: "ผ้าใหม มัดหมี่" });
    expect(misspelt).toMatchObject({ products: [{ boothCode: "A0002" }] });
    expect(misspelt.meant?.replaceAll(" ", "")).toBe("ผ้าไหมมัดหมี่");
    expect((await search({ query: "ไหม มัดหมี่" })).meant).toBeNull();
    expect(await found({ query: "%" })).toEqual([]);
    const { categoryCode, standing } = (await readFloorPlan(thePublic(), FAIR))!.booths.find(
      ({ code }) => code === "A0002",
    )!;
    const { provinceCode } = standing[0]!;
    expect(await found({ categoryCode, provinceCode })).toContainEqual(expect.objectContaining({ boothCode: "A0002" }));
    expect(await found({ query: "ไหม", provinceCode: "96" })).toEqual([]);
    expect(await found({})).toEqual([]);
  });

  test("shows a product by the name that was submitted, and no product that nobody may see today", async () => {
    await sql`update fair_application_products set submitted_content = '{"nameTh": "ผ้าขาวม้า ร้อยสี"}'
      where product_id = (select id from products where external_code = ${`${FAIR}2`})`.execute(db());
    await sql`update fair_applications set submitted_at = '2026-10-01' where fair_id = (select id from fairs where code = ${FAIR})`.execute(
      db(),
    );
    for (const query of ["ขาวม้า", "ร้อยสี ผ้าขาวม้า", "มัดหมี่"])
      expect(await found({ query }), query).toMatchObject([{ boothCode: "A0002", nameTh: "ผ้าขาวม้า ร้อยสี" }]);
    await sql`update products set state = 'suspended' where external_code = ${`${FAIR}2`}`.execute(db());
    expect(await found({ query: "มัดหมี่" })).toEqual([]);
  });
});

describe("giving booths", () => {
  useDatabase();
  const SELECTED = "lot-2569";
  beforeAll(async () => {
    const units = ["E1", "E2", "E3", "E4", "E5", "E6"];
    await addFair(
      SELECTED,
      "2026-12-18",
      "2026-12-26",
      units.map((unit) => ({ unit, category: "food", zone: "A" })),
      "selected",
    );
  });

  test("a lot is published before it is drawn, and everybody can replay it", async () => {
    const central = await viewerFor("central@demo.test");
    const published = await publishLot(central, SELECTED, null);
    if (!published?.ok) throw new Error("not published");
    expect((await readLot(thePublic(), SELECTED, published.lotId))?.lot).toMatchObject({
      seed: null,
      seedSha256: published.sha256,
    });
    expect(await publishLot(central, SELECTED, null)).toMatchObject({ reason: "fairs:refused.lot_open" });
    expect(await drawPublishedLot(await viewerFor("officer.30@demo.test"), SELECTED, published.lotId, "")).toBeNull();
    await sql`update booths set blocked_reason = 'เสาอาคาร' where code in ('A0005', 'A0006')`.execute(db());
    expect(await drawPublishedLot(central, SELECTED, published.lotId, "เลข 7")).toEqual({
      ok: true,
      given: 4,
      withoutBooth: 2,
    });
    const { lot } = (await readLot(thePublic(), SELECTED, published.lotId))!;
    expect(await replays({ seed: lot.seed!, sha256: lot.seedSha256, draws: lot.draws })).toBe(true);
    const { rows } = await sql<{ offered: number; booths: number }>`
      select count(*)::int as offered, count(distinct live_booth_id)::int as booths from booth_allocations as al
      join fairs as f on f.id = al.fair_id and f.code = ${SELECTED} where al.state = 'offered'`.execute(db());
    expect(rows).toEqual([{ offered: 4, booths: 4 }]);
    expect(await drawPublishedLot(central, SELECTED, published.lotId, "")).toBeNull();
  });

  test("a province gets a block of booths side by side, in its own order", async () => {
    const central = await viewerFor("central@demo.test");
    await sql`update booths set blocked_reason = null`.execute(db());
    const { rows } = await sql<{
      id: number;
    }>`select z.id from fair_zones as z join fairs as f on f.id = z.fair_id where f.code = ${SELECTED}`.execute(db());
    const block = { zoneId: rows[0]!.id, provinceCode: "30" };
    expect(await allotBlock(central, SELECTED, block)).toEqual({ ok: true, given: 2, withoutBooth: 0 });
    expect(await allotBlock(central, SELECTED, block)).toMatchObject({ reason: "fairs:refused.nothing_selected" });
  });
});
