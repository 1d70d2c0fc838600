import ExcelJS from "exceljs";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { publicViewer, type Viewer } from "#app/domain/access/viewer.ts";
import { readFigures } from "#app/domain/dashboards/figures.server.ts";
import { readPivot } from "#app/domain/pivot/pivot.server.ts";
import type { Head, Pivot, PivotChoice, PivotTable } from "#app/domain/pivot/pivot.ts";
import { translator } from "#app/i18n/server.server.ts";
import { pivotCsv, pivotWorkbook } from "#app/routes/pivot/pivot-files.server.ts";
import { viewPivot } from "#app/routes/pivot/view-pivot.server.ts";
import { db } from "#db/client.server.ts";
import { addUnits, fold, open, report, useBareCountry } from "#tests/domain/dashboards/fixture.ts";
import { officer } from "#tests/domain/dashboards/viewers.ts";
import { statementsOf } from "#tests/support/statements.ts";

const Q4 = ["2026-07", "2026-08", "2026-09"];
const PARTS = { "C3-01/category:food": "60", "C3-01/category:herb": "30.5" };
const reader = { language: "en" as const, t: translator("en") };

describe("a pivot table", () => {
  useBareCountry();
  beforeAll(async () => {
    await addUnits({ E1: "3001", E2: "3002", E3: "5001" });
    for (const month of Q4) await open(month, ["E1", "E2", "E3"]);
    for (const quarter of ["FY2568-Q4", "FY2569-Q4"]) await open(quarter, ["E1"]);
    for (const month of Q4) await report("E1", month, { "C3-01": "100", "C3-02": "10" });
    await report("E1", Q4[0]!, { ...PARTS, "C3-02": "25" });
    await report("E2", Q4[0]!, { "C3-01": "0", "C3-02": "0" });
    await report("E3", Q4[0]!, { "C3-01": "700", "C3-02": "7" });
    await report("E3", Q4[1]!, { "C3-01": "5" }, "submitted");
    await report("E1", "FY2568-Q4", { "G-02": "10" });
    await report("E1", "FY2569-Q4", { "G-02": "15" });
    await sql`
      insert into targets (area_code, indicator_id, period_id, version, value, set_by, reason)
      select '30', id, 2569, 1, 1200, 1, 'ทดสอบ' from indicators where code = 'C3-01'`.execute(db());
    await fold();
  });

  test("is provinces by the quarters of the year, unless something else is chosen", async () => {
    const pivot = await read({});
    expect([pivot.rows, pivot.columns, pivot.indicator.code, pivot.period.code]).toEqual([
      "provinces",
      "quarters",
      "C3-01",
      "FY2569",
    ]);
    expect(tableOf(pivot).rowHeads.length).toBe(78);
    expect(valuesOf(pivot, "30")).toEqual([null, null, null, "300", "300"]);
    expect(valuesOf(pivot, "TH")).toEqual([null, null, null, "1000", "1000"]);
    expect(valuesOf(pivot, "11")).toEqual([null, null, null, null, null]);
    expect((await read({ areaCode: "30" })).rows).toBe("districts");
    const district = await read({ areaCode: "3001" });
    expect([district.rows, district.axes.includes("provinces")]).toEqual(["indicators", false]);
    expect((await read({ indicator: "C5-09" })).columns).toBe("years");
  });

  test("says what the figures say that other programs read", async () => {
    const pivot = await read({
      rows: "months",
      columns: "indicators",
      cog: "few",
      few: ["C3-04", "C3-01"],
      areaCode: "30",
    });
    const answer = await readFigures(publicViewer("th"), {
      ...{ indicators: ["C3-01", "C3-04"], areas: ["30"], level: null, periods: [...Q4, "FY2569"] },
      ...{ state: "accepted", splits: ["none"] },
    });
    if (!answer.ok) throw new Error(answer.reason);
    for (const { indicator, period, value, reported, expected } of answer.figures) {
      const column = indicator === "C3-01" ? 0 : 1;
      const row = tableOf(pivot).rowHeads.findIndex((head) => head.varies === "period" && head.period === period);
      expect(tableOf(pivot).cells[row]![column]).toMatchObject({ value, reported, expected });
    }
  });

  test("takes the total of a ratio from the area around: the quotient of sums, no mean of quotients", async () => {
    const ratio = { indicator: "C3-04", columns: "months", period: Q4[0]! };
    const pivot = await read(ratio);
    expect([valuesOf(pivot, "30")[9], valuesOf(pivot, "50")[9]]).toEqual(["25", "1"]);
    // 25 + 0 + 7 of 100 + 0 + 700
    expect(valuesOf(pivot, "TH")[9]).toBe("4");
    expect(valuesOf(await read({ ...ratio, areaCode: "30" }), "3002")[9]).toBeNull();
  });

  test("has parts beside the undivided figure", async () => {
    const pivot = await read({ areaCode: "30", columns: "parts", period: Q4[0]! });
    expect(keysOf(tableOf(pivot).columnHeads)).toEqual(["food", "drink", "fabric", "household", "herb", "none"]);
    expect(valuesOf(pivot, "3001")).toEqual(["60", null, null, null, "30.5", "100"]);
    expect(pivot.dimension).toBe("category");
    const both = await read({ areaCode: "30", rows: "indicators", columns: "parts", cog: "3", period: Q4[0]! });
    expect(keysOf(tableOf(both).rowHeads)).toEqual(["C3-01", "C3-02", "C3-04", "C3-07"]);
  });

  test("compares with last year and with the target where that can be judged", async () => {
    const change = await read({ areaCode: "30", indicator: "G-02", measure: "change" });
    expect(tableOf(change).cells[0]!.map((cell) => cell.change)).toEqual([null, null, null, "50", null]);
    const achieved = await read({ indicator: "C3-01", measure: "achievement" });
    expect(rowOf(achieved, "30").map((cell) => cell.achievement)).toEqual([null, null, null, "1", null]);
    const coverage = await read({ columns: "months", measure: "coverage" });
    expect(
      rowOf(coverage, "30")
        .map(({ reported, expected }) => `${reported}/${expected}`)
        .slice(-4),
    ).toEqual(["2/2", "1/2", "1/2", "4/6"]);
  });

  test("tells nothing reported, zero and not asked for apart", async () => {
    const view = viewPivot(await read({ areaCode: "30", columns: "months" }), reader, () => ["accepted"]);
    if (view.table.kind !== "table") throw new Error(view.table.title);
    const row = view.table.rows.find(({ head }) => head.at.area === "3002")!;
    expect(row.cells.slice(8, 11).map(({ text }) => text)).toEqual(["·", "0", "–"]);
    expect(view.subject).toBe(
      "C3-01 Sales, all channels (baht) · Nakhon Ratchasima · Fiscal year 2026 (Oct 2025–Sep 2026)",
    );
  });

  test("leads from months to years where an indicator is reported by the year", async () => {
    const { table } = viewPivot(await read({ indicator: "C5-09", columns: "quarters" }), reader, () => ["accepted"]);
    expect(table).toMatchObject({ kind: "refusal", way: { label: "Show fiscal years" } });
    expect(table.kind === "refusal" && table.way?.to).toContain("columns=years&indicator=C5-09");
  });

  test("shows what is not accepted yet to officials of the area only", async () => {
    const wide = { areaCode: "50", state: "submitted", columns: "months" };
    expect(await readPivot(publicViewer("th"), choice(wide))).toBeNull();
    expect(await readPivot(officer("30"), choice(wide))).toBeNull();
    expect(await readPivot(officer("30"), choice({ ...wide, areaCode: "TH" }))).toBeNull();
    expect(valuesOf(await read(wide, officer("50")), "5001").slice(9)).toEqual(["700", "5", null, "705"]);
    expect(valuesOf(await read({ ...wide, state: null }), "5001").slice(9)).toEqual(["700", null, null, "700"]);
    expect(await readPivot(publicViewer("th"), choice({ areaCode: "300101" }))).toBeNull();
  });

  test("refuses more cells than anybody reads, in words", async () => {
    const pivot = await read({ rows: "districts", columns: "indicators", cog: "few", few: pivotCodes(await read({})) });
    expect(pivot.table).toMatchObject({ kind: "too_many", limit: 20_000 });
    const { table } = viewPivot(pivot, reader, () => ["accepted"]);
    expect(table).toMatchObject({ kind: "refusal", title: "This table is too large" });
  });

  test("goes along as CSV and workbook: exact figures, nothing where nobody reported", async () => {
    const pivot = await read({ areaCode: "30", columns: "quarters" });
    const lines = pivotCsv(pivot, tableOf(pivot), reader).split("\n");
    expect(lines[0]).toBe("\uFEFFCode,Districts,Q1 FY2026,Q2 FY2026,Q3 FY2026,Q4 FY2026,Whole year");
    expect(lines[1]).toMatch(/^3001,.+,,,,300,300$/);
    expect(lines.at(-2)).toBe("30,Nakhon Ratchasima,,,,300,300");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await pivotWorkbook(pivot, tableOf(pivot), reader)).buffer as ArrayBuffer);
    const cells = book.worksheets[0]!.getRow(4);
    expect([cells.getCell(1).value, cells.getCell(5).value, cells.getCell(6).value]).toEqual(["3001", null, 300]);
  });

  test("asks the database as often for a large table as for a small one", async () => {
    const small = () => read({ areaCode: "3001", columns: "years", measure: "change" });
    const large = () => read({ rows: "districts", columns: "months", measure: "change" });
    await small();
    expect(await statementsOf(large)).toBe(await statementsOf(small));
  });
});

const NOTHING = {
  rows: null,
  columns: null,
  indicator: null,
  cog: null,
  few: [],
  period: null,
  measure: null,
  state: null,
};

function choice(own: Partial<PivotChoice>): PivotChoice {
  return { areaCode: "TH", ...NOTHING, ...own };
}

async function read(own: Partial<PivotChoice>, viewer: Viewer = publicViewer("th")): Promise<Pivot> {
  return (await readPivot(viewer, choice(own)))!;
}

function tableOf({ table }: Pivot): PivotTable {
  if (table.kind !== "table") throw new Error(`${table.asked} cells`);
  return table;
}

function keysOf(heads: readonly Head[]): string[] {
  return heads.map((head) => {
    if (head.varies === "area") return head.area.code;
    if (head.varies === "indicator") return head.indicator.code;
    return head.varies === "period" ? head.period : head.code;
  });
}

function rowOf(pivot: Pivot, key: string) {
  const table = tableOf(pivot);
  return table.cells[keysOf(table.rowHeads).indexOf(key)]!;
}

function valuesOf(pivot: Pivot, key: string): (string | null)[] {
  return rowOf(pivot, key).map(({ value }) => value);
}

function pivotCodes({ indicators }: Pivot): string[] {
  return indicators.map(({ code }) => code);
}
