import Big from "big.js";
import type { TFunction } from "i18next";
import type { Figure, Measured, Part } from "#app/domain/dashboards/dashboard.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatNumber, formatTime } from "#app/i18n/format.ts";
import type { ChangeView, Verdict } from "./view.ts";

const MILLION = 1_000_000;
/** From eight digits on a figure is read in millions. */
export const LONG = 10_000_000;
/** From here on nobody reads the satang: they are in the exact figure. */
const WHOLE = 1_000;
/** Below this share of expected reports a figure is greyed: it speaks for less than half. */
const LOW_COVERAGE = 0.5;
/** Below this share a change from last year may be no more than reports not in yet: it is not called good or bad. */
const COMPARABLE = 0.9;
/** Of a target: from here on a cog turns nearly as it should. */
const NEAR = 0.8;

export interface Measure {
  unitTh: string;
  unitEn: string;
  decimals: number;
}

/** How a reader reads figures: everything the texts depend on. */
export interface Reader {
  language: Language;
  t: TFunction;
}

/** How many answered, of how many that were asked. */
type Coverage = Pick<Figure, "reported" | "expected">;

export function isPercent({ unitEn }: Measure): boolean {
  return unitEn === "percent";
}

/** A figure as it is read, its unit apart; `exact` is the figure in full when it was shortened. */
export function figureText(value: string, measure: Measure, reader: Reader) {
  const { language } = reader;
  const unit = unitText(measure, language);
  const amount = new Big(value).abs();
  if (amount.lt(WHOLE)) return { text: formatNumber(value, measure), unit, exact: null };
  if (amount.lt(LONG)) {
    const text = formatNumber(value, { decimals: 0 });
    return { text, unit, exact: measure.decimals > 0 ? exactText(value, measure, reader) : null };
  }
  return {
    text: formatNumber(new Big(value).div(MILLION).toFixed(), { decimals: 2 }),
    unit: language === "th" ? `ล้าน${unit}` : `million ${unit}`,
    exact: exactText(value, measure, reader),
  };
}

/** A figure in full, with its unit. */
export function exactText(value: string, measure: Measure, { language }: Reader): string {
  return `${formatNumber(value, measure)} ${unitText(measure, language)}`;
}

/** A figure with its unit in one line; an en dash when there is none. */
export function inlineFigure(value: string | null, measure: Measure, reader: Reader): string {
  if (value === null) return "–";
  const { text, unit } = figureText(value, measure, reader);
  return unit === "%" ? `${text}%` : `${text} ${unit}`;
}

export function unitText(measure: Measure, language: Language): string {
  if (isPercent(measure)) return "%";
  return language === "th" ? measure.unitTh : measure.unitEn;
}

/** A share such as 0.874 as `87`; null stays null. */
export function percentText(share: string | null): string | null {
  return share === null ? null : formatNumber(new Big(share).times(100).toFixed(), { decimals: 0 });
}

export function verdictOf(achievement: string | null): Verdict {
  if (achievement === null) return "none";
  const share = new Big(achievement);
  if (share.gte(1)) return "reached";
  return share.gte(NEAR) ? "near" : "behind";
}

/** The change on the same period last year; null when there is nothing to compare with. */
export function changeText(
  figure: Pick<Measured, "change" | "reported" | "expected"> & { direction: "up" | "down" | "neutral" },
  measure: Measure,
  { t }: Reader,
  length: "long" | "short" = "long",
): ChangeView | null {
  const { change, direction, reported, expected } = figure;
  if (change === null) return null;
  const number = new Big(change);
  const amount = formatNumber(change, { decimals: 1, signed: true });
  const way = number.gt(0) ? "rise" : number.lt(0) ? "fall" : "level";
  const good = direction === "up" ? "rise" : "fall";
  const plain = direction === "neutral" || way === "level" || reported < expected * COMPARABLE;
  const mood = plain ? "plain" : way === good ? "good" : "bad";
  return {
    way,
    mood,
    text: t(`dashboard:change.${length}.${isPercent(measure) ? "points" : "percent"}`, { amount }),
  };
}

export function coverageText({ reported, expected }: Coverage, { t }: Reader): string {
  if (expected === 0) return t("dashboard:coverage.none");
  return t("dashboard:coverage.text", {
    reported: formatNumber(reported),
    expected: formatNumber(expected),
  });
}

/** The same in a column whose header says what it is. */
export function coverageShort({ reported, expected }: Coverage): string {
  return expected === 0 ? "–" : `${formatNumber(reported)} / ${formatNumber(expected)}`;
}

/** True when a figure speaks for too few to be read as the whole. */
export function isLow({ reported, expected }: Coverage): boolean {
  return expected > 0 && reported / expected < LOW_COVERAGE;
}

/** "2 of 4 quarters", when the period is still running; null when all of it has been asked for. */
export function partText({ opened, of, frequency }: Part, { t }: Reader): string | null {
  if (opened >= of) return null;
  return t(`dashboard:part.${frequency === "month" ? "months" : "quarters"}`, { opened, of });
}

/** Until when everything is in the figures. */
export function asOfText(asOf: string, { language, t }: Reader): string {
  const text = `${formatDate(new Date(asOf), language)} ${formatTime(asOf, { seconds: true })}`;
  return t("dashboard:asOf", { text });
}
