import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { newestIn } from "#app/domain/network/province-links.server.ts";
import { districtsIn, flowsIn } from "#app/domain/network/province-network.server.ts";
import { EVERYTHING_RUNNING } from "#app/domain/network/support.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { planOf } from "#tests/support/plan.ts";
import { thePublic } from "#tests/support/world.ts";

useDatabase();

beforeAll(async () => {
  await sql`insert into reporting_units (id, code, kind, name_th, search_key, home_area_code, active_from)
    select id, 'E' || id, 'enterprise', 'ร้าน' || id, 'e' || id, code, '2020-10-01'
    from (select 500000 + row_number() over () as id, code from areas, generate_series(1, 4) where level = 3) as made`.execute(
    db(),
  );
  await sql`insert into support_links (supporter_id, receiver_unit_id, receiver_area_code, cog, what_th, given, recorded_by)
    select (select min(id) from organizations), id, home_area_code, 1 + id % 5, 'ช่วย', '[2026-01-01,)', 1
    from reporting_units where id > 500000`.execute(db());
  await sql`vacuum analyze reporting_units`.execute(db());
  await sql`vacuum analyze support_links`.execute(db());
});

describe("the network of one province among others", () => {
  test("has its newest links read by themselves, without those of other provinces", async () => {
    const page = (after: number | null) => planOf(sql`${newestIn(thePublic(), "58", EVERYTHING_RUNNING, after, 26)}`);
    expect(await page(null)).toMatch(/Index Cond: \(+"left"\(receiver_area_code, 2\) = '58'/);
    const further = await page(3000);
    expect(further).toContain("support_links_newest");
    expect(further).toMatch(/Index Cond: \(+"left"\(receiver_area_code, 2\) = '58'::text\) AND \(id < 3000\)/);
  });

  test("counts the enterprises of its districts in the index alone", async () => {
    expect(await planOf(districtsIn("30"))).toContain("Index Only Scan using reporting_units_counted");
  });

  test("looks at the few units of the province itself to tell company from committee", async () => {
    const plan = await planOf(flowsIn("30", EVERYTHING_RUNNING));
    expect(plan).toContain("(home_area_code = '30'::text)");
    expect(plan).not.toContain("Seq Scan on support_links");
  });
});
