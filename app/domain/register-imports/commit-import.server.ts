import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { readRegisterImport } from "./imports.server.ts";
import { workOn } from "./jobs.server.ts";
import { keepStep } from "./keep-step.server.ts";
import { type ImportCounts, STEP } from "./stored-import.ts";
import { takeBack } from "./take-back.server.ts";
import { staleRows, waitingRows } from "./waiting-rows.server.ts";
import { writeRows } from "./write-rows.server.ts";

export type CommittedRegisterImport =
  | { ok: true }
  /** `not_ready`: it is being read, written or undone, or was committed. `has_refused`: all or nothing, and some are refused. */
  | { ok: false; reason: "not_found" | "not_ready" | "has_refused" | "nothing_to_write" };

/**
 * Begins to write what the try has shown, all rows or the sound ones, step by step after the answer; `restOf(id)` waits for
 * it. Rows whose enterprise has changed since the try are refused; with `atomic` nothing is written then and the import is
 * `ready` again, with those rows named.
 */
export async function commitRegisterImport(
  viewer: Viewer,
  id: string,
  mode: "atomic" | "partial",
): Promise<CommittedRegisterImport> {
  const found = can(viewer, "enterprises.register") ? await readRegisterImport(viewer, id) : null;
  if (!found) return { ok: false, reason: "not_found" };
  const { refused, created, updated } = found.counts;
  if (found.state !== "ready") return { ok: false, reason: "not_ready" };
  if (mode === "atomic" && refused > 0) return { ok: false, reason: "has_refused" };
  if (created + updated === 0) return { ok: false, reason: "nothing_to_write" };
  const begun = await keepStep(id, ["ready"], async (_trx, counts) => ({
    state: "committing",
    mode,
    counts: { ...counts, done: 0 },
  }));
  if (!begun) return { ok: false, reason: "not_ready" };
  workOn(id, () => writeAll(viewer, id, mode));
  return { ok: true };
}

/** Writes what waits, from wherever it was left. Every step is a transaction of its own, so that others get in between. */
export async function writeAll(viewer: Viewer, id: string, mode: "atomic" | "partial"): Promise<void> {
  if (mode === "atomic" && (await refuseStale(viewer, id))) return;
  for (let [after, outrun] = [0, 0]; ; ) {
    const step = await writeStep(viewer, id, mode, after).catch((error: unknown) => {
      if (!isTaken(error) || ++outrun > MOST_OUTRUN) throw error;
      return "outrun" as const;
    });
    if (step === "outrun") continue;
    if (!step || step.state) return;
    after = step.last ?? after;
    // Between the look and the writing somebody was quicker: what has been written is taken back.
    if (mode === "atomic" && step.counts && step.counts.refused > 0) return takeBackAll(viewer, id);
  }
}

/** Somebody may enter the same code between the look and the writing; the next look sees it. */
const MOST_OUTRUN = 5;

function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === "23505";
}

function writeStep(viewer: Viewer, id: string, mode: string, after: number) {
  return keepStep(id, ["committing"], async (trx, counts) => {
    const rows = await waitingRows(trx, id, STEP, after);
    if (rows.length === 0) return finish(trx, viewer, id, mode, counts);
    const { stale, written } = await writeRows(trx, viewer, id, rows);
    const left = await refuse(trx, id, stale, counts);
    return { counts: { ...left, done: left.done + written }, last: rows.at(-1)?.line };
  });
}

/** Before anything is written: which rows no longer meet what the try has seen? True when there are some, and all stops. */
async function refuseStale(viewer: Viewer, id: string): Promise<boolean> {
  const stale: number[] = [];
  for (let after = 0; ; ) {
    const rows = await waitingRows(db(), id, STEP, after);
    if (rows.length === 0) break;
    stale.push(...(await staleRows(db(), viewer, rows)));
    after = rows.at(-1)?.line ?? 0;
  }
  if (stale.length === 0) return false;
  await keepStep(id, ["committing"], async (trx, counts) => ({
    state: "ready",
    counts: await refuse(trx, id, stale, counts),
  }));
  return true;
}

async function takeBackAll(viewer: Viewer, id: string): Promise<void> {
  for (let after = 0; ; ) {
    const step = await keepStep(id, ["committing"], async (trx, counts) => {
      const { fates, last } = await takeBack(trx, viewer, id, STEP, after);
      if (fates.length) return { counts, last };
      await sql`update register_import_rows set after_version = null, undone = null,
          unit_id = case outcome when 'created' then null else unit_id end
        where import_id = ${id} and after_version is not null`.execute(trx);
      return { state: "ready", counts: { ...counts, done: 0 } };
    });
    if (!step || step.state) return;
    after = step.last ?? after;
  }
}

/** Notes rows as refused because their enterprise has changed since the try. */
async function refuse(trx: Transaction<DB>, id: string, lines: number[], counts: ImportCounts): Promise<ImportCounts> {
  if (lines.length === 0) return counts;
  const problems = JSON.stringify([{ column: null, key: "registerImports:row.changed_since", value: "" }]);
  const { rows } = await sql<{ outcome: "created" | "updated" }>`
    with was as (select line, outcome from register_import_rows where import_id = ${id} and line = any(${lines}::int[]))
    update register_import_rows as r set outcome = 'refused', before = null, problems = ${problems}::jsonb
    from was where r.import_id = ${id} and r.line = was.line returning was.outcome`.execute(trx);
  const after = { ...counts, refused: counts.refused + rows.length };
  for (const { outcome } of rows) after[outcome]--;
  return after;
}

async function finish(trx: Transaction<DB>, viewer: Viewer, id: string, mode: string, counts: ImportCounts) {
  const { created, updated, unchanged, refused } = counts;
  await recordEvent(trx, viewer, {
    action: "register_import.committed",
    entity: "register_import",
    entityId: id,
    newValues: { mode, created, updated, unchanged, refused },
    requestKey: id,
  });
  return { state: "committed" as const, committedAt: now() };
}
