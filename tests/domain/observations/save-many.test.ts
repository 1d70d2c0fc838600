import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { saveEach } from "#app/domain/observations/save-report.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { statementsOf } from "#tests/support/statements.ts";
import { viewerFor } from "#tests/support/world.ts";
import { forget, historyOf, monthlyReports } from "./demo-reports.ts";

useDatabase();

let fresh: ReportKey[];
beforeAll(async () => {
  fresh = await monthlyReports("", "none");
  expect(fresh.length).toBeGreaterThan(5);
});
beforeEach(async () => {
  for (const report of fresh) await forget(report);
});

const cells = (value: string) => [{ indicatorCode: "C3-01", value }];
/** Somebody who enters for the whole country; no such office exists, so it is made here. */
async function everywhere() {
  const viewer = await viewerFor("officer.30@demo.test");
  const grant = { role: "provincial_officer" as const, areaCode: "TH", unitId: null, bureau: null };
  return { ...viewer, grants: [grant] };
}

test("a sheet of many units is saved in one request, each with its own version", async () => {
  const answers = await saveEach(
    await everywhere(),
    fresh.map((report) => ({ ...report, version: 0, cells: cells("5") })),
    {},
  );
  expect(answers.every((answer) => answer.ok && answer.version === 1)).toBe(true);
  for (const report of fresh.slice(0, 3)) expect(await historyOf(report)).toHaveLength(1);
});

test("each unit has its own answer; in partial mode the others are saved", async () => {
  const [first, second, third] = fresh as [ReportKey, ReportKey, ReportKey];
  await saveEach(await everywhere(), [{ ...second, version: 0, cells: cells("1") }], {});
  const sheet = [
    { ...first, version: 0, cells: cells("10") },
    { ...second, version: 0, cells: cells("20") },
    { ...third, version: 0, cells: cells("1.2.3") },
    { ...third, unitCode: "E999999", version: 0, cells: cells("40") },
  ];
  expect(await saveEach(await everywhere(), sheet, {})).toMatchObject([
    { ok: true, version: 1 },
    { ok: false, reason: "stale", current: { version: 1 } },
    { ok: false, reason: "problems", refused: [{ messageKey: "number.two_points" }] },
    { ok: false, reason: "not_found" },
  ]);
});

test("in atomic mode one refusal keeps all out, and says whose it is", async () => {
  const [first, second] = fresh as [ReportKey, ReportKey];
  const sheet = [
    { ...first, version: 0, cells: cells("10") },
    { ...second, version: 0, cells: cells("-1") },
  ];
  expect(await saveEach(await everywhere(), sheet, { mode: "atomic" })).toMatchObject([
    { ok: false, reason: "held_back" },
    { ok: false, reason: "problems", refused: [{ messageKey: "bounds.below" }] },
  ]);
  expect(await historyOf(first)).toEqual([]);
});

test("a report that is named twice in one sheet is saved once", async () => {
  const [first] = fresh as [ReportKey];
  const sheet = [
    { ...first, version: 0, cells: cells("10") },
    { ...first, version: 0, cells: cells("20") },
  ];
  expect(await saveEach(await everywhere(), sheet, {})).toMatchObject([
    { ok: true, version: 1 },
    { ok: false, reason: "repeated" },
  ]);
});

test("two sheets of the same units in opposite order never wait for each other in a circle", async () => {
  const viewer = await everywhere();
  await saveSheet(viewer, fresh, "1");
  const rounds = Array.from({ length: 6 }, (_, round) =>
    saveSheet(viewer, round % 2 ? [...fresh].reverse() : fresh, String(round + 2)),
  );
  for (const answers of await Promise.all(rounds)) expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(await historyOf(fresh[0] as ReportKey)).toHaveLength(7);
});

test("the number of statements does not depend on the number of units", async () => {
  const viewer = await everywhere();
  const half = fresh.length >> 1;
  await saveSheet(viewer, fresh.slice(0, half), "6");
  const two = await statementsOf(() => saveSheet(viewer, fresh.slice(half - 1, half + 1), "7"));
  const all = await statementsOf(() => saveSheet(viewer, [...fresh.slice(0, half - 1), ...fresh.slice(half + 1)], "7"));
  expect(two).toBeGreaterThan(5);
  expect(all).toBe(two);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from observations o join submissions s on s.id = o.submission_id
    where o.indicator_id = 15 and o.value = 7 and s.period_id = 202610`.execute(db());
  expect(rows[0]?.count).toBe(fresh.length);
});

const saveSheet = (viewer: Viewer, reports: ReportKey[], value: string) =>
  saveEach(
    viewer,
    reports.map((report) => ({ ...report, version: null, cells: cells(value) })),
    {},
  );
