import { beforeAll, describe, expect, test } from "vitest";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { type PublishedFigure, readFigures } from "#app/domain/dashboards/figures.server.ts";
import type { FiguresQuery } from "#app/domain/dashboards/figures-query.server.ts";
import { addUnits, fold, open, report, useBareCountry } from "./fixture.ts";
import { queriesOf } from "./queries.ts";
import { officer } from "./viewers.ts";

const MONTH = "2026-09";

describe("figures by codes", () => {
  useBareCountry();
  beforeAll(async () => {
    await addUnits({ E1: "3001", E2: "3002", E3: "5001", P30: "30" });
    await open(MONTH, ["E1", "E2", "E3"]);
    for (const quarter of ["FY2569-Q3", "FY2569-Q4"]) await open(quarter, ["E1", "E2", "P30"]);
    await report("E1", MONTH, { "C3-01": "3", "C3-02": "1", "C3-01/category:food": "2", "C3-01/category:herb": "1" });
    await report("E2", MONTH, { "C3-01": "0", "C3-02": "0" });
    await report("E3", MONTH, { "C3-01": "0.0050", "C3-02": "not_applicable" }, "province_approved");
    await report("E1", "FY2569-Q3", { "C5-01": "5" });
    await report("E2", "FY2569-Q4", { "C5-01": "not_applicable" });
    await fold();
  });

  test("a ratio is divided last, to ten digits", async () => {
    expect(await one({ indicators: ["C3-04"], areas: ["3001"] })).toMatchObject({
      value: "33.3333333333",
      numerator: "1",
      denominator: "3",
    });
  });

  test("a reported zero is 0, a pair over zero gives no quotient, and nothing reported is null", async () => {
    expect(await one({ areas: ["3002"] })).toMatchObject({ value: "0", reported: 1, expected: 1 });
    expect(await one({ indicators: ["C3-04"], areas: ["3002"] })).toMatchObject({
      value: null,
      denominator: "0",
      reported: 1,
    });
    expect(await one({ areas: ["50"] })).toMatchObject({ value: null, reported: 0, expected: 1 });
    expect(await one({ areas: ["11"] })).toMatchObject({ value: null, reported: 0, expected: 0 });
  });

  test("of a stock units are counted, and whoever it does not apply to is not expected", async () => {
    expect(await one({ indicators: ["C5-01"], areas: ["30"], periods: ["FY2569"] })).toMatchObject({
      value: "5",
      reported: 1,
      expected: 1,
    });
    expect(await one({ indicators: ["C5-01"], areas: ["30"], periods: ["FY2569-Q4"] })).toMatchObject({
      value: null,
      reported: 0,
      expected: 1,
    });
  });

  test("a split is asked by its dimension or a part of it", async () => {
    const parts = await figures({ splits: ["category"], areas: ["30"] });
    expect(parts.map((figure) => [figure.split, figure.value])).toEqual([
      ["food", "2"],
      ["drink", null],
      ["fabric", null],
      ["household", null],
      ["herb", "1"],
    ]);
    for (const part of ["herb", "category:herb"])
      expect(await one({ splits: [part], areas: ["30"] })).toMatchObject({ value: "1" });
    expect(await figures({ indicators: ["C5-01"], splits: ["category"] })).toEqual([]);
  });

  test("a level stands for its areas, below an area when one is given", async () => {
    expect((await figures({ level: "province" })).length).toBe(77);
    expect((await figures({ level: "region" })).map((figure) => figure.area)).toEqual([
      "central",
      "north",
      "northeast",
      "south",
    ]);
    expect((await figures({ level: "province", areas: ["northeast"] })).length).toBe(20);
    const districts = await figures({ level: "district", areas: ["30"] });
    expect(districts.length).toBe(32);
    expect(districts.every((figure) => figure.area.startsWith("30"))).toBe(true);
    expect((await figures({})).map((figure) => figure.area)).toEqual(["TH"]);
  });

  test("what is not accepted yet is not there for whoever is out of scope", async () => {
    const wide = { areas: ["50"], state: "province_approved" };
    expect(await read(wide)).toMatchObject({ ok: false, reason: "not_found" });
    expect(await read(wide, officer("30"))).toMatchObject({ ok: false, reason: "not_found" });
    expect(await read({ ...wide, areas: ["30", "50"] }, officer("50"))).toMatchObject({ ok: false });
    expect(await read({ state: "all", level: "province" }, officer("30"))).toMatchObject({ ok: false });
    expect(await read(wide, officer("50"))).toMatchObject({
      ok: true,
      figures: [{ value: "0.005", state: "province_approved" }],
    });
  });

  test("an unknown code is named", async () => {
    expect(await read({ indicators: ["C9-99"] })).toMatchObject({
      reason: "unknown_indicator",
      details: { value: "C9-99" },
    });
    expect(await read({ areas: ["30", "99"] })).toMatchObject({ reason: "unknown_area", details: { value: "99" } });
    expect(await read({ periods: ["2569-Q1"] })).toMatchObject({ reason: "unknown_period" });
    expect(await read({ splits: ["colour"] })).toMatchObject({ reason: "unknown_split" });
    expect(await read({ state: "final" })).toMatchObject({ reason: "unknown_state" });
    expect(await read({ level: "village" })).toMatchObject({ reason: "unknown_level" });
    expect(await read({ periods: [] })).toMatchObject({
      reason: "missing_parameter",
      details: { parameter: "period" },
    });
  });

  test("more than can be answered is refused before it is read", async () => {
    const periods = Array.from({ length: 80 }, (_, index) => `FY${2500 + index}`);
    expect(await read({ level: "district", periods })).toMatchObject({
      reason: "too_many_figures",
      details: { limit: 50000 },
    });
  });

  test("asks the database five times, however much is asked", async () => {
    await figures({});
    expect(await queriesOf(() => figures({}))).toBe(4);
    expect(await queriesOf(() => figures({ level: "district", indicators: ["C3-01", "C3-04", "G-01"] }))).toBe(5);
  });
});

function read(query: Partial<FiguresQuery>, viewer = publicViewer("th")) {
  const usual = {
    indicators: ["C3-01"],
    areas: [],
    level: null,
    periods: [MONTH],
    state: "accepted",
    splits: ["none"],
  };
  return readFigures(viewer, { ...usual, ...query });
}

async function figures(query: Partial<FiguresQuery>): Promise<PublishedFigure[]> {
  const answer = await read(query);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.figures;
}

const one = async (query: Partial<FiguresQuery>) => (await figures(query))[0];
