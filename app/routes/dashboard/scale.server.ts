import Big from "big.js";
import { formatNumber } from "#app/i18n/format.ts";
import { isPercent, type Measure, type Reader, unitText } from "./figure-text.server.ts";

/** One unit for figures that are compared with each other: a legend, a column, an axis. */
export interface Scale {
  divisor: number;
  unit: string;
  text: (value: string) => string;
}

const MILLION = 1_000_000;

/** The scale of some figures: in millions when the largest reaches `from`, with digits enough to tell them apart. */
export function scaleOf(
  values: readonly (string | null)[],
  measure: Measure,
  { language }: Reader,
  from: number = MILLION,
): Scale {
  const largest = Math.max(0, ...values.map((value) => Math.abs(Number(value ?? 0))));
  const unit = unitText(measure, language);
  if (largest < from) {
    const decimals = isPercent(measure) ? 1 : largest < 10 ? Math.min(measure.decimals, 2) : 0;
    return { divisor: 1, unit, text: (value) => formatNumber(value, { decimals }) };
  }
  const decimals = largest < 100 * MILLION ? 2 : 1;
  return {
    divisor: MILLION,
    unit: language === "th" ? `ล้าน${unit}` : `million ${unit}`,
    text: (value) => formatNumber(new Big(value).div(MILLION).toFixed(), { decimals }),
  };
}
