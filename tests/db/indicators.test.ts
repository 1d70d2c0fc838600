import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { parseWarnRules } from "#app/domain/observations/warn-rule.ts";
import { db } from "#db/client.server.ts";
import { indicators } from "#db/reference/indicator-rows.server.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

describe("the indicator catalogue", () => {
  const catalogue = indicators();

  test("has 45 indicators: the goal and the five cogs", async () => {
    const { rows } = await sql<{ cog: number; count: number }>`
      select cog, count(*) from indicators group by cog order by cog`.execute(db());
    expect(rows.map((row) => row.count)).toEqual([4, 7, 7, 9, 5, 13]);
    expect(rows.map((row) => row.cog)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("a code names its cog, and the ids follow the order of the catalogue", () => {
    for (const one of catalogue)
      expect(one.code.startsWith(one.cog === 0 ? "G-" : `C${one.cog}-`), one.code).toBe(true);
    expect(catalogue.map((one) => one.id)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
    expect(catalogue.find((one) => one.code === "C3-01")?.id).toBe(15);
  });

  test("a ratio says in both languages what it divides by what", () => {
    for (const one of catalogue) {
      const words = [one.numeratorTh, one.numeratorEn, one.denominatorTh, one.denominatorEn];
      expect(
        words.every((word) => (word !== null) === (one.areaRule === "ratio")),
        one.code,
      ).toBe(true);
    }
  });

  test("every one says in both languages what it counts, in no more than three lines of a phone's page", async () => {
    for (const one of catalogue) {
      expect(one.definitionTh, one.code).toMatch(/^[ก-๙].{20,220}$/);
      expect(one.definitionEn, one.code).toMatch(/^[A-Z].{20,220}\.$/);
    }
    const stored = await db().selectFrom("indicators").select(["code", "definitionTh"]).orderBy("id").execute();
    expect(stored).toEqual(catalogue.map(({ code, definitionTh }) => ({ code, definitionTh })));
  });

  test("percentages are shown times 100, money and ratios with two decimals, counts with none", () => {
    const by = (code: string) => catalogue.find((one) => one.code === code);
    expect(by("C1-03")).toMatchObject({ multiplier: 100, decimals: 2 });
    expect(by("C4-05")).toMatchObject({ multiplier: 1, decimals: 2, hardMin: "1", hardMax: "5" });
    expect(by("G-03")).toMatchObject({ multiplier: 1, decimals: 2 });
    expect(by("C3-01")).toMatchObject({ decimals: 2, splitDimension: "category" });
    expect(by("C1-07")).toMatchObject({ decimals: 2 });
    expect(by("C2-01")).toMatchObject({ decimals: 0, splitDimension: "sector" });
    expect(catalogue.filter((one) => one.multiplier === 100).every((one) => one.unitEn === "percent")).toBe(true);
  });

  test("every warning rule is one that the checks know, and names indicators that exist", () => {
    for (const one of catalogue) {
      for (const rule of parseWarnRules(one.warnRule)) {
        if (/^(C[1-5]|G)-/.test(rule.operand)) expect(catalogue.map((each) => each.code)).toContain(rule.operand);
      }
    }
  });

  test("a form asks, in order, for what is typed in and for nothing that is worked out", async () => {
    const { rows } = await sql<{ code: string; indicators: string[] }>`
      select f.code, array_agg(i.code order by fi.position) as indicators from forms as f
      join form_versions as v on v.form_id = f.id join form_indicators as fi on fi.form_version_id = v.id
      join indicators as i on i.id = fi.indicator_id and i.form_id = f.id
      where fi.required group by f.id order by f.id`.execute(db());
    expect(rows.map((row) => [row.code, row.indicators.length])).toEqual([
      ["enterprise-month", 4],
      ["enterprise-quarter", 13],
      ["company-month", 1],
      ["company-quarter", 3],
      ["company-calendar_year", 4],
      ["province-month", 2],
      ["province-quarter", 5],
      ["province-year", 1],
    ]);
    const derived = catalogue.filter((one) => one.derivedFrom !== "").map((one) => one.code);
    expect(rows.flatMap((row) => row.indicators).filter((code) => derived.includes(code))).toEqual([]);
    expect(derived).toHaveLength(12);
  });

  test("splits: none, 5 categories, 3 business areas, 5 sectors, 9 channels; every dimension in use is there", async () => {
    const { rows } = await sql<{ dimension: string; count: number }>`
      select dimension, count(*) from splits group by dimension order by min(id)`.execute(db());
    expect(rows).toEqual([
      { dimension: "none", count: 1 },
      { dimension: "category", count: 5 },
      { dimension: "business_area", count: 3 },
      { dimension: "sector", count: 5 },
      { dimension: "channel", count: 9 },
    ]);
    const used = catalogue.flatMap((one) => one.splitDimension ?? []);
    expect(used.filter((dimension) => !rows.some((row) => row.dimension === dimension))).toEqual([]);
  });

  test("enterprise forms belong to the OTOP bureau, the others to the bureau for communities", async () => {
    const forms = await db().selectFrom("forms").select(["reportedBy", "bureau"]).execute();
    expect(forms).toHaveLength(8);
    for (const form of forms) expect(form.bureau).toBe(form.reportedBy === "enterprise" ? "otop" : "community");
  });
});
