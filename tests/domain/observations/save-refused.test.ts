import { beforeEach, describe, expect, test } from "vitest";
import { readReport } from "#app/domain/observations/report.server.ts";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { type SaveAnswer, type SaveReport, saveReport } from "#app/domain/observations/save-report.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { forget, monthlyReport } from "./demo-reports.ts";

useDatabase();

const sales = (value: string, more = {}) => ({ indicatorCode: "C3-01", value, ...more });
const online = (value: string) => ({ indicatorCode: "C3-02", value });

let report: ReportKey;
beforeEach(async () => {
  report ??= await monthlyReport("30", "none");
  await forget(report);
});

async function save(
  version: number,
  cells: SaveReport["cells"],
  more: Partial<SaveReport> = {},
  who = "officer.30@demo.test",
) {
  return saveReport(await viewerFor(who), { ...report, version, cells, ...more });
}
async function read(who = "officer.30@demo.test") {
  const found = await readReport(await viewerFor(who), report);
  if (!found) throw new Error("the report is not there");
  return found;
}
const version = (answer: SaveAnswer) => (answer.ok ? answer.version : answer.reason);

describe("a save is refused", () => {
  test("for a cell that is unreadable or out of bounds, and the sound ones are kept", async () => {
    const answer = await save(0, [sales("1.2.3"), online("5")]);
    expect(answer).toMatchObject({
      ok: true,
      version: 1,
      changed: 1,
      refused: [{ indicatorCode: "C3-01", messageKey: "number.two_points" }],
    });
    expect(await save(1, [sales("-1")])).toMatchObject({
      ok: false,
      reason: "problems",
      refused: [{ messageKey: "bounds.below" }],
    });
    expect((await read()).version).toBe(1);
  });

  test("as a whole in atomic mode", async () => {
    expect(await save(0, [sales("1.2.3"), online("5")], { mode: "atomic" })).toMatchObject({
      ok: false,
      reason: "problems",
    });
    expect((await read()).version).toBe(0);
  });

  test("with a stale version: the answer shows what stands, who wrote it and when, and nothing is mixed", async () => {
    await save(0, [sales("100"), online("5")]);
    const [first, second] = [
      await save(1, [sales("200")]),
      await save(1, [sales("300"), online("7")], {}, "officer.3001@demo.test"),
    ];
    expect(version(first)).toBe(2);
    expect(second).toMatchObject({
      ok: false,
      reason: "stale",
      current: {
        version: 2,
        editor: { nameTh: (await viewerFor("officer.30@demo.test")).nameTh },
        at: expect.any(String),
      },
    });
    expect((await read()).cells.map((cell) => cell.value)).toEqual(["200", "5"]);
  });

  test("for one of two first saves at the same time", async () => {
    const answers = await Promise.all([save(0, [sales("100")]), save(0, [sales("300"), online("7")])]);
    expect(answers.map(version).sort()).toEqual([1, "stale"]);
    expect([1, 2]).toContain((await read()).cells.length);
    const stale = answers.find((answer) => !answer.ok);
    expect(stale).toMatchObject({ current: { version: 1, cells: (await read()).cells } });
  });

  test("for one of two later saves at the same time", async () => {
    await save(0, [sales("1")]);
    const answers = await Promise.all([save(1, [sales("2")]), save(1, [sales("3")])]);
    expect(answers.map(version).sort()).toEqual([2, "stale"]);
  });

  test("when the report is sent, approved or accepted", async () => {
    for (const state of ["submitted", "province_approved", "accepted"]) {
      report = await monthlyReport("30", state);
      const { version } = await read();
      expect(await save(version, [sales("1")])).toMatchObject({ ok: false, reason: "locked", current: { version } });
    }
    report = await monthlyReport("30", "none");
  });

  test.each([
    ["2024-11", "closed"],
    ["2026-11", "not_expected"],
    ["2099-01", "unknown_period"],
  ])("in %s: %s", async (periodCode, reason) => {
    expect(await save(0, [sales("1")], { periodCode })).toEqual({ ok: false, reason });
  });

  test.each([
    ["officer.50@demo.test", "not_found"],
    ["head.30@demo.test", "not_allowed"],
    ["central@demo.test", "not_allowed"],
    ["admin@demo.test", "not_allowed"],
    ["secretary.30@demo.test", "not_allowed"],
  ])("for %s: %s", async (who, reason) => {
    expect(await save(0, [sales("1")], {}, who)).toEqual({ ok: false, reason });
  });

  test("for the public and for a unit that does not exist alike", async () => {
    expect(await saveReport(thePublic(), { ...report, version: 0, cells: [] })).toEqual({
      ok: false,
      reason: "not_found",
    });
    expect(await save(0, [], { unitCode: "E999999" })).toEqual({ ok: false, reason: "not_found" });
  });
});

test("a district officer saves in the district and nowhere else", async () => {
  expect(version(await save(0, [sales("1")], {}, "officer.3001@demo.test"))).toBe(1);
  const elsewhere = await monthlyReport("3015", "draft");
  expect(await save(1, [sales("1")], elsewhere, "officer.3001@demo.test")).toEqual({ ok: false, reason: "not_found" });
});
