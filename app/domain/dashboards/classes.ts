import Big from "big.js";

const CLASSES = 5;
/** Bounds that can be read on a legend. */
const DIGITS = 3;

/**
 * The lower bounds of all classes but the first: as many values in each of five as can be. Fewer where values repeat.
 * Computed over all periods of a kind in a fiscal year, so that its maps can be compared.
 */
export function classBounds(values: readonly string[]): string[] {
  const sorted = values.map((value) => new Big(value)).sort((a, b) => a.cmp(b));
  if (sorted.length === 0) return [];
  const bounds: Big[] = [];
  for (let index = 1; index < CLASSES; index++) {
    const bound = toDigits(sorted[Math.floor((index * sorted.length) / CLASSES)]!);
    if (bound.gt(bounds.at(-1) ?? sorted[0]!)) bounds.push(bound);
  }
  return bounds.map((bound) => bound.toFixed());
}

/** The class of a value: how many bounds it has reached. */
export function classOf(value: string, bounds: readonly string[]): number {
  return bounds.filter((bound) => new Big(value).gte(bound)).length;
}

export interface Spread {
  count: number;
  lowest: string;
  lowerQuartile: string;
  median: string;
  upperQuartile: string;
  highest: string;
}

/** Quartiles, linear between the two nearest values; null without values. */
export function spreadOf(values: readonly string[]): Spread | null {
  const sorted = values.map((value) => new Big(value)).sort((a, b) => a.cmp(b));
  if (sorted.length === 0) return null;
  const at = (quarter: number): string => {
    const position = new Big(sorted.length - 1).times(quarter).div(4);
    const below = Math.floor(position.toNumber());
    const low = sorted[below]!;
    const high = sorted[below + 1] ?? low;
    return high.minus(low).times(position.minus(below)).plus(low).toFixed();
  };
  return {
    count: sorted.length,
    lowest: at(0),
    lowerQuartile: at(1),
    median: at(2),
    upperQuartile: at(3),
    highest: at(4),
  };
}

/** The mean, rounded half up to two decimals. */
export function meanOf(values: readonly string[]): string {
  const total = values.reduce((sum, value) => sum.plus(value), new Big(0));
  return total.div(values.length).round(2, Big.roundHalfUp).toFixed();
}

/** Rank by size: 1 for the first, equal values share a rank, null has none. `highest` first unless less is better. */
export function ranksOf(values: readonly (string | null)[], lowestFirst: boolean): (number | null)[] {
  const numbers = values.filter((value) => value !== null).map((value) => new Big(value));
  return values.map((value) =>
    value === null ? null : 1 + numbers.filter((other) => (lowestFirst ? other.lt(value) : other.gt(value))).length,
  );
}

function toDigits(number: Big): Big {
  return number.eq(0) ? number : new Big(number.toPrecision(DIGITS));
}
