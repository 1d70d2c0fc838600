import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { readDashboard } from "#app/domain/dashboards/dashboard.server.ts";
import type { Dashboard, DashboardChoice } from "#app/domain/dashboards/dashboard.ts";
import { recordsBehind } from "#app/domain/dashboards/records-behind.server.ts";
import { db } from "#db/client.server.ts";
import { addUnits, fold, open, report, useBareCountry } from "./fixture.ts";
import { QUERIES, queriesOf } from "./queries.ts";
import { officer } from "./viewers.ts";

const Q4 = ["2026-07", "2026-08", "2026-09"];

describe("the dashboard", () => {
  useBareCountry();
  beforeAll(async () => {
    await addUnits({ E1: "3001", E2: "3002", E3: "1001", E4: "5001", S30: "30", S50: "50", P30: "30" });
    for (const month of [...Q4, "2026-10"]) await open(month, ["E1", "E2", "E3", "E4"]);
    for (const quarter of ["FY2568-Q4", "FY2569-Q3", "FY2569-Q4"])
      await open(quarter, ["E1", "E2", "E3", "E4", "S30", "S50", "P30"]);
    await open("CY2568", ["S30", "S50"]);
    for (const month of Q4) await report("E1", month, { "C3-01": "100", "C3-02": "25" });
    await report("E1", Q4[0]!, { "C3-01/category:food": "60", "C3-01/category:herb": "30.5" });
    await report("E1", Q4[0]!, { "C3-02/category:food": "15", "C3-02/category:herb": "0" });
    await report("E2", Q4[0]!, { "C3-01": "0", "C3-02": "0" });
    await report("E3", Q4[0]!, { "C3-01": "9" });
    await report("E4", Q4[0]!, { "C3-01": "700" }, "submitted");
    await report("E1", "FY2568-Q4", { "G-02": "10" });
    await report("E1", "FY2569-Q3", { "G-02": "12" });
    await report("E1", "FY2569-Q4", { "G-02": "15" });
    await report("S30", "CY2568", { "C5-09": "-62830" });
    await report("S50", "CY2568", { "C5-09": "1000" });
    await target("TH", "C3-01", 2569, "1200");
    await target("TH", "G-02", 2569, "30");
    await target("30", "C3-04", 2569, "20");
    await fold();
  });

  test("opens with the latest whole quarter, the public with accepted figures", async () => {
    const page = await read({ areaCode: "TH" });
    expect(page.period).toMatchObject({ code: "FY2569-Q4", complete: true });
    expect([page.state, page.states, page.indicator.code]).toEqual(["accepted", ["accepted"], "C3-01"]);
    expect(page.periods[0]).toMatchObject({ code: "FY2570", monthsOpened: 1, months: 12, complete: false });
  });

  test("shares a yearly target out by the rule of the indicator", async () => {
    expect(tile(await read({ areaCode: "TH" }), "C3-01")).toMatchObject({
      value: "309",
      target: "300",
      achievement: "1.03",
    });
    expect(tile(await read({ areaCode: "TH", period: Q4[0] }), "C3-01")).toMatchObject({ value: "109", target: "100" });
    expect(tile(await read({ areaCode: "TH", period: "FY2569-Q3" }), "G-02")).toMatchObject({
      value: "12",
      target: "22.5",
    });
    expect(tile(await read({ areaCode: "30" }), "C3-04")).toMatchObject({
      value: "25",
      target: "20",
      achievement: "1.25",
    });
  });

  test("a running period says how far it has come and is not held against its target", async () => {
    const running = tile(await read({ areaCode: "TH", period: "FY2569" }), "G-02");
    expect(running).toMatchObject({
      value: "15",
      target: "30",
      achievement: null,
      change: null,
      part: { opened: 2, of: 4 },
    });
  });

  test("compares with the same period last year", async () => {
    expect(tile(await read({ areaCode: "TH" }), "G-02")).toMatchObject({ lastYear: "10", change: "50" });
  });

  test("scores a cog by what can be judged, and leaves out what is reported less often", async () => {
    const page = await read({ areaCode: "TH" });
    expect(page.cogs.map((cog) => cog.number)).toEqual([1, 2, 3, 4, 5, 0]);
    expect(page.cogs[2]).toMatchObject({ score: "1.03", measured: 1 });
    expect(page.cogs[0]).toMatchObject({ score: null, measured: 0 });
    expect(page.cogs[4]!.indicators.map((each) => each.code)).not.toContain("C5-09");
  });

  test("tells zero, no data and not expected apart on the map", async () => {
    const { map } = await read({ areaCode: "TH", period: Q4[1], state: "accepted" });
    const classes = new Map(map.provinces.map((province) => [province.code, province.class]));
    expect(classes.size).toBe(77);
    expect([classes.get("30"), classes.get("50"), classes.get("11")]).toEqual([0, "no_data", "not_expected"]);
    const companies = await read({ areaCode: "TH", indicator: "C5-09" });
    expect(companies.shownPeriod.code).toBe("FY2569");
    expect(companies.map.provinces.find((province) => province.code === "10")?.class).toBe("not_expected");
  });

  test("ranks the areas below by number", async () => {
    const { ranking } = await read({ areaCode: "30" });
    expect(ranking.map((row) => [row.rank, row.area.code, row.value])).toEqual([
      [1, "3001", "300"],
      [2, "3002", "0"],
    ]);
    const nation = await read({ areaCode: "TH" });
    expect(nation.ranking.map((row) => [row.area.code, row.rank])).toEqual([
      ["30", 1],
      ["10", 2],
      ["50", null],
    ]);
    expect(nation.regions.map((row) => row.area.code)).toEqual(["northeast", "central", "north"]);
  });

  test("leaves gaps in the trend as gaps", async () => {
    const { trend } = await read({ areaCode: "TH", period: "FY2569" });
    expect(trend.kind).toBe("month");
    expect(trend.points.map((point) => point.value)).toEqual([...Array(9).fill(null), "109", "100", "100"]);
    expect(trend.points.map((point) => point.opened)).toEqual([...Array(9).fill(false), true, true, true]);
  });

  test("divides a sum into its parts and what came undivided, a ratio into quotients", async () => {
    const { divided } = await read({ areaCode: "TH" });
    expect(divided).toMatchObject({ dimension: "category", total: "309", given: 1, reported: 5 });
    expect(divided!.parts.map((part) => [part.code, part.value, part.share])).toEqual([
      ["food", "60", "0.194175"],
      ["herb", "30.5", "0.098706"],
      ["drink", null, null],
      ["fabric", null, null],
      ["household", null, null],
    ]);
    expect(divided!.remainder).toEqual({ value: "218.5", share: "0.70712" });
    const ratio = (await read({ areaCode: "30", indicator: "C3-04", period: Q4[0] })).divided!;
    expect(ratio.parts.slice(0, 2).map((part) => [part.code, part.value, part.share])).toEqual([
      ["food", "25", null],
      ["herb", "0", null],
    ]);
    expect(ratio.remainder).toBeNull();
  });

  test("says of an indicator in parts that nobody gave any, and of one without parts nothing", async () => {
    expect((await read({ areaCode: "TH", indicator: "C2-02" })).divided).toMatchObject({ parts: [], remainder: null });
    expect((await read({ areaCode: "TH", indicator: "G-02" })).divided).toBeNull();
  });

  test("shows how provinces spread where each has one reporter, losses included", async () => {
    const page = await read({ areaCode: "TH", indicator: "C5-09", period: "FY2569" });
    expect(page.distribution).toMatchObject({ count: 2, lowest: "-62830", median: "-30915", highest: "1000" });
    expect((await read({ areaCode: "TH" })).distribution).toBeNull();
  });

  test("counts reports in steps that include the later ones", async () => {
    const { reports, tiles } = await read({ areaCode: "TH" });
    expect(reports.find((form) => form.form === "enterprise-month")).toMatchObject({
      expected: 12,
      started: 6,
      submitted: 6,
      accepted: 5,
    });
    expect(tiles.at(-1)).toMatchObject({ kind: "reports", submitted: 7, expected: 19 });
  });

  test("shows what is not accepted yet to officials of the area only", async () => {
    const wide = { areaCode: "50", state: "submitted", period: Q4[0] };
    expect(await readDashboard(publicViewer("th"), wide)).toBeNull();
    expect(await readDashboard(officer("30"), wide)).toBeNull();
    expect(tile((await readDashboard(officer("50"), wide))!, "C3-01")).toMatchObject({ value: "700" });
    expect(await readDashboard(officer("30"), { areaCode: "TH", state: "all" })).toBeNull();
    expect(await readDashboard(officer("TH"), { areaCode: "TH", state: "all" })).not.toBeNull();
  });

  test("is not there for an unknown area or a sub-district", async () => {
    expect(await readDashboard(publicViewer("th"), { areaCode: "99" })).toBeNull();
    expect(await readDashboard(publicViewer("th"), { areaCode: "300101" })).toBeNull();
  });

  test("lists the records behind a number page by page, for officials in scope", async () => {
    const choice = { indicator: "C3-04", areaCode: "30", period: "FY2569-Q4", state: "accepted" };
    expect(await recordsBehind(publicViewer("th"), choice)).toBeNull();
    expect(await recordsBehind(officer("50"), choice)).toBeNull();
    const behind = await recordsBehind(officer("30"), choice);
    expect(behind!.rows.map((row) => [row.unitCode, row.period, row.indicator, row.value]).slice(0, 2)).toEqual([
      ["E1", Q4[0], "C3-01", "100"],
      ["E1", Q4[0], "C3-02", "25"],
    ]);
    expect([behind!.rows.length, behind!.next]).toEqual([8, null]);
  });

  test("asks the database as often as for a large country", async () => {
    await read({ areaCode: "TH" });
    expect(await queriesOf(() => read({ areaCode: "TH" }))).toBe(QUERIES);
  });
});

async function read(choice: DashboardChoice): Promise<Dashboard> {
  return (await readDashboard(publicViewer("th"), choice))!;
}

function tile(page: Dashboard, code: string) {
  return page.tiles.find((each) => each.kind === "indicator" && each.indicator.code === code);
}

async function target(areaCode: string, code: string, periodId: number, value: string): Promise<void> {
  await sql`
    insert into targets (area_code, indicator_id, period_id, version, value, set_by, reason)
    select ${areaCode}, id, ${periodId}::integer, 1, ${value}::numeric, 1, 'ทดสอบ' from indicators where code = ${code}`.execute(
    db(),
  );
}
