import type { Indicator } from "../indicators/catalogue.ts";
import { comesFromRegister } from "../indicators/derived.ts";
import type { Period } from "../periods/fiscal.ts";
import { samePeriodLastYear } from "../periods/period-code.ts";
import type { DashboardIndicator, Figure, Measured } from "./dashboard.ts";
import type { Sources } from "./dashboard-sources.server.ts";
import { achievementOf, changeOf } from "./score.ts";
import { figureOf } from "./stored-figures.server.ts";

/** One indicator of an area in a period. */
export function figureIn(sources: Sources, indicator: Indicator, areaCode: string, period: Period): Figure {
  const cell = sources.cell({ areaCode, periodId: period.id, indicatorId: indicator.id });
  return figureOf(indicator, cell, sources.counts(areaCode, period.id, indicator.form.id));
}

/** The same with its target and with last year. */
export function measuredIn(sources: Sources, indicator: Indicator, areaCode: string, period: Period): Measured {
  const figure = figureIn(sources, indicator, areaCode, period);
  const part = sources.opened.part(indicator.form, period);
  const target = part.of > 0 ? sources.target(areaCode, indicator, period) : null;
  const lastYear = figureIn(sources, indicator, areaCode, samePeriodLastYear(period)).value;
  return { ...figure, target, part, lastYear, ...compared(indicator, figure.value, { part, lastYear, target }) };
}

/** A value against last year's and its target, which are compared only once all windows of the period have opened. */
export function compared(
  { direction, multiplier }: Pick<Indicator, "direction" | "multiplier">,
  value: string | null,
  { part, lastYear, target }: Pick<Measured, "lastYear" | "target"> & { part: Pick<Measured["part"], "opened" | "of"> },
): Pick<Measured, "achievement" | "change"> {
  if (part.of === 0 || part.opened < part.of) return { achievement: null, change: null };
  return {
    achievement: achievementOf(direction, value, target),
    change: changeOf(value, lastYear, multiplier === 100),
  };
}

/** The indicator as the pages know it. */
export function toDashboardIndicator(indicator: Indicator): DashboardIndicator {
  const { code, cog, nameTh, nameEn, definitionTh, definitionEn, unitTh, unitEn } = indicator;
  const { direction, decimals, timeRule, derivedFrom, form } = indicator;
  return {
    ...{ code, cog, nameTh, nameEn, definitionTh, definitionEn, unitTh, unitEn },
    ...{ direction, decimals, timeRule, derivedFrom },
    isRatio: indicator.areaRule === "ratio",
    reportedBy: form.reportedBy,
    frequency: form.frequency,
    fromRegister: comesFromRegister(indicator),
  };
}
