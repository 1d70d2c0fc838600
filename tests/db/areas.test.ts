import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { db } from "#db/client.server.ts";
import { areas, clusters, readCsv } from "#db/reference/area-rows.server.ts";
import { loadReference } from "#db/reference/load.server.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

describe("the areas of the country", () => {
  test("one nation, 4 regions, 77 provinces, 928 districts, 7,436 sub-districts", async () => {
    const { rows } = await sql<{ level: number; count: number }>`
      select level, count(*) from areas group by level order by level`.execute(db());
    expect(rows.map((row) => row.count)).toEqual([1, 4, 77, 928, 7436]);
  });

  test("878 districts and 7,256 sub-districts outside Bangkok, 50 and 180 in it", async () => {
    const { rows } = await sql<{ level: number; inBangkok: boolean; count: number }>`
      select level, code like '10%' as in_bangkok, count(*) from areas where level > 2 group by 1, 2 order by 1, 2`.execute(
      db(),
    );
    expect(rows.map((row) => row.count)).toEqual([878, 50, 7256, 180]);
  });

  test("every code lies in its parent's, and every parent is there one level up", async () => {
    const { rows } = await sql`
      select child.code from areas as child left join areas as parent on parent.code = child.parent_code
      where child.level > 0 and (parent.level is distinct from child.level - 1
        or (child.level > 2 and left(child.code, length(parent.code)) <> parent.code))`.execute(db());
    expect(rows).toEqual([]);
  });

  test("every fix is applied", async () => {
    const fixes = readCsv<{ action: string; code: string; name_th: string; postcode: string }>("area-fixes.csv");
    expect(fixes).toHaveLength(131);
    expect(new Set(fixes.map((fix) => fix.code)).size).toBe(131);
    const stored = await db().selectFrom("areas").select(["code", "nameTh", "postcode"]).execute();
    const byCode = new Map(stored.map((area) => [area.code, area]));
    for (const { action, code, name_th: nameTh, postcode } of fixes) {
      if (action === "remove") expect(byCode.has(code), code).toBe(false);
      else expect(byCode.get(code), code).toMatchObject(postcode ? { nameTh, postcode } : { nameTh });
    }
  });

  test("names that several places share keep their own places", async () => {
    const { rows } = await sql<{ code: string }>`
      select code from areas where level = 3 and name_th = 'เฉลิมพระเกียรติ' order by code`.execute(db());
    expect(rows).toHaveLength(5);
    expect(rows.map((row) => row.code)).toContain("3032");
  });

  test("outside Bangkok the capital district is number 01, called เมือง… in all provinces but one", async () => {
    const { rows } = await sql<{ nameTh: string; provinceTh: string }>`
      select d.name_th, p.name_th as province_th from areas as d join areas as p on p.code = d.parent_code
      where d.level = 3 and d.code like '__01' and d.code <> '1001'`.execute(db());
    expect(rows).toHaveLength(76);
    expect(rows.filter((row) => row.nameTh !== `เมือง${row.provinceTh}`).map((row) => row.nameTh)).toEqual([
      "พระนครศรีอยุธยา",
    ]);
  });

  test("provinces and regions have English names, provinces a code of ISO 3166-2 and a shape on the map", async () => {
    const rows = await db().selectFrom("areas").selectAll().where("level", "<=", 2).execute();
    expect(rows.filter((row) => !row.nameEn)).toEqual([]);
    const provinces = rows.filter((row) => row.level === 2);
    expect(provinces.every((row) => row.iso === `TH-${row.code}`)).toBe(true);
    expect(new Set(provinces.map((row) => row.mapShape)).size).toBe(77);
    expect(provinces.find((row) => row.code === "30")).toMatchObject({
      nameEn: "Nakhon Ratchasima",
      parentCode: "northeast",
    });
  });

  test("18 provisional clusters hold each province but Bangkok once", async () => {
    const groups = await db().selectFrom("areaGroups").selectAll().execute();
    expect(groups).toHaveLength(18);
    expect(groups.every((group) => group.provisional && group.kind === "cluster")).toBe(true);
    const members = await db().selectFrom("areaGroupMembers").select("areaCode").execute();
    expect(new Set(members.map((member) => member.areaCode)).size).toBe(76);
    expect(members).toHaveLength(76);
    expect(clusters().flatMap((cluster) => cluster.provinces)).not.toContain("10");
  });
});

describe("loading the reference again", () => {
  test("does nothing when nothing has changed", async () => {
    expect(await loadReference(db())).toBe(false);
  });

  test("mends what differs and keeps the English name that a reviewer has entered", async () => {
    const before = await db().selectFrom("areas").selectAll().orderBy("code").execute();
    await db().updateTable("areas").set({ nameTh: "ผิด" }).where("code", "=", "3001").execute();
    await db().updateTable("areas").set({ nameEn: "Pak Chong" }).where("code", "=", "3021").execute();
    expect(await loadReference(db(), { force: true })).toBe(true);
    const after = await db().selectFrom("areas").selectAll().orderBy("code").execute();
    expect(after).toEqual(before.map((area) => (area.code === "3021" ? { ...area, nameEn: "Pak Chong" } : area)));
  });

  test("has the same areas as the package and the fixes say", () => {
    expect(areas()).toHaveLength(1 + 4 + 77 + 928 + 7436);
  });
});
