import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { BehindRow } from "#app/domain/dashboards/dashboard.ts";
import { readFigures } from "#app/domain/dashboards/figures.server.ts";
import { recordsBehind } from "#app/domain/dashboards/records-behind.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();

const CHOICE = { indicator: "C3-01", areaCode: "30", period: "FY2569", state: "accepted" };

describe("the records behind a number", () => {
  test("add up to it, each on one page only", async () => {
    const viewer = await viewerFor("officer.30@demo.test");
    const rows: BehindRow[] = [];
    let pages = 0;
    for (let after: string | null | undefined; after !== null; pages++) {
      const page = (await recordsBehind(viewer, { ...CHOICE, after }))!;
      rows.push(...page.rows);
      after = page.next;
    }
    const answer = await readFigures(viewer, {
      ...{
        indicators: ["C3-01"],
        areas: ["30"],
        level: null,
        periods: ["FY2569"],
        state: "accepted",
        splits: ["none"],
      },
    });
    const figure = answer.ok ? answer.figures[0] : null;
    const answered = rows.filter((row) => row.value !== null);
    expect(pages).toBeGreaterThan(2);
    expect(new Set(rows.map((row) => `${row.unitCode} ${row.period}`)).size).toBe(rows.length);
    expect(answered.length).toBe(figure!.reported);
    expect(answered.reduce((sum, row) => sum + Math.round(Number(row.value) * 100), 0)).toBe(
      Math.round(Number(figure!.value) * 100),
    );
  });

  test("are for officials whose scope covers the area", async () => {
    expect(await recordsBehind(await viewerFor("officer.50@demo.test"), CHOICE)).toBeNull();
    expect(await recordsBehind(await viewerFor("officer.3001@demo.test"), CHOICE)).toBeNull();
    expect(await recordsBehind(await viewerFor("enterprise.1@demo.test"), CHOICE)).toBeNull();
    expect(
      (await recordsBehind(await viewerFor("officer.3001@demo.test"), { ...CHOICE, areaCode: "3001" }))!.rows.length,
    ).toBeGreaterThan(0);
  });

  test("of a cursor that is none begin with the first page", async () => {
    const viewer = await viewerFor("central@demo.test");
    const first = await recordsBehind(viewer, { ...CHOICE, areaCode: "TH" });
    expect(await recordsBehind(viewer, { ...CHOICE, areaCode: "TH", after: "'; drop" })).toEqual(first);
  });

  test("of an indicator from a register are what each province has there", async () => {
    const viewer = await viewerFor("central@demo.test");
    await sql`
      insert into register_figures (area_code, period_id, indicator_id, split_id, numerator, denominator)
      select a.code, q.id, i.id, 0, 1, 2 from areas as a, periods as q, indicators as i
      where a.level = 2 and q.kind = 'quarter' and q.fiscal_year = 2569 and i.code = 'C5-07'
      on conflict (area_code, period_id, indicator_id, split_id) do update set value = null, numerator = 1, denominator = 2`.execute(
      db(),
    );
    const rows: BehindRow[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await recordsBehind(viewer, { ...CHOICE, indicator: "C5-07", areaCode: "TH", after });
      rows.push(...page!.rows);
      after = page!.next;
    }
    expect(new Set(rows.map((row) => `${row.areaCode} ${row.period} ${row.numerator}/${row.denominator}`)).size).toBe(
      77 * 4,
    );
    expect(rows.length).toBe(77 * 4);
    const own = await viewerFor("officer.30@demo.test");
    expect((await recordsBehind(own, { ...CHOICE, indicator: "C5-07" }))!.rows.length).toBe(4);
    expect(await recordsBehind(own, { ...CHOICE, indicator: "C5-07", areaCode: "50" })).toBeNull();
  });
});
