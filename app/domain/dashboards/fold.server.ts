import { sql, type Transaction } from "kysely";
import { type Database, openedDatabase } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { distinct, leafRows } from "./cells.server.ts";
import type { DirtyCell } from "./dirty.server.ts";
import { foldLeaves } from "./fold-leaves.server.ts";
import { FOLD_LOCK } from "./fold-lock.ts";
import { recomputeAll } from "./recompute-all.server.ts";

/** Dirty rows taken at once: a fold of the embedded database, which has one connection, stays under about 200 ms. */
export function foldLimit(): number {
  return openedDatabase().kind === "embedded" ? 5 : 100;
}

/**
 * Takes up to `limit` dirty rows and brings every figure that hangs on them up to date, in one transaction: after a
 * crash the rows are there again. Answers how many rows it took; 0 also while another process folds.
 */
export async function foldOnce(db: Database, { limit = foldLimit() } = {}): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(${FOLD_LOCK}) as mine, set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`.execute(
      trx,
    );
    if (!rows[0]?.mine) return 0;
    const taken = await takeDirty(trx, limit);
    await foldLeaves(trx, distinct(await leavesOf(trx, taken)));
    return taken.length;
  });
}

/**
 * Folds until nothing is dirty. Figures that were never made before are made in one pass, which is much faster.
 * `onProgress` hears how many steps are done of how many.
 */
export async function foldAll(
  db: Database,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const { rows } = await sql<{ isNew: boolean; dirty: number }>`
    select not exists (select from rollups) and not exists (select from report_counts) as is_new,
      (select count(*) from rollup_dirty) as dirty`.execute(db);
  if (rows[0]?.isNew) return recomputeAll(db, onProgress);
  const total = rows[0]?.dirty ?? 0;
  for (let done = 0; ; ) {
    const folded = await foldOnce(db, { limit: 200 });
    if (folded === 0) return;
    done += folded;
    onProgress(Math.min(done, total), total);
  }
}

// What is visible is deleted, never everything below a remembered id: ids commit out of order.
async function takeDirty(trx: Transaction<DB>, limit: number): Promise<DirtyCell[]> {
  const { rows } = await sql<DirtyCell>`
    delete from rollup_dirty where id in (select id from rollup_dirty order by id limit ${limit})
    returning area_code, period_id, form_id`.execute(trx);
  return rows;
}

/** A writer may name an area above the leaves, or a district for what the province reports: every leaf concerned is meant. */
async function leavesOf(trx: Transaction<DB>, cells: readonly DirtyCell[]): Promise<DirtyCell[]> {
  const { forms } = await readCatalogue(trx);
  const enterpriseForms = new Set(forms.filter((form) => form.reportedBy === "enterprise").map((form) => form.id));
  const isLeaf = (cell: DirtyCell) =>
    /^\d+$/.test(cell.areaCode) && cell.areaCode.length === (enterpriseForms.has(cell.formId) ? 4 : 2);
  const others = cells.filter((cell) => !isLeaf(cell));
  if (others.length === 0) return [...cells];
  const { rows } = await sql<DirtyCell>`
    select leaf.code as area_code, other.period_id, other.form_id
    from (${leafRows(others)}) as other
    join areas as leaf on leaf.level = case when other.form_id = any(${[...enterpriseForms]}::smallint[]) then 3 else 2 end
    join areas as province on province.code = left(leaf.code, 2)
    where other.area_code in ('TH', province.parent_code, province.code) or left(other.area_code, length(leaf.code)) = leaf.code`.execute(
    trx,
  );
  return [...cells.filter(isLeaf), ...rows];
}
