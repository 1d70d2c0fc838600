import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { commitImport } from "#app/domain/imports/commit-import.server.ts";
import { latestImports, readImport } from "#app/domain/imports/imports.server.ts";
import { startImport } from "#app/domain/imports/start-import.server.ts";
import { openForms, templateRows } from "#app/domain/imports/template.server.ts";
import { readReport } from "#app/domain/observations/report.server.ts";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { forget, historyOf, monthlyReport, monthlyReports } from "../observations/demo-reports.ts";

useDatabase();

const HEAD = "unit,period,indicator,split,value,numerator,denominator,missing_reason";
const who = "officer.30@demo.test";
let one: ReportKey;
let two: ReportKey;
beforeAll(async () => {
  [one, two] = (await monthlyReports("30", "none")) as [ReportKey, ReportKey];
});
beforeEach(async () => {
  for (const report of [one, two]) await forget(report);
});

async function upload(lines: string[], email = who) {
  const viewer = await viewerFor(email);
  const started = await startImport(viewer, {
    name: "ยอดขาย.csv",
    bytes: new TextEncoder().encode([HEAD, ...lines].join("\n")),
  });
  if (!started.ok) throw new Error(started.refusal.messageKey);
  const found = await readImport(viewer, started.id);
  if (!found) throw new Error("the import is not there");
  return found;
}
const read = async (key: ReportKey) => readReport(await viewerFor(who), key);
const row = (key: ReportKey, rest: string) => `${key.unitCode},2026-10,${rest}`;

describe("a preview", () => {
  test("counts and shows what would be created, changed, left and refused, and saves nothing", async () => {
    await saveReport(await viewerFor(who), {
      ...one,
      version: 0,
      cells: [
        { indicatorCode: "C3-01", value: "5" },
        { indicatorCode: "C4-01", value: "7" },
      ],
    });
    const { summary } = await upload([
      row(one, "C3-01,,๑๐,,,"),
      row(one, "C3-02,,2,,,"),
      row(one, "C4-01,,7,,,"),
      row(one, "C4-02,,1.2.3,,,"),
    ]);
    expect(summary.counts).toEqual({ rows: 4, created: 1, updated: 1, unchanged: 1, refused: 1 });
    expect(summary.changes).toMatchObject([
      { line: 2, outcome: "updated", before: "5", after: "10" },
      { line: 3, outcome: "created", before: "", after: "2" },
    ]);
    expect(summary.refused).toMatchObject([
      { line: 5, indicator: "C4-02", rule: "type", messageKey: "checks:number.two_points" },
    ]);
    expect((await read(one))?.version).toBe(1);
  });

  test.each([
    ["E999999,2026-10,C3-01,,1,,,", "not_found", "checks:refusal.not_found"],
    ["E1,2024-11,C3-01,,1,,,", "closed", "checks:refusal.closed"],
    ["E1,2099-01,C3-01,,1,,,", "unknown_period", "checks:refusal.unknown_period"],
    ["E1,2026-13,C3-01,,1,,,", "period", "imports:row.bad_period"],
    ["E1,FY2569-Q4,C3-01,,1,,,", "period", "imports:row.asked_by.month"],
    ["E1,2026-10,C9-99,,1,,,", "indicator", "imports:row.unknown_indicator"],
    ["E1,2026-10,C3-04,,,1,2,", "indicator", "imports:row.derived"],
    [",2026-10,C3-01,,1,,,", "unit", "imports:row.no_unit"],
    ["E1,2026-10,C3-06,,1,,,", "not_expected", "checks:refusal.not_expected"],
    ["E1,2026-10,C3-01,,=SUM(A1:A9),,,", "formula", "imports:row.formula"],
    ["E1,2026-10,C3-01,,@cmd,,,", "formula", "imports:row.formula"],
    ["E1,2026-10,C3-01,,+1+2,,,", "formula", "imports:row.formula"],
    ["E1,2026-10,C3-01,,-,,,", "type", "checks:number.dash"],
    ["E1,2026-10,C3-01,,-5,,,", "hard_min:0", "checks:bounds.below"],
    ["E1,2026-10,C3-01,cars,1,,,", "structure", "checks:structure.unknown_split"],
    ["E1,2026-10,C3-01,,1,,,lost", "structure", "checks:structure.unknown_reason"],
    ["E1,2026-10,C3-01,,,1,2,", "structure", "checks:structure.value_expected"],
  ])("refuses %s by the rule %s", async (line, rule, messageKey) => {
    const { summary } = await upload([line.replace(/^E1,/, `${one.unitCode},`)]);
    expect(summary.refused).toMatchObject([{ line: 2, rule, messageKey }]);
  });

  test("says the same of a unit out of scope as of one that does not exist", async () => {
    const elsewhere = await monthlyReport("50", "draft");
    const { summary } = await upload([row(elsewhere, "C3-01,,1,,,"), "E999999,2026-10,C3-01,,1,,,"]);
    expect(summary.refused.map(({ rule, messageKey, params }) => ({ rule, messageKey, params }))).toEqual([
      { rule: "not_found", messageKey: "checks:refusal.not_found", params: {} },
      { rule: "not_found", messageKey: "checks:refusal.not_found", params: {} },
    ]);
  });

  test("refuses both rows of one cell, sums that do not hold and cross rules", async () => {
    const twice = await upload([row(one, "C3-01,,1,,,"), row(one, "C3-01,,2,,,")]);
    expect(twice.summary.refused.map(({ line, messageKey }) => [line, messageKey])).toEqual([
      [2, "checks:structure.duplicate"],
      [3, "checks:structure.duplicate"],
    ]);
    const sums = await upload([
      row(one, "C3-01,,10,,,"),
      row(one, "C3-01,อาหาร,4,,,"),
      row(one, "C3-01,drink,5,,,"),
      row(one, "C4-01,,1,,,"),
    ]);
    expect(sums.summary.refused.map(({ line, messageKey }) => [line, messageKey])).toEqual([
      [2, "checks:split.sum"],
      [3, "checks:split.sum"],
      [4, "checks:split.sum"],
    ]);
    const cross = await upload([row(one, "C3-01,,10,,,"), row(one, "C3-02,,11,,,")]);
    expect(cross.summary.refused).toMatchObject([{ line: 3, messageKey: "checks:rule.ref_whole" }]);
  });

  test("counts what has to be explained later", async () => {
    const { summary } = await upload([row(one, "C3-01,,6000000,,,")]);
    expect(summary).toMatchObject({
      counts: { created: 1 },
      warningCount: 2,
      warnings: [
        { line: 2, rule: "gt:5000000" },
        { line: 2, rule: "median:3" },
      ],
    });
  });

  test("is seen by whoever made it, and by nobody else", async () => {
    const { id } = await upload([row(one, "C3-01,,1,,,")]);
    expect(await readImport(await viewerFor("officer.3001@demo.test"), id)).toBeNull();
    expect(await readImport(await viewerFor(who), "not-a-uuid")).toBeNull();
    expect((await latestImports(await viewerFor(who)))[0]?.id).toBe(id);
    expect(await commitImport(await viewerFor("officer.3001@demo.test"), id, "partial")).toEqual({
      ok: false,
      reason: "not_found",
    });
  });
});

describe("a commit", () => {
  test("saves what was previewed, leaves history, and the same file then changes nothing", async () => {
    const lines = [row(one, "C3-01,,100,,,"), row(two, "C3-01,,200,,,"), row(two, "C4-01,,,,,not_available")];
    const { id } = await upload(lines);
    expect(await commitImport(await viewerFor(who), id, "atomic")).toEqual({ ok: true, id });
    const done = await readImport(await viewerFor(who), id);
    expect(done).toMatchObject({
      mode: "atomic",
      committedAt: expect.any(Date),
      summary: { counts: { created: 3, refused: 0 } },
    });
    expect((await read(two))?.cells.map((cell) => cell.value ?? cell.missingReason)).toEqual(["200", "not_available"]);
    expect(await historyOf(one)).toHaveLength(1);
    expect((await upload(lines)).summary.counts).toEqual({ rows: 3, created: 0, updated: 0, unchanged: 3, refused: 0 });
    expect(await commitImport(await viewerFor(who), id, "atomic")).toEqual({ ok: true, id });
    expect((await read(one))?.version).toBe(1);
  });

  test("in parts takes the sound rows and names the others", async () => {
    const { id } = await upload([row(one, "C3-01,,100,,,"), row(one, "C3-02,,1e5,,,"), "E999999,2026-10,C3-01,,1,,,"]);
    await commitImport(await viewerFor(who), id, "partial");
    const done = await readImport(await viewerFor(who), id);
    expect(done?.summary).toMatchObject({ counts: { created: 1, refused: 2 }, refused: [{ line: 3 }, { line: 4 }] });
    expect((await read(one))?.cells).toHaveLength(1);
  });

  test("as a whole takes nothing when a row is refused", async () => {
    const { id } = await upload([row(one, "C3-01,,100,,,"), row(one, "C3-02,,1e5,,,")]);
    expect(await commitImport(await viewerFor(who), id, "atomic")).toEqual({ ok: false, reason: "changed_since" });
    expect((await read(one))?.version).toBe(0);
  });

  test("never overwrites what somebody saved since the preview", async () => {
    const { id } = await upload([row(one, "C3-01,,100,,,"), row(two, "C3-01,,200,,,")]);
    await saveReport(await viewerFor("officer.3001@demo.test"), {
      ...one,
      version: 0,
      cells: [{ indicatorCode: "C3-01", value: "7" }],
    });
    expect(await commitImport(await viewerFor(who), id, "atomic")).toEqual({ ok: false, reason: "changed_since" });
    expect((await read(two))?.version).toBe(0);
    const again = await readImport(await viewerFor(who), id);
    expect(again?.summary.changes).toMatchObject([
      { before: "7", after: "100" },
      { before: "", after: "200" },
    ]);
    expect(await commitImport(await viewerFor(who), id, "atomic")).toEqual({ ok: true, id });
    expect((await read(one))?.cells[0]?.value).toBe("100");
  });

  test("posted twice at the same time saves once", async () => {
    const { id } = await upload([row(one, "C3-01,,100,,,")]);
    const viewer = await viewerFor(who);
    expect(await Promise.all([commitImport(viewer, id, "partial"), commitImport(viewer, id, "partial")])).toEqual([
      { ok: true, id },
      { ok: true, id },
    ]);
    expect(await historyOf(one)).toHaveLength(1);
  });
});

describe("the template", () => {
  test("has a row for each cell of each open report of the viewer, with what stands there and the period before", async () => {
    const district = await viewerFor("officer.3001@demo.test");
    const [form] = (await openForms(district)).filter((each) => each.formCode === "enterprise-month");
    expect(form?.periodCode).toBe("2026-10");
    const rows = await templateRows(district, "enterprise-month", "2026-10");
    expect(new Set(rows.map((each) => each.unit)).size).toBe(form?.units);
    expect(rows.find((each) => each.unit === one.unitCode)).toMatchObject({
      indicator: "C3-01",
      cell: null,
      previous: { value: expect.any(String) },
    });
  });
  test("is empty for a head, who enters nothing", async () => {
    expect(await openForms(await viewerFor("head.30@demo.test"))).toEqual([]);
  });
});
