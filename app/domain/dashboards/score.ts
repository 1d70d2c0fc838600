import Big from "big.js";
import type { Indicator } from "../indicators/catalogue.ts";

/** An indicator counts for at most so much: one that ran far ahead must not hide one that stands still. */
const CAP = "1.2";

const Exact = Big();
Exact.DP = 4;

/**
 * Value over target, or target over value where less is better; "1" is reached. Null for a neutral indicator and where
 * no ratio can be formed: a target (or, where less is better, a value) of zero or below.
 */
export function achievementOf(
  direction: Indicator["direction"],
  value: string | null,
  target: string | null,
): string | null {
  if (value === null || target === null || direction === "neutral") return null;
  const [above, below] = direction === "up" ? [value, target] : [target, value];
  return new Big(below).lte(0) ? null : new Exact(above).div(below).toFixed();
}

/** What an achievement adds to its cog's score: between 0 and 1.2. */
export function countedIn(achievement: string | null): string | null {
  if (achievement === null) return null;
  const number = new Big(achievement);
  return number.lt(0) ? "0" : number.gt(CAP) ? CAP : number.toFixed();
}

/** The mean of what the indicators add, null when none adds anything. */
export function scoreOf(counted: readonly (string | null)[]): string | null {
  const numbers = counted.filter((each) => each !== null);
  if (numbers.length === 0) return null;
  return numbers
    .reduce((sum, each) => sum.plus(each), new Exact(0))
    .div(numbers.length)
    .toFixed();
}

/** The change from last year in percent of its amount; for a percentage in points. Null without both, or from zero. */
export function changeOf(value: string | null, lastYear: string | null, isPercent: boolean): string | null {
  if (value === null || lastYear === null) return null;
  const difference = new Exact(value).minus(lastYear);
  if (isPercent) return difference.round(4).toFixed();
  const amount = new Big(lastYear).abs();
  return amount.eq(0) ? null : difference.times(100).div(amount).toFixed();
}
