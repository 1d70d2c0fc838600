import { sql } from "kysely";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { markDirty, wakeFold } from "#app/domain/dashboards/dirty.server.ts";
import { foldOnce } from "#app/domain/dashboards/fold.server.ts";
import { startFoldWorker } from "#app/domain/dashboards/fold-worker.server.ts";
import { verifyRollups } from "#app/domain/dashboards/verify-rollups.server.ts";
import { db } from "#db/client.server.ts";
import { addUnits, cell, fold, open, report, useBareCountry } from "./fixture.ts";

useBareCountry();
beforeAll(async () => {
  await addUnits({ E1: "3001", E2: "5001" });
  await open("2025-10", ["E1", "E2"]);
  await fold();
});

const noError = (error: unknown) => expect.unreachable(String(error));
let stop: (() => Promise<void>) | null = null;
afterEach(async () => {
  await stop?.();
  stop = null;
  await sql`drop trigger if exists broken on report_counts`.execute(db());
  await fold();
});

test("a fold that fails half-way leaves every dirty row and no half figure", async () => {
  await report("E1", "2025-10", { "C3-01": "10" });
  await breakCounts();
  await expect(foldOnce(db())).rejects.toThrow("broken on purpose");
  expect(await cell("C3-01", "3001", "2025-10")).toBeUndefined();
  expect(await waiting()).toBe(1);
  await mendCounts();
  await fold();
  expect(await cell("C3-01", "TH", "2025-10")).toMatchObject({ sum: "10" });
  expect(await verifyRollups(db())).toEqual([]);
});

test("the worker wakes at a call", async () => {
  stop = startFoldWorker({ onError: noError });
  await report("E1", "2025-10", { "C3-01": "21" });
  wakeFold();
  await vi.waitFor(async () => expect(await cell("C3-01", "TH", "2025-10")).toMatchObject({ sum: "21" }), 5_000);
});

test("the worker also sees what another process has written, without a call", async () => {
  stop = startFoldWorker({ onError: noError });
  await report("E2", "2025-10", { "C3-01": "4" });
  await vi.waitFor(async () => expect(await cell("C3-01", "50", "2025-10")).toMatchObject({ sum: "4" }), 5_000);
});

test("the worker reports an error and goes on when it is over", async () => {
  await breakCounts();
  const errors: unknown[] = [];
  stop = startFoldWorker({ onError: (error) => errors.push(error) });
  await report("E2", "2025-10", { "C3-01": "5" }, "submitted");
  wakeFold();
  await vi.waitFor(() => expect(errors.length).toBeGreaterThan(0), 5_000);
  await mendCounts();
  await vi.waitFor(async () => expect(await cell("C3-01", "50", "2025-10")).toMatchObject({ sum: "5" }), 5_000);
});

test("a stopped worker takes no more rows", async () => {
  const stopNow = startFoldWorker({ onError: noError });
  await stopNow();
  await report("E1", "2025-10", { "C3-01": "77" });
  wakeFold();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await waiting()).toBe(1);
});

test("an area above the leaves stands for all of them", async () => {
  await report("E1", "2025-10", { "C3-01": "8" });
  await fold();
  await sql`delete from rollups`.execute(db());
  await db()
    .transaction()
    .execute((trx) => markDirty(trx, [{ areaCode: "TH", periodId: 202510, formId: 1 }]));
  await fold();
  expect(await verifyRollups(db())).toEqual([]);
});

async function breakCounts(): Promise<void> {
  await sql`
    create or replace function break_counts() returns trigger language plpgsql as $$ begin raise exception 'broken on purpose'; end $$`.execute(
    db(),
  );
  await sql`create trigger broken before insert or update on report_counts for each statement execute function break_counts()`.execute(
    db(),
  );
}

async function mendCounts(): Promise<void> {
  await sql`drop trigger broken on report_counts`.execute(db());
}

async function waiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from rollup_dirty`.execute(db());
  return rows[0]!.count;
}
