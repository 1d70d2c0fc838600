import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { readReport } from "#app/domain/observations/report.server.ts";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { type SaveAnswer, type SaveReport, saveReport } from "#app/domain/observations/save-report.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { forget, historyOf, monthlyReport } from "./demo-reports.ts";

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

describe("a save", () => {
  test("stores exact figures, raises the version, counts filled cells and marks the figures dirty", async () => {
    const before = await dirtyRows();
    expect(
      await save(0, [sales("๑,๒๓๔.๕๐"), online("0"), { indicatorCode: "C4-01", missingReason: "not_available" }]),
    ).toMatchObject({ ok: true, version: 1, changed: 3 });
    const saved = await read();
    expect(saved).toMatchObject({
      version: 1,
      state: "draft",
      savedBy: { nameTh: (await viewerFor("officer.30@demo.test")).nameTh },
    });
    expect(saved.cells.map((cell) => [cell.indicatorCode, cell.value, cell.missingReason])).toEqual([
      ["C3-01", "1234.5", null],
      ["C3-02", "0", null],
      ["C4-01", null, "not_available"],
    ]);
    const { cellsFilled, cellsRequired } = await counts();
    expect([cellsFilled, cellsRequired]).toEqual([3, saved.indicators.length]);
    expect(await dirtyRows()).toBe(before + 1);
  });

  test("leaves a history event with old and new answers", async () => {
    await save(0, [sales("100")]);
    await save(1, [sales("200"), online("50")]);
    expect(
      (await historyOf(report)).map(({ action, oldValues, newValues }) => ({ action, oldValues, newValues })),
    ).toEqual([
      {
        action: "report.saved",
        oldValues: { version: 0, cells: { "C3-01/none": null } },
        newValues: { version: 1, cells: { "C3-01/none": { value: "100" } } },
      },
      {
        action: "report.saved",
        oldValues: { version: 1, cells: { "C3-01/none": { value: "100" }, "C3-02/none": null } },
        newValues: { version: 2, cells: { "C3-01/none": { value: "200" }, "C3-02/none": { value: "50" } } },
      },
    ]);
  });

  test("clears a cell that is sent blank and leaves one alone that is not sent", async () => {
    await save(0, [sales("100"), online("50")]);
    expect(await save(1, [online("")])).toMatchObject({ ok: true, version: 2, changed: 1 });
    expect((await read()).cells.map((cell) => cell.indicatorCode)).toEqual(["C3-01"]);
    expect((await counts()).cellsFilled).toBe(1);
  });

  test("that changes nothing makes no version, no event and no dirty row", async () => {
    await save(0, [sales("100")]);
    const [events, dirty] = [(await historyOf(report)).length, await dirtyRows()];
    expect(await save(1, [sales("100.00"), online("")])).toMatchObject({ ok: true, version: 1, changed: 0 });
    expect([(await historyOf(report)).length, await dirtyRows()]).toEqual([events, dirty]);
    expect(await save(0, [])).toMatchObject({ ok: false, reason: "stale" });
  });

  test("that says nothing at all creates no report", async () => {
    expect(await save(0, [sales("")])).toMatchObject({ ok: true, version: 0, changed: 0 });
    expect((await read()).state).toBeNull();
  });

  test("keeps an explanation while its figure stays and drops it with another figure", async () => {
    await save(0, [sales("6000000", { explanation: "ออกงานใหญ่" })]);
    await save(1, [sales("6000000"), online("1")]);
    expect((await read()).cells[0]).toMatchObject({ explanation: "ออกงานใหญ่" });
    await save(2, [sales("6000001")]);
    expect((await read()).cells[0]).toMatchObject({ explanation: null });
  });

  test("may carry warnings and sums that do not hold: they are told, not refused", async () => {
    const parts = [sales("6000000"), sales("1", { splitCode: "food" }), online("7000000")];
    const answer = await save(0, parts);
    expect(answer).toMatchObject({ ok: true, changed: 3, refused: [] });
    const keys = answer.ok ? answer.problems.map((problem) => problem.messageKey) : [];
    expect(keys).toEqual(expect.arrayContaining(["split.sum", "rule.gt", "rule.ref_whole"]));
  });
});

describe("a repeated request", () => {
  const requestKey = "5f1d4a2e-8a55-4a4f-9b57-0f6a9a2f7c11";
  test("saves once and answers the same, at the same time too", async () => {
    const again = () => save(0, [sales("100")], { requestKey });
    const answers = [...(await Promise.all([again(), again()])), await again()];
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]).toMatchObject({ ok: true, version: 1 });
    expect(await historyOf(report)).toHaveLength(1);
  });
  test("is refused with another body", async () => {
    expect(await save(0, [sales("101")], { requestKey })).toEqual({ ok: false, reason: "key_reused" });
  });
  test("may be mended under its key when it was refused", async () => {
    const key = "any text will do";
    expect(version(await save(0, [sales("x")], { requestKey: key }))).toBe("problems");
    expect(version(await save(0, [sales("5")], { requestKey: key }))).toBe(1);
  });
});

test("a return that names cells opens those and no others", async () => {
  const returned = await monthlyReport("30", "returned");
  const viewer = await viewerFor("officer.30@demo.test");
  const found = await readReport(viewer, returned);
  const [cell] = found?.questions ?? [];
  expect(found?.editableCells).toEqual(["C3-02/none"]);
  const answer = await saveReport(viewer, {
    ...returned,
    version: found?.version ?? 0,
    cells: [
      { ...cell, indicatorCode: "C3-02", value: "1" },
      { indicatorCode: "C4-01", value: "7" },
    ],
  });
  expect(answer).toMatchObject({
    ok: true,
    changed: 1,
    refused: [{ indicatorCode: "C4-01", messageKey: "structure.cell_locked" }],
  });
});

test("a return keeps entry open until its own date although the window has closed", async () => {
  const returned = await monthlyReport("30", "returned");
  const viewer = await viewerFor("officer.30@demo.test");
  const openUntil = async (date: string) => {
    await sql`update submissions s set entry_open_until = ${date} from reporting_units u
      where u.id = s.reporting_unit_id and u.code = ${returned.unitCode} and s.period_id = 202610 and s.form_id = 1`.execute(
      db(),
    );
    const found = await readReport(viewer, returned);
    const version = found?.version ?? 0;
    return saveReport(viewer, { ...returned, version, cells: [{ indicatorCode: "C3-02", value: String(version) }] });
  };
  await sql`update entry_windows set closes_at = '2026-11-11' where form_id = 1 and period_id = 202610`.execute(db());
  expect(await openUntil("2026-11-12T03:30:00Z")).toMatchObject({ ok: true });
  expect(await openUntil("2026-11-12T02:30:00Z")).toEqual({ ok: false, reason: "closed" });
});

async function dirtyRows(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from rollup_dirty`.execute(db());
  return rows[0]?.count ?? 0;
}

async function counts() {
  const { rows } = await sql<{ cellsFilled: number; cellsRequired: number }>`
    select s.cells_filled, s.cells_required from submissions s join reporting_units u on u.id = s.reporting_unit_id
    where u.code = ${report.unitCode} and s.period_id = 202610 and s.form_id = 1`.execute(db());
  return rows[0] as { cellsFilled: number; cellsRequired: number };
}
