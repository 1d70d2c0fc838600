import { sql, type Transaction } from "kysely";
import type { Database } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import type { Catalogue } from "../indicators/catalogue.ts";
import { recipesOf } from "../indicators/derived.ts";
import { periodOfId, samePeriodLastYear } from "../periods/period-code.ts";
import { allRegisterLeaves, refreshRegisterFigures } from "../registers/refresh-figures.server.ts";
import { distinct, leafRows, type Relation, viewColumns } from "./cells.server.ts";
import type { DirtyCell } from "./dirty.server.ts";
import { FOLD_LOCK } from "./fold-lock.ts";
import { type AreaPeriod, ownPeriods, type Step, stocks } from "./fold-plan.server.ts";
import { addedCells, addedUp, latest } from "./fresh-cells.server.ts";
import { recountAll } from "./recount-all.server.ts";
import { partsOf, periodAround } from "./spans.ts";
import { tidyRollups } from "./tidy-rollups.server.ts";

/**
 * Makes every roll-up anew from the observations and the registers in one transaction, in a few passes per fiscal year instead of one per
 * cell: for the first load, and for an administrator who does not trust them. Readers see the old figures until it ends.
 * `onProgress` hears how many passes are done of how many.
 */
export async function recomputeAll(
  db: Database,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  // The embedded database never does so by itself, and after a first load every plan would be a guess.
  await sql`analyze`.execute(db);
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${FOLD_LOCK})`.execute(trx);
    await sql`set local work_mem = '128MB'`.execute(trx);
    await sql`set local jit = off`.execute(trx);
    for (const table of ["rollup_dirty", "rollups", "report_counts", "register_figures"])
      await sql`delete from ${sql.table(table)}`.execute(trx);
    const catalogue = await readCatalogue(trx);
    const registers = await allRegisterLeaves(trx);
    await refreshRegisterFigures(trx, registers, catalogue);
    const leaves = distinct([...(await expectedLeaves(trx)), ...registers]);
    const passes = [...passesOf(leaves, catalogue), recountAll];
    for (const [index, pass] of passes.entries()) {
      await pass(trx);
      onProgress(index + 1, passes.length);
    }
  });
  await tidyRollups(db);
}

type Pass = (trx: Transaction<DB>) => Promise<void>;

async function expectedLeaves(trx: Transaction<DB>): Promise<DirtyCell[]> {
  return trx.selectFrom("expectedReports").select(["areaCode", "periodId", "formId"]).distinct().execute();
}

function passesOf(leaves: readonly DirtyCell[], catalogue: Catalogue): Pass[] {
  const years = [...new Set(leaves.map((leaf) => periodOfId(leaf.periodId).fiscalYear))].sort();
  return years.flatMap((year): Pass[] => {
    const ofYear = leaves.filter((leaf) => periodOfId(leaf.periodId).fiscalYear === year);
    const kinds = [...new Set(ofYear.map((leaf) => periodOfId(leaf.periodId).kind))];
    return [
      ...kinds.map(
        (kind): Pass =>
          (trx) => {
            const ofKind = ofYear.filter((leaf) => periodOfId(leaf.periodId).kind === kind);
            return insertStep(trx, ownPeriods(ofKind, catalogue, []), addedUp);
          },
      ),
      (trx) => insertStep(trx, ownPeriods([], catalogue, growingIn(ofYear, leaves, catalogue)), addedUp),
      (trx) => insertStep(trx, stocks(ofYear, catalogue), latest),
      (trx) => insertCells(trx, addedOverTimeIn(year)),
      ...[3, 2, 1].map(
        (level): Pass =>
          (trx) =>
            insertCells(trx, addedFromLevel(level, year)),
      ),
    ];
  });
}

/** Every area and period for which the windows of both years have opened. */
function growingIn(ofYear: readonly DirtyCell[], leaves: readonly DirtyCell[], catalogue: Catalogue): AreaPeriod[] {
  return recipesOf(catalogue).flatMap((recipe) => {
    if (recipe.kind !== "growth") return [];
    const { form } = recipe.of;
    const opened = new Set(leaves.filter((leaf) => leaf.formId === form.id).map((leaf) => leaf.periodId));
    const wholes = ofYear
      .filter((leaf) => leaf.formId === form.id)
      .map(({ areaCode, periodId }) => ({
        areaCode,
        periodId: periodAround(periodId, recipe.indicator.form.frequency).id,
      }));
    return distinct(wholes).filter((whole) =>
      partsOf(periodOfId(whole.periodId), form.frequency).every(
        (part) => opened.has(part.id) && opened.has(samePeriodLastYear(part).id),
      ),
    );
  });
}

async function insertStep(trx: Transaction<DB>, step: Step, fresh: typeof addedUp): Promise<void> {
  await insertCells(trx, fresh(leafRows(step.leaves), step.answers));
}

async function insertCells(trx: Transaction<DB>, fresh: Relation): Promise<void> {
  await sql`
    insert into rollups (area_code, period_id, indicator_id, split_id, ${viewColumns()})
    with ${fresh}
    select area_code, period_id, indicator_id, split_id, ${viewColumns()} from fresh`.execute(trx);
}

function addedOverTimeIn(fiscalYear: number): Relation {
  return sql`
    fresh as (
      select r.area_code, whole.ancestor_id as period_id, r.indicator_id, r.split_id, ${addedCells}
      from rollups as r
      join indicators as i on i.id = r.indicator_id and i.time_rule in ('sum', 'ratio')
      join forms as f on f.id = i.form_id
      join periods as part on part.id = r.period_id and part.kind = f.frequency and part.fiscal_year = ${fiscalYear}
      join period_ancestors as whole on whole.period_id = part.id and whole.ancestor_id <> part.id
      group by r.area_code, whole.ancestor_id, r.indicator_id, r.split_id)`;
}

function addedFromLevel(level: number, fiscalYear: number): Relation {
  return sql`
    fresh as (
      select child.parent_code as area_code, r.period_id, r.indicator_id, r.split_id, ${addedCells}
      from rollups as r
      join periods as p on p.id = r.period_id and p.fiscal_year = ${fiscalYear}
      join areas as child on child.code = r.area_code and child.level = ${level}
      group by child.parent_code, r.period_id, r.indicator_id, r.split_id)`;
}
