import Big from "big.js";
import { splitsOf } from "../indicators/catalogue.ts";
import { samePeriodLastYear } from "../periods/period-code.ts";
import type { Sources } from "./dashboard-sources.server.ts";
import type { Divided, DividedPart } from "./divided.ts";
import { compared } from "./measured.server.ts";
import { figureOf } from "./stored-figures.server.ts";

const Share = Big();
Share.DP = 6;

/** The chosen indicator of the area in its parts; null when it has none. */
export function dividedOf(sources: Sources): Divided | null {
  const { indicator, catalogue, shown, areas, cell, opened } = sources;
  const splits = splitsOf(catalogue, indicator);
  if (splits.length === 0) return null;
  const part = opened.part(indicator.form, shown);
  const figureIn = (splitId: number, period = shown) => {
    const key = { areaCode: areas.area.code, periodId: period.id, indicatorId: indicator.id, splitId };
    return figureOf(indicator, cell(key), undefined);
  };
  const { value: total, reported } = figureIn(0);
  const isSum = indicator.areaRule === "sum";
  const parts = splits.map(({ id, code, nameTh, nameEn }): DividedPart => {
    const figure = figureIn(id);
    const lastYear = figureIn(id, samePeriodLastYear(shown)).value;
    return {
      ...{ code, nameTh, nameEn, value: figure.value, reported: figure.reported, expected: reported },
      share: isSum ? shareOf(figure.value, total) : null,
      change: compared(indicator, figure.value, { part, lastYear, target: null }).change,
    };
  });
  const given = Math.max(...parts.map((part) => part.reported));
  const overlapping = isSum && indicator.timeRule === "ytd";
  return {
    ...{ dimension: splits[0]!.dimension, total, reported, given, overlapping },
    parts: given > 0 ? parts.sort(largestFirst) : [],
    remainder: given > 0 && isSum && !overlapping ? remainderOf(total, parts) : null,
  };
}

function remainderOf(total: string | null, parts: readonly DividedPart[]): Divided["remainder"] {
  if (total === null) return null;
  const value = parts.reduce((rest, part) => rest.minus(part.value ?? 0), new Big(total)).toFixed();
  return { value, share: shareOf(value, total) };
}

/** A share of nothing, or of a loss, says nothing. */
function shareOf(value: string | null, total: string | null): string | null {
  if (value === null || total === null || new Big(total).lte(0)) return null;
  return new Share(value).div(total).toFixed();
}

function largestFirst(a: DividedPart, b: DividedPart): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return new Big(b.value).cmp(a.value);
}
