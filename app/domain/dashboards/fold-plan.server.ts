import { type Catalogue, type Indicator, takesLatest } from "../indicators/catalogue.ts";
import { comesFromRegister, type Recipe, recipesOf } from "../indicators/derived.ts";
import { ancestorPeriods, periodOfId, samePeriodLastYear } from "../periods/period-code.ts";
import {
  answersWithinReport,
  growth,
  type NeededPart,
  registeredAnswers,
  runningQuotient,
  typedAnswers,
} from "./answers.server.ts";
import { type CellKey, distinct, type Relation } from "./cells.server.ts";
import type { DirtyCell } from "./dirty.server.ts";
import { partsOf, yearAround } from "./spans.ts";

/** A figure over time: the area and the period that it is wanted for. */
export interface AreaPeriod {
  areaCode: string;
  periodId: number;
}

/** What to recompute (`targets`) and from which answers of which reports (`leaves`). */
export interface Step {
  leaves: readonly DirtyCell[];
  answers: Relation[];
  targets: () => CellKey[];
}

/** What is added over time, in each leaf's own period; `growing` says where growth may have moved. */
export function ownPeriods(leaves: readonly DirtyCell[], catalogue: Catalogue, growing: readonly AreaPeriod[]): Step {
  const { answers, idsByForm } = reportAnswers(leaves, catalogue, (indicator) => !takesLatest(indicator));
  const grown: number[] = [];
  for (const recipe of recipesOf(catalogue)) {
    if (recipe.kind !== "growth" || growing.length === 0) continue;
    const parts = growthParts(growing, recipe);
    answers.push(growth(recipe, parts, parts.length / growing.length));
    grown.push(recipe.indicator.id);
  }
  const targets = () => [
    ...leaves.flatMap((leaf) => keys(leaf, idsByForm.get(leaf.formId) ?? [])),
    ...growing.flatMap((each) => keys(each, grown)),
  ];
  return { leaves, answers, targets };
}

/** Stocks and running totals, in all periods of the fiscal year: every report of it has a say in which answer is the latest. */
export function stocks(dirty: readonly DirtyCell[], catalogue: Catalogue): Step {
  const withStocks = new Set(catalogue.indicators.filter(takesLatest).map((indicator) => indicator.form.id));
  const leaves = partsOfYears(dirty.filter((leaf) => withStocks.has(leaf.formId)));
  const { answers, idsByForm } = reportAnswers(leaves, catalogue, takesLatest);
  for (const recipe of recipesOf(catalogue)) {
    const formId = recipe.indicator.form.id;
    if (recipe.kind !== "running_quotient" || !leaves.some((leaf) => leaf.formId === formId)) continue;
    answers.push(runningQuotient(recipe));
    idsByForm.set(formId, [...(idsByForm.get(formId) ?? []), recipe.indicator.id]);
  }
  const targets = () =>
    distinct(
      leaves.flatMap(({ areaCode, periodId, formId }) =>
        ancestorPeriods(periodOfId(periodId)).flatMap((whole) =>
          keys({ areaCode, periodId: whole.id }, idsByForm.get(formId) ?? []),
        ),
      ),
    );
  return { leaves, answers, targets };
}

/** Typed figures, those of the registers and those computed within one report, with the ids of what each form brings. */
function reportAnswers(
  leaves: readonly DirtyCell[],
  catalogue: Catalogue,
  wanted: (indicator: Indicator) => boolean,
): { answers: Relation[]; idsByForm: Map<number, number[]> } {
  const formIds = new Set(leaves.map((leaf) => leaf.formId));
  const recipes = recipesOf(catalogue);
  const computed = new Set(recipes.map((recipe) => recipe.indicator.id));
  const here = catalogue.indicators.filter((indicator) => formIds.has(indicator.form.id) && wanted(indicator));
  const registered = here.filter(comesFromRegister);
  const typed = here.filter((indicator) => !computed.has(indicator.id) && !comesFromRegister(indicator));
  const within = recipes
    .filter((recipe) => recipe.kind === "quotient" || recipe.kind === "above_zero")
    .filter((recipe) => here.includes(recipe.indicator));
  const idsByForm = new Map<number, number[]>();
  for (const { id, form } of [...typed, ...registered, ...within.map((recipe) => recipe.indicator)]) {
    idsByForm.set(form.id, [...(idsByForm.get(form.id) ?? []), id]);
  }
  const stockIds = typed.filter(takesLatest).map(({ id }) => id);
  return {
    answers: [
      typedAnswers(
        typed.map(({ id }) => id),
        stockIds,
      ),
      ...(registered.length > 0 ? [registeredAnswers(registered.map(({ id }) => id))] : []),
      ...within.map(answersWithinReport),
    ],
    idsByForm,
  };
}

/** All periods of the leaves' fiscal years: a quarter's income moves the running figures of the later quarters too. */
function partsOfYears(leaves: readonly DirtyCell[]): DirtyCell[] {
  return distinct(
    leaves.flatMap(({ areaCode, periodId, formId }) => {
      const period = periodOfId(periodId);
      return partsOf(yearAround(period), period.kind).map((part) => ({ areaCode, periodId: part.id, formId }));
    }),
  );
}

function growthParts(wanted: readonly AreaPeriod[], { of }: Extract<Recipe, { kind: "growth" }>): NeededPart[] {
  return wanted.flatMap(({ areaCode, periodId }) =>
    partsOf(periodOfId(periodId), of.form.frequency).map((part) => {
      return { areaCode, periodId, partId: part.id, partBeforeId: samePeriodLastYear(part).id };
    }),
  );
}

function keys({ areaCode, periodId }: AreaPeriod, indicatorIds: readonly number[]): CellKey[] {
  return indicatorIds.map((indicatorId) => ({ areaCode, periodId, indicatorId }));
}
