import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Catalogue } from "../indicators/catalogue.ts";
import { type Recipe, recipesOf } from "../indicators/derived.ts";
import { periodOfId, samePeriodLastYear } from "../periods/period-code.ts";
import { distinct } from "./cells.server.ts";
import type { DirtyCell } from "./dirty.server.ts";
import type { AreaPeriod } from "./fold-plan.server.ts";
import { partsOf, periodAround, samePeriodNextYear } from "./spans.ts";

type Growth = Extract<Recipe, { kind: "growth" }>;

/**
 * Where growth may have moved: the period of each leaf, and the same one of the next year in the areas where its units
 * stand by then. A period in which some window of either year never opened has no complete pair, and is left out.
 */
export async function growingPeriods(
  trx: Transaction<DB>,
  leaves: readonly DirtyCell[],
  catalogue: Catalogue,
): Promise<AreaPeriod[]> {
  const recipe = recipesOf(catalogue).find((each): each is Growth => each.kind === "growth");
  if (!recipe) return [];
  const { form } = recipe.of;
  const operands = leaves.filter((leaf) => leaf.formId === form.id);
  if (operands.length === 0) return [];
  const opened = new Set(await openedPeriods(trx, form.id));
  const compares = (periodId: number): boolean =>
    partsOf(periodAround(periodId, recipe.indicator.form.frequency), form.frequency).every(
      (part) => opened.has(part.id) && opened.has(samePeriodLastYear(part).id),
    );
  const wholeOf = ({ areaCode, periodId }: AreaPeriod): AreaPeriod => ({
    areaCode,
    periodId: periodAround(periodId, recipe.indicator.form.frequency).id,
  });
  const thisYear = operands.filter((leaf) => compares(leaf.periodId));
  const nextYear = operands.filter((leaf) => compares(samePeriodNextYear(periodOfId(leaf.periodId)).id));
  return distinct([...thisYear, ...(await areasNextYear(trx, nextYear))].map(wholeOf));
}

async function openedPeriods(trx: Transaction<DB>, formId: number): Promise<number[]> {
  const rows = await trx.selectFrom("entryWindows").select("periodId").where("formId", "=", formId).execute();
  return rows.map((row) => row.periodId);
}

async function areasNextYear(trx: Transaction<DB>, leaves: readonly DirtyCell[]): Promise<AreaPeriod[]> {
  if (leaves.length === 0) return [];
  const later = leaves.map((leaf) => samePeriodNextYear(periodOfId(leaf.periodId)).id);
  const { rows } = await sql<AreaPeriod>`
    select distinct later.area_code, later.period_id
    from unnest(${leaves.map((leaf) => leaf.areaCode)}::text[], ${leaves.map((leaf) => leaf.periodId)}::integer[],
      ${leaves.map((leaf) => leaf.formId)}::smallint[], ${later}::integer[]) as leaf (area_code, period_id, form_id, later_id)
    join expected_reports as r on r.area_code = leaf.area_code and r.period_id = leaf.period_id and r.form_id = leaf.form_id
    join expected_reports as later on later.reporting_unit_id = r.reporting_unit_id and later.form_id = r.form_id
      and later.period_id = leaf.later_id`.execute(trx);
  const same = leaves.map((leaf, index) => ({ areaCode: leaf.areaCode, periodId: later[index]! }));
  return [...same, ...rows];
}
