import { type Expression, type SqlBool, sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { UnitQuery } from "#app/domain/organizations/unit-list.ts";
import { beyond, matchingIds } from "#app/domain/organizations/unit-rows.server.ts";
import { holds, soughtBy } from "#app/domain/organizations/unit-search.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { planOf } from "#tests/support/plan.ts";

useDatabase();

beforeAll(async () => {
  await sql`insert into reporting_units (id, code, kind, name_th, search_key, home_area_code, active_from)
    select id, 'E' || id, 'enterprise', name, 'e' || id || ' ' || name, '3001', '2020-10-01'
    from (select 500000 + n as id, (array['กลุ่มทอผ้า', 'วิสาหกิจชุมชนกาแฟ', 'ร้านขนมไทย', 'บริษัทจักสาน'])[1 + n % 4] || 'บ้าน'
      || chr(3585 + n % 44) || chr(3585 + (n / 44) % 44) as name from generate_series(1, 4000) as n) as made`.execute(
    db(),
  );
  await sql`vacuum analyze reporting_units`.execute(db());
});

const searching = (text: string) => sql`${matchingIds(db(), {}, soughtBy(text)).limit(51)}`;
const page = (query: UnitQuery, sought: Expression<SqlBool> | null, after: string) =>
  sql`${matchingIds(db(), query, sought)
    .where(beyond(after, false))
    .orderBy(sql`u.name_th collate fanfueang_th`)
    .orderBy("u.id")
    .limit(51)}`;

describe("among thousands of units", () => {
  test("a text is found by its trigrams", async () => {
    expect(await planOf(searching("น้ำผึ้งป่า"))).toContain("Bitmap Index Scan on reporting_units_search");
  });

  test("the first letters of a name are one stretch of the alphabet", async () => {
    const plan = await planOf(searching("บร"), ["enable_bitmapscan"]);
    expect(plan).toContain("reporting_units_by_name");
    expect(plan).toMatch(/Index Cond: .*>= 'บร'/);
  });

  test("a number is found by the code", async () => {
    expect(await planOf(searching("e7"))).toContain("reporting_units_code_key");
  });

  test("a page of the list is read from the alphabet itself, of the nation and of a province", async () => {
    expect(await planOf(page({}, null, "E7"))).toMatch(/Index (Only )?Scan using reporting_units_by_name/);
    expect(await planOf(page({ area: "10" }, null, "E7"))).not.toContain("Seq Scan on reporting_units");
  });

  test("a frequent word is looked for along the alphabet, in the index alone", async () => {
    const plan = await planOf(page({}, holds("ชุมชน"), "E7"));
    expect(plan).toContain("Index Only Scan using reporting_units_by_name");
    expect(plan).not.toContain("Sort");
  });

  test("companies and committees are read without walking the enterprises", async () => {
    expect(await planOf(page({ kind: "company" }, null, "E7"))).toContain("reporting_units_not_enterprises");
    expect(await planOf(page({ kind: "province" }, holds("ชุมชน"), "E7"))).toContain("reporting_units_not_enterprises");
  });
});
