import type { OpenedPeriods } from "../dashboards/opened-periods.server.ts";
import { yearAround } from "../dashboards/spans.ts";
import { type Catalogue, type Indicator, type Split, splitsOf } from "../indicators/catalogue.ts";
import { fiscalYearPeriod, type Period } from "../periods/fiscal.ts";
import { childPeriods } from "../periods/period-code.ts";
import { AXES, type Axis, MEASURES, type Measure, type PivotChoice, VARIED } from "./pivot.ts";
import type { PivotAreas } from "./pivot-areas.server.ts";

const DEFAULT_INDICATOR = "C3-01";
const YEARS = 5;

/** The choice with all that was left out, as objects. */
export interface Laid {
  rows: Axis;
  columns: Axis;
  axes: Axis[];
  measure: Measure;
  indicator: Indicator;
  cog: number | null;
  few: Indicator[];
  period: Period;
  /** What the table shows of each, whether it is an axis or chosen once. */
  indicators: Indicator[];
  periods: Period[];
  /** The fiscal year that months or quarters add up to. */
  whole: Period | null;
  splits: Split[];
}

/** Lays the table out; null before the first window has opened. */
export function layOut(
  choice: PivotChoice,
  catalogue: Catalogue,
  areas: PivotAreas,
  opened: OpenedPeriods,
): Laid | null {
  const indicator = catalogue.byCode.get(choice.indicator ?? "") ?? catalogue.byCode.get(DEFAULT_INDICATOR);
  const chosen = opened.choosable.find(({ code }) => code === choice.period) ?? opened.latestWhole;
  if (!indicator || !chosen) return null;
  const few = catalogue.indicators.filter(({ code }) => choice.few.includes(code));
  const cog = choice.cog === "few" ? null : cogOf(choice.cog, indicator, catalogue);
  const chosenFew = few.length > 0 ? few : [indicator];
  const many = cog === null ? chosenFew : catalogue.indicators.filter((each) => each.cog === cog);
  const inMany = [choice.rows, choice.columns].includes("indicators");
  const axes = axesOf(areas, inMany ? many : [indicator], catalogue);
  const { rows, columns } = chosenAxes(choice, axes, indicator);
  const varies = (axis: Axis) => rows === axis || columns === axis;
  const divided = dividedAmong(varies("indicators") ? many : [indicator], varies("parts"), catalogue);
  const year = yearAround(chosen);
  const period = [rows, columns].some((axis) => VARIED[axis] === "period") ? year : chosen;
  const measure = (MEASURES as readonly string[]).includes(choice.measure ?? "") ? choice.measure : "value";
  const run = [rows, columns].flatMap((axis) => periodsOf(axis, year));
  return {
    ...{ rows, columns, axes, indicator, cog, few, period, ...divided },
    measure: measure as Measure,
    periods: run.length > 0 ? run : [period],
    whole: varies("months") || varies("quarters") ? year : null,
  };
}

/** What was asked for, where it can stand; else rows of the areas below, by provinces for the nation, over the run of the year. */
function chosenAxes(choice: PivotChoice, axes: readonly Axis[], indicator: Indicator): Pick<Laid, "rows" | "columns"> {
  const { frequency } = indicator.form;
  const run: Axis = frequency === "month" || frequency === "quarter" ? "quarters" : "years";
  const usual: Axis[] = ["provinces", "districts", "indicators", run];
  const asked = (code: string | null) => axes.find((axis) => axis === code);
  const beside = (other: Axis | undefined, list: readonly Axis[]) =>
    list.find((axis) => axes.includes(axis) && (!other || VARIED[axis] !== VARIED[other])) ?? run;
  const columns = asked(choice.columns);
  const rows = asked(choice.rows) ?? beside(columns, usual);
  return { rows, columns: columns && VARIED[columns] !== VARIED[rows] ? columns : beside(rows, [run, ...usual]) };
}

function axesOf({ levels }: PivotAreas, indicators: readonly Indicator[], catalogue: Catalogue): Axis[] {
  const hasParts = indicators.some((indicator) => splitsOf(catalogue, indicator).length > 0);
  return AXES.filter((axis) => {
    if (VARIED[axis] === "area") return levels.some((level) => `${level}s` === axis);
    return axis !== "parts" || hasParts;
  });
}

function cogOf(asked: string | null, indicator: Indicator, { cogs }: Catalogue): number {
  return cogs.find(({ number }) => String(number) === asked)?.number ?? indicator.cog;
}

/** With parts in the table only indicators that are divided by the same thing stand beside each other. */
function dividedAmong(
  indicators: readonly Indicator[],
  inParts: boolean,
  catalogue: Catalogue,
): Pick<Laid, "indicators" | "splits"> {
  if (!inParts) return { indicators: [...indicators], splits: [] };
  const dimension = indicators.find(({ splitDimension }) => splitDimension)?.splitDimension ?? null;
  const alike = indicators.filter(({ splitDimension }) => splitDimension === dimension);
  return { indicators: alike, splits: alike[0] && dimension ? splitsOf(catalogue, alike[0]) : [] };
}

function periodsOf(axis: Axis, year: Period): Period[] {
  if (axis === "quarters") return childPeriods(year);
  if (axis === "months") return childPeriods(year).flatMap(childPeriods);
  if (axis !== "years") return [];
  return Array.from({ length: YEARS }, (_, back) => fiscalYearPeriod(year.fiscalYear - (YEARS - 1 - back)));
}
