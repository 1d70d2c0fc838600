import { beforeAll, describe, expect, test } from "vitest";
import { verifyRollups } from "#app/domain/dashboards/verify-rollups.server.ts";
import { db } from "#db/client.server.ts";
import { addUnits, cell, fold, open, report, useBareCountry } from "./fixture.ts";

const MONTHS = ["2025-10", "2025-11", "2025-12"];
const MONTHS_BEFORE = ["2024-10", "2024-11", "2024-12"];
const QUARTERS = ["FY2569-Q1", "FY2569-Q2", "FY2569-Q3", "FY2569-Q4"];
const ENTERPRISES = ["E1", "E2", "E3"];

describe("the traps of adding up", () => {
  useBareCountry();
  beforeAll(async () => {
    await addUnits({ E1: "3001", E2: "3001", E3: "3002", S30: "30", S50: "50", P30: "30" });
    for (const month of [...MONTHS, ...MONTHS_BEFORE]) await open(month, ENTERPRISES);
    for (const quarter of [...QUARTERS, "FY2570-Q1"]) await open(quarter, [...ENTERPRISES, "P30", "S30"]);
    await open("CY2567", ["S30", "S50"]);
    await fold();
  });

  test("the ratio of a quarter is not the mean of its months", async () => {
    await report("E1", MONTHS[0]!, { "C3-01": "2", "C3-02": "1" });
    await report("E1", MONTHS[1]!, { "C3-01": "10", "C3-02": "1" });
    await report("E1", MONTHS[2]!, { "C3-01": "8", "C3-02": "8" });
    await fold();
    expect(await cell("C3-04", "3001", "FY2569-Q1")).toMatchObject({ n: 3, pair: "10/20" });
    expect(await cell("C3-04", "TH", "FY2569")).toMatchObject({ n: 3, pair: "10/20" });
  });

  test("a running total is not summed", async () => {
    const households = ["10", "25", "25", "40"];
    for (const [index, quarter] of QUARTERS.entries()) await report("E1", quarter, { "G-02": households[index]! });
    await fold();
    expect(await cell("G-02", "TH", "FY2569")).toMatchObject({ n: 1, sum: "40" });
  });

  test("a stock is not summed over time and not carried in", async () => {
    await report("E1", "FY2569-Q1", { "C5-01": "5" });
    await report("E2", "FY2569-Q2", { "C5-01": "7" });
    await fold();
    expect(await cell("C5-01", "3001", "FY2569-Q1")).toMatchObject({ n: 1, sum: "5" });
    expect(await cell("C5-01", "3001", "FY2569-Q2")).toMatchObject({ n: 1, sum: "7" });
    expect(await cell("C5-01", "3001", "FY2569-Q3")).toBeUndefined();
    expect(await cell("C5-01", "TH", "FY2569")).toMatchObject({ n: 2, sum: "12" });
    expect(await cell("C5-01", "TH", "FY2570")).toBeUndefined();
  });

  test("each view takes the latest answer that has come so far", async () => {
    await report("E3", "FY2569-Q1", { "C5-01": "5" }, "accepted");
    await report("E3", "FY2569-Q2", { "C5-01": "7" }, "submitted");
    await fold();
    expect(await cell("C5-01", "3002", "FY2569", "accepted")).toMatchObject({ n: 1, sum: "5" });
    expect(await cell("C5-01", "3002", "FY2569", "province_approved")).toMatchObject({ n: 1, sum: "5" });
    expect(await cell("C5-01", "3002", "FY2569", "submitted")).toMatchObject({ n: 1, sum: "7" });
    expect(await cell("C5-01", "3002", "FY2569", "all")).toMatchObject({ n: 1, sum: "7" });
  });

  test("drafts and returned reports are in the widest view only", async () => {
    await report("E3", MONTHS[0]!, { "C3-01": "70" }, "draft");
    await fold();
    expect(await cell("C3-01", "3002", MONTHS[0]!, "all")).toMatchObject({ n: 1, sum: "70" });
    expect(await cell("C3-01", "3002", MONTHS[0]!, "submitted")).toMatchObject({ n: 0, sum: null });
    await report("E3", MONTHS[0]!, {}, "province_approved");
    await fold();
    expect(await cell("C3-01", "3002", MONTHS[0]!, "province_approved")).toMatchObject({ n: 1, sum: "70" });
    expect(await cell("C3-01", "3002", MONTHS[0]!, "accepted")).toMatchObject({ n: 0, sum: null });
    await report("E3", MONTHS[0]!, {}, "returned");
    await fold();
    expect(await cell("C3-01", "3002", MONTHS[0]!, "submitted")).toMatchObject({ n: 0, sum: null });
  });

  test("a company's calendar year belongs to the fiscal year it ends in", async () => {
    await report("S30", "CY2567", { "C5-08": "-62830" });
    await fold();
    expect(await cell("C5-08", "TH", "FY2568")).toMatchObject({ n: 1, sum: "-62830" });
    expect(await cell("C5-08", "TH", "FY2567")).toBeUndefined();
  });

  test("a loss is added as a loss, and a profit is counted only above zero", async () => {
    await report("S30", "CY2567", { "C5-08": "-62830.25", "C5-09": "-1" });
    await report("S50", "CY2567", { "C5-08": "1000", "C5-09": "5" });
    await fold();
    expect(await cell("C5-08", "TH", "CY2567")).toMatchObject({ n: 2, sum: "-61830.25" });
    expect(await cell("C5-13", "TH", "CY2567")).toMatchObject({ n: 2, zero: 1, pair: "1/2" });
    expect(await cell("C5-13", "TH", "FY2568")).toMatchObject({ n: 2, pair: "1/2" });
  });

  test("missing is not zero: 0, blank and not applicable are three facts", async () => {
    await report("E1", "FY2569-Q1", { "C1-02": "0" });
    await report("E3", "FY2569-Q1", { "C1-02": "not_applicable" });
    await fold();
    expect(await cell("C1-02", "30", "FY2569-Q1")).toEqual({ n: 1, zero: 1, notApplicable: 1, sum: "0", pair: null });
    await report("E3", "FY2569-Q1", { "C1-02": "not_available" });
    await fold();
    expect(await cell("C1-02", "30", "FY2569-Q1")).toMatchObject({ n: 1, notApplicable: 0 });
  });

  test("not applicable ends a stock; not available and refused are skipped like a blank", async () => {
    await report("E1", "FY2569-Q1", { "C4-03": "100" });
    await report("E1", "FY2569-Q2", { "C4-03": "refused" });
    await fold();
    expect(await cell("C4-03", "3001", "FY2569")).toMatchObject({ n: 1, notApplicable: 0, sum: "100" });
    await report("E1", "FY2569-Q3", { "C4-03": "not_applicable" });
    await fold();
    expect(await cell("C4-03", "3001", "FY2569")).toMatchObject({ n: 0, notApplicable: 1, sum: null });
  });

  test("a unit without both operands is on neither side of a share", async () => {
    await report("E2", MONTHS[0]!, { "C3-02": "500" });
    await fold();
    expect(await cell("C3-04", "3001", MONTHS[0]!)).toMatchObject({ n: 1, pair: "1/2" });
    await report("E2", MONTHS[0]!, { "C3-01": "1000" });
    await fold();
    expect(await cell("C3-04", "3001", MONTHS[0]!)).toMatchObject({ n: 2, pair: "501/1002" });
  });

  test("growth is of units that have every month of both years", async () => {
    for (const month of MONTHS_BEFORE) await report("E1", month, { "C3-01": "5" });
    for (const month of MONTHS_BEFORE.slice(1)) await report("E2", month, { "C3-01": "900" });
    for (const month of MONTHS) await report("E2", month, { "C3-01": "900" });
    await fold();
    expect(await cell("C3-05", "TH", "FY2569-Q1")).toMatchObject({ n: 1, pair: "5/15" });
    await report("E2", MONTHS_BEFORE[0]!, { "C3-01": "0" });
    await fold();
    expect(await cell("C3-05", "TH", "FY2569-Q1")).toMatchObject({ n: 2, pair: "905/1815" });
    expect(await cell("C3-05", "TH", "FY2569")).toMatchObject({ n: 2, pair: "905/1815" });
  });

  test("income per household takes the income of the year so far and the households of the newest quarter", async () => {
    await report("E1", "FY2569-Q1", { "G-01": "100", "G-02": "10" });
    await report("E1", "FY2569-Q2", { "G-01": "200", "G-02": "25" });
    await report("E1", "FY2569-Q3", { "G-01": null });
    await report("E1", "FY2569-Q4", { "G-01": "300" });
    await fold();
    expect(await cell("G-03", "3001", "FY2569-Q2")).toMatchObject({ pair: "300/25" });
    expect(await cell("G-03", "3001", "FY2569-Q4")).toBeUndefined();
    expect(await cell("G-03", "3001", "FY2569")).toMatchObject({ n: 1, pair: "300/25" });
  });

  test("parts of a stock come with the total they belong to", async () => {
    await report("E1", "FY2569-Q1", { "C3-03": "3", "C3-03/channel:facebook": "1", "C3-03/channel:line": "2" });
    await report("E1", "FY2569-Q2", { "C3-03": "9" });
    await fold();
    expect(await cell("C3-03", "3001", "FY2569")).toMatchObject({ sum: "9" });
    expect(await cell("C3-03", "3001", "FY2569", "all", "channel:line")).toBeUndefined();
    expect(await cell("C3-03", "3001", "FY2569-Q1", "all", "channel:line")).toMatchObject({ sum: "2" });
  });

  test("parts of a stock whose total is not there yet wait for it", async () => {
    await report("E2", "FY2569-Q3", { "C3-03/channel:line": "4" }, "draft");
    await fold();
    expect(await cell("C3-03", "3001", "FY2569-Q3", "all", "channel:line")).toBeUndefined();
    expect(await cell("C3-03", "3001", "FY2569")).toMatchObject({ sum: "9" });
  });

  test("a cleared value leaves no zero on any level", async () => {
    await report("P30", "FY2569-Q1", { "C1-07": "12.5" });
    await fold();
    expect(await cell("C1-07", "TH", "FY2569")).toMatchObject({ sum: "12.5" });
    await report("P30", "FY2569-Q1", { "C1-07": null });
    await fold();
    for (const area of ["30", "northeast", "TH"]) {
      for (const period of ["FY2569-Q1", "FY2569"]) expect(await cell("C1-07", area, period)).toBeUndefined();
    }
  });

  test("after all of this the figures are what the observations say", async () => {
    expect(await verifyRollups(db())).toEqual([]);
  });
});
