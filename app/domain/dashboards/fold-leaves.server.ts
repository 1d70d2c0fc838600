import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { periodOfId } from "../periods/period-code.ts";
import { refreshRegisterFigures } from "../registers/refresh-figures.server.ts";
import { type CellKey, distinct, leafRows } from "./cells.server.ts";
import type { DirtyCell } from "./dirty.server.ts";
import { ownPeriods, type Step, stocks } from "./fold-plan.server.ts";
import { addedOverAreas, addedOverTime, addedUp, latest } from "./fresh-cells.server.ts";
import { growingPeriods } from "./growing.server.ts";
import { largerPeriods } from "./spans.ts";
import { writeCells } from "./write-cells.server.ts";
import { countedOverAreas, countedOverTime, countedReports, writeCounts } from "./write-counts.server.ts";

/**
 * Recomputes the figures that hang on some leaves: from observations and registers at the leaf, then the larger periods, then area by
 * area up to the nation. Each step goes on only with the cells that the step before has moved.
 */
export async function foldLeaves(trx: Transaction<DB>, leaves: readonly DirtyCell[]): Promise<void> {
  if (leaves.length === 0) return;
  await foldCells(trx, leaves);
  await foldCounts(trx, leaves);
}

async function foldCells(trx: Transaction<DB>, leaves: readonly DirtyCell[]): Promise<void> {
  const catalogue = await readCatalogue(trx);
  await refreshRegisterFigures(trx, leaves, catalogue);
  const moved = await write(trx, ownPeriods(leaves, catalogue, await growingPeriods(trx, leaves, catalogue)), addedUp);
  moved.push(...(await writeCells(trx, distinct(moved.flatMap(inLargerPeriods)), addedOverTime)));
  moved.push(...(await write(trx, stocks(leaves, catalogue), latest)));
  await foldUpwards(trx, moved, (targets) => writeCells(trx, targets, addedOverAreas));
}

/** The reports behind the figures: expected, begun, sent, approved. */
async function foldCounts(trx: Transaction<DB>, leaves: readonly DirtyCell[]): Promise<void> {
  const counted = await writeCounts(trx, leaves, countedReports);
  // Who is expected may change while every count stays the same, so the larger periods follow each leaf.
  counted.push(...(await writeCounts(trx, distinct(leaves.flatMap(inLargerPeriods)), countedOverTime)));
  await foldUpwards(trx, counted, (targets) => writeCounts(trx, targets, countedOverAreas));
}

function write(trx: Transaction<DB>, step: Step, fresh: typeof addedUp): Promise<CellKey[]> {
  return writeCells(trx, step.targets(), fresh(leafRows(step.leaves), step.answers));
}

function inLargerPeriods<T extends { periodId: number }>(cell: T): T[] {
  return largerPeriods(periodOfId(cell.periodId)).map((period) => ({ ...cell, periodId: period.id }));
}

/** From the lowest level to the nation, so that an area is added up after all the areas below it. */
async function foldUpwards<T extends { areaCode: string }>(
  trx: Transaction<DB>,
  moved: readonly T[],
  write: (targets: T[]) => Promise<T[]>,
): Promise<void> {
  const parents = await parentsOf(trx, moved);
  let waiting = [...moved];
  for (const isOfLevel of [isDistrict, isProvince, isRegion]) {
    const here = waiting.filter((cell) => isOfLevel(cell.areaCode));
    const above = distinct(here.map((cell) => ({ ...cell, areaCode: parents.get(cell.areaCode)! })));
    waiting = [...waiting, ...(await write(above))];
  }
}

async function parentsOf(trx: Transaction<DB>, cells: readonly { areaCode: string }[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; parentCode: string }>`
    with recursive line as (
      select code, parent_code from areas where code = any(${[...new Set(cells.map((cell) => cell.areaCode))]}::text[])
      union
      select a.code, a.parent_code from line join areas as a on a.code = line.parent_code)
    select code, parent_code from line where parent_code is not null`.execute(trx);
  return new Map(rows.map((row) => [row.code, row.parentCode]));
}

const isDistrict = (code: string): boolean => /^\d{4}$/.test(code);
const isProvince = (code: string): boolean => /^\d{2}$/.test(code);
const isRegion = (code: string): boolean => /^[a-z]+$/.test(code);
