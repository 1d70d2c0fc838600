import { describe, expect, it } from "vitest";
import { STATES } from "#app/domain/dashboards/floors.ts";
import type { Language } from "#app/i18n/config.ts";
import { translator } from "#app/i18n/server.server.ts";
import { viewDashboard } from "#app/routes/dashboard/view-dashboard.server.ts";
import { dashboard, indicator, measured, SALES } from "#tests/ui/dashboard-fixture.ts";

const NAMES = new Map([
  ["30", "นครราชสีมา"],
  ["34", "อุบลราชธานี"],
]);

function view(own = {}, language: Language = "th", canSeeRecords = false) {
  const reader = { language, t: translator(language) };
  const choice = { indicator: null, period: "FY2569", state: null };
  return viewDashboard(dashboard(own), reader, { choice, names: NAMES, canSeeRecords, statesOf: () => STATES });
}

describe("a dashboard in words", () => {
  it("reads large figures in millions and keeps the exact figure", () => {
    const tile = view().tiles[1]!;
    expect(tile).toMatchObject({ value: "412.35", unit: "ล้านบาท", exact: "412,345,678.90 บาท" });
    expect(view({}, "en").tiles[1]).toMatchObject({ value: "412.35", unit: "million baht" });
  });

  it("says what a figure is measured against", () => {
    expect(view().tiles[1]).toMatchObject({
      target: "เป้า 400.00 ล้านบาท · ทำได้ 103%",
      coverage: "รายงาน 1,810 จาก 1,920",
      change: { way: "rise", mood: "good", text: "+8.2% จากช่วงเดียวกันปีก่อน" },
    });
  });

  it("shows satang only of small amounts, and the exact figure beside", () => {
    const tiles = [
      { kind: "indicator" as const, indicator: SALES, ...measured({ value: "8160678.25" }) },
      { kind: "indicator" as const, indicator: SALES, ...measured({ value: "999.50" }) },
    ];
    expect(view({ tiles }).tiles).toMatchObject([
      { value: "8,160,678", unit: "บาท", exact: "8,160,678.25 บาท" },
      { value: "999.50", unit: "บาท" },
    ]);
  });

  it("calls a change neither good nor bad while reports are missing", () => {
    expect(view().tiles[0]!.change).toMatchObject({ way: "fall", mood: "plain" });
  });

  it("puts value and target of a row in one unit", () => {
    expect(view().table[0]!.rows[0]).toMatchObject({
      unit: "ล้านบาท",
      value: "412.3",
      target: "400.0",
      exact: "412,345,678.90 บาท",
    });
  });

  it("keeps a chosen state only where it may be seen", () => {
    const reader = { language: "th" as const, t: translator("th") };
    const statesOf = (code: string) => (code === "30" ? STATES : (["accepted"] as const));
    const options = {
      choice: { indicator: null, period: null, state: "submitted" },
      names: NAMES,
      canSeeRecords: true,
      statesOf,
    };
    const { provinces } = viewDashboard(dashboard(), reader, options).map;
    expect(provinces.map(({ to }) => to).slice(0, 2)).toEqual(["/dashboard/30?state=submitted", "/dashboard/50"]);
  });

  it("gives a change of percentages in points", () => {
    expect(view().tiles[2]!.change?.text).toBe("+0.8 จุด จากช่วงเดียวกันปีก่อน");
  });

  it("greys a figure that speaks for less than half, and says so", () => {
    const tile = view().tiles[0]!;
    expect(tile.low).toBe(true);
    expect(tile.coverage).toBe("รายงาน 700 จาก 1,920 ยังน้อย โปรดอ่านด้วยความระวัง");
  });

  it("shows no achievement of a running period, but how far it has come", () => {
    expect(view().tiles[0]!.target).toBe("เป้า 120.00 ล้านบาท · เปิดรับแล้ว 3 จาก 4 ไตรมาส");
  });

  it("keeps zero, no data and what a register brings apart", () => {
    const { map, ranking, table } = view();
    expect(map.provinces.map(({ title }) => title)).toContain("อุบลราชธานี: ยังไม่มีข้อมูล");
    expect(ranking.rows.map(({ value }) => value)).toEqual(["61.23", "48.00", "0.00", "ยังไม่มีข้อมูล"]);
    expect(ranking.rows[2]!.bar?.width).toBe(0);
    expect(ranking.rows[3]!.bar).toBeNull();
    expect(table[1]!.rows[0]).toMatchObject({ value: "–", note: "มาจากทะเบียน ไม่ต้องกรอก" });
  });

  it("turns the scores into gears: percent, filled at most once, stalled without a score", () => {
    const { readings, label } = view().gears;
    expect(readings.map(({ score }) => score)).toEqual(["64", "87", "103", "48", null]);
    expect(readings[2]!.share).toBe(1);
    expect(label).toContain("การตลาด 103%");
    expect(label).toContain("การบริหารจัดการ ยังไม่มีคะแนน");
  });

  it("draws losses below zero", () => {
    const rows = dashboard().ranking.map((row, index) => ({
      ...row,
      target: null,
      value: ["300.00", "-100.00", "0", null][index]!,
    }));
    const { zeroAt, rows: shown } = view({ ranking: rows }).ranking;
    expect(zeroAt).toBe(25);
    expect(shown[0]!.bar).toEqual({ left: 25, width: 75 });
    expect(shown[1]!.bar).toEqual({ left: 0, width: 25 });
    expect(shown[1]!.value).toBe("−100");
  });

  it("marks a missing month, and a month not open yet is none", () => {
    const { points } = view().trend;
    expect(points[4]).toMatchObject({ missing: true, value: null, valueText: "–" });
    expect(points[11]).toMatchObject({ missing: false, valueText: "ยังไม่เปิดรับ", coverage: "–" });
    expect(points[0]!.label).toBe("ต.ค.");
  });

  it("keeps what was chosen when moving on", () => {
    const { map, links, table } = view({}, "th", true);
    expect(map.provinces[0]!.to).toBe("/dashboard/30?period=FY2569");
    expect(table[0]!.rows[0]!.to).toBe("/dashboard?indicator=C3-01&period=FY2569#shown");
    expect(links.records).toBe("/dashboard/TH/records?indicator=C3-01&period=FY2569&state=accepted");
    expect(links.csv).toContain("/api/v1/figures?indicator=");
    expect(links.csv).toContain("format=csv");
  });

  it("offers the records behind a figure only to who may read reports", () => {
    expect(view().links.records).toBeNull();
  });

  it("speaks the reader's language throughout", () => {
    const english = view({}, "en", true);
    const { map: _names, ...rest } = english;
    expect(JSON.stringify(rest)).not.toMatch(/\p{Script=Thai}/u);
    expect(JSON.stringify(english)).not.toMatch(/dashboard:|ui:/);
  });

  it("shortens small figures of one scale alike", () => {
    const score = indicator("C4-05", { unitTh: "คะแนน (1-5)", unitEn: "score (1-5)", decimals: 2 });
    const rows = dashboard().ranking.map((row) => ({ ...row, target: null, value: "4.2500" }));
    const { ranking, tiles } = view({
      indicator: score,
      ranking: rows,
      tiles: [{ kind: "indicator", indicator: score, ...measured({ value: "4.25" }) }],
    });
    expect(ranking.rows[0]!.value).toBe("4.25");
    expect(tiles[0]).toMatchObject({ value: "4.25", unit: "คะแนน (1-5)" });
  });
});
