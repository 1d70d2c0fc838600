import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";

/** A leaf of the roll-ups that may no longer fit its observations: the district of an enterprise, else the province. */
export interface DirtyCell {
  areaCode: string;
  periodId: number;
  formId: number;
}

/**
 * Notes, in the writer's own transaction, that figures have to be folded again. Everything that moves a figure calls it:
 * a save, a cleared cell, a change of state, an opened window, a corrected area (old and new), an import.
 * Call {@link wakeFold} after the commit.
 */
export async function markDirty(trx: Transaction<DB>, cells: DirtyCell[]): Promise<void> {
  if (cells.length === 0) return;
  await sql`
    insert into rollup_dirty (area_code, period_id, form_id)
    select distinct * from unnest(
      ${cells.map((cell) => cell.areaCode)}::text[],
      ${cells.map((cell) => cell.periodId)}::integer[],
      ${cells.map((cell) => cell.formId)}::smallint[])`.execute(trx);
}

// The server's own files and Remix's bundle are two copies of this module; both must reach the one worker.
const slot = Symbol.for("fanfueang.fold.wake");
const processWide = globalThis as { [slot]?: () => void };

/** Tells this process's fold worker, if it has one, that dirty rows were committed. Never waits, never throws. */
export function wakeFold(): void {
  processWide[slot]?.();
}

/** For the worker alone: who is called by {@link wakeFold}; null when the worker stops. */
export function onWakeFold(wake: (() => void) | null): void {
  if (wake) processWide[slot] = wake;
  else delete processWide[slot];
}
