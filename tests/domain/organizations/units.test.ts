import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import { unitQueryOf } from "#app/domain/organizations/unit-list.ts";
import { listUnits } from "#app/domain/organizations/units.server.ts";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();

const NATION = { limit: 200 };

async function everyPage(query: Parameters<typeof listUnits>[1]) {
  const names: string[] = [];
  for (let after: string | null = null, pages = 0; pages < 100; pages++) {
    const page = await listUnits(thePublic(), { ...query, after });
    names.push(...page.units.map((unit) => unit.code));
    after = page.next;
    if (!after) break;
  }
  return names;
}

describe("the list of reporting units", () => {
  test("goes through every unit once, page by page, in both directions", async () => {
    const { count } = await db()
      .selectFrom("reportingUnits")
      .select(sql<number>`count(*)`.as("count"))
      .executeTakeFirstOrThrow();
    const forwards = await everyPage({ limit: 37 });
    expect(new Set(forwards).size).toBe(count);
    expect(forwards).toHaveLength(count);
    expect(await everyPage({ limit: 41, sort: "-name" })).toEqual([...forwards].reverse());
  });

  test("follows the Thai alphabet", async () => {
    const { units } = await listUnits(thePublic(), NATION);
    const names = units.map((unit) => unit.nameTh);
    expect(names).toEqual([...names].sort(new Intl.Collator("th").compare));
  });

  test("narrows to a region, a province, a district", async () => {
    const within = async (area: string) => (await listUnits(thePublic(), { ...NATION, area })).units;
    expect((await within("30")).every((unit) => unit.provinceCode === "30")).toBe(true);
    expect((await within("3001")).every((unit) => unit.districtCode === "3001")).toBe(true);
    expect((await within("3001")).length).toBeGreaterThan(0);
    const provinces = new Set((await within("northeast")).map((unit) => unit.provinceCode));
    expect(provinces.has("30")).toBe(true);
    expect(provinces.has("50")).toBe(false);
    expect(await within("99")).toEqual([]);
  });

  test("narrows to a kind and a category", async () => {
    const companies = await listUnits(thePublic(), { ...NATION, kind: "company" });
    expect(companies.total).toBe(76);
    const fabric = (await listUnits(thePublic(), { ...NATION, category: "fabric" })).units;
    expect(fabric.length).toBeGreaterThan(0);
    expect(fabric.every((unit) => unit.categoryCode === "fabric")).toBe(true);
  });
});

describe("the search", () => {
  test("forgives spaces and the order of tones", async () => {
    await db()
      .updateTable("reportingUnits")
      .set({ nameTh: "กลุ่มทำน้ำผึ้งป่าแม่โจ้", searchKey: "e1 กลุ่มทำน้ำผึ้งป่าแม่โจ้" })
      .where("id", "=", 1)
      .execute();
    for (const typed of ["น้ำ ผึ้ง", "นํ้าผึ้ง", "น้ําผึ้ง", "เเม่โจ้", "แม่โจ ้", "E1"]) {
      const { units } = await listUnits(thePublic(), { ...NATION, q: typed });
      expect(
        units.map((unit) => unit.id),
        typed,
      ).toContain(1);
    }
  });

  test("finds similar names when nothing contains the text", async () => {
    const { units, nearest, next } = await listUnits(thePublic(), { q: "น้ำผึงป่าแม่โจ" });
    expect(nearest).toBe(true);
    expect(units[0]?.id).toBe(1);
    expect(next).toBeNull();
  });

  test("takes signs of LIKE as letters", async () => {
    expect((await listUnits(thePublic(), { q: "%%%" })).units).toEqual([]);
    expect((await listUnits(thePublic(), { q: "%_" })).units).toEqual([]);
  });

  test.each(["ก", "กล", "ร้", "ว", "บร"])("takes the short text %s for the beginning of a name", async (q) => {
    const { units } = await listUnits(thePublic(), { limit: 1000 });
    const beginning = units.filter((unit) => searchFold(unit.nameTh).startsWith(searchFold(q)));
    expect((await listUnits(thePublic(), { limit: 1000, q })).units).toEqual(beginning);
    expect(beginning.length).toBeGreaterThan(0);
  });

  test("takes a short number for a code, and a vowel without its consonant for nothing", async () => {
    const codes = async (q: string) => (await listUnits(thePublic(), { q })).units.map((unit) => unit.code).sort();
    expect(await codes("e2")).toEqual(["E2"]);
    expect(await codes("30")).toEqual(["E30", "P30", "S30"]);
    expect((await listUnits(thePublic(), { q: "เ" })).total).toBe((await listUnits(thePublic(), {})).total);
  });

  test("finds the same for a frequent word, page by page, as at once", async () => {
    const word = "กลุ่ม";
    const all = (await listUnits(thePublic(), { ...NATION, q: word })).units.map((unit) => unit.code);
    expect(all.length).toBeGreaterThan(20);
    expect(await everyPage({ q: word, limit: 7 })).toEqual(all);
    expect(await everyPage({ q: word, limit: 7, sort: "-name" })).toEqual([...all].reverse());
  });
});

describe("what officials see of it", () => {
  test("reports inside their scope, names everywhere", async () => {
    const district = await viewerFor("officer.3001@demo.test");
    const { units } = await listUnits(district, { ...NATION, area: "30" });
    expect(units.filter((unit) => unit.reports).length).toBeGreaterThan(0);
    for (const unit of units) expect(unit.reports !== null, unit.code).toBe(unit.districtCode === "3001");
    expect((await listUnits(thePublic(), NATION)).units.every((unit) => unit.reports === null)).toBe(true);
  });

  test("a member sees the reports of their own enterprise only", async () => {
    const member = await viewerFor("enterprise.1@demo.test");
    const { units } = await listUnits(member, { ...NATION, area: "30" });
    expect(units.filter((unit) => unit.reports).map((unit) => unit.id)).toEqual(
      member.grants.map((grant) => grant.unitId),
    );
  });
});

describe("the choice in the address", () => {
  test("leaves out what it does not understand", () => {
    const read = (text: string) => unitQueryOf(new URLSearchParams(text));
    expect(read("kind=bank&sort=money&q=")).toMatchObject({ kind: null, sort: "name", q: null });
    expect(read("area=50&district=3001").area).toBe("50");
    expect(read("area=30&district=3001").area).toBe("3001");
  });

  test("offers 77 provinces in their regions, districts of the chosen one, five categories", async () => {
    const filters = await unitFilters(thePublic(), "30");
    expect(filters.regions.flatMap((region) => region.provinces)).toHaveLength(77);
    expect(filters.districts.every((district) => district.code.startsWith("30"))).toBe(true);
    expect(filters.districts).toHaveLength(32);
    expect(filters.categories).toHaveLength(5);
  });
});
