import Big from "big.js";
import type { Answer } from "./cell.ts";

/** An exact figure: a plain number over 1, or a pair with a positive denominator. Never divided, so never rounded. */
export interface Fraction {
  over: Big;
  under: Big;
}

const ONE = new Big(1);

export const ZERO: Fraction = { over: new Big(0), under: ONE };

/** A decimal as a fraction. */
export function exactly(decimal: string | number): Fraction {
  return { over: new Big(decimal), under: ONE };
}

/** The figure of an answer, times the multiplier when it is a pair; null when there is none or its denominator is 0. */
export function figureOf(answer: Answer | undefined, multiplier: number): Fraction | null {
  if (!answer) return null;
  if (answer.value !== null) return exactly(answer.value);
  if (answer.numerator === null || answer.denominator === null) return null;
  const under = new Big(answer.denominator);
  return under.gt(0) ? { over: new Big(answer.numerator).times(multiplier), under } : null;
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): number {
  return a.over.times(b.under).cmp(b.over.times(a.under));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over.times(b.under).plus(b.over.times(a.under)), under: a.under.times(b.under) };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: b.over.times(-1), under: b.under });
}

export function times(a: Fraction, factor: string | number): Fraction {
  return { over: a.over.times(factor), under: a.under };
}

export function magnitude(a: Fraction): Fraction {
  return { over: a.over.abs(), under: a.under };
}

/** The middle of some decimals, or the mean of the middle two; exact. Null for none. */
export function median(decimals: string[]): string | null {
  if (decimals.length === 0) return null;
  const sorted = decimals.map((decimal) => new Big(decimal)).sort((a, b) => a.cmp(b));
  const upper = sorted[sorted.length >> 1] as Big;
  const lower = sorted[(sorted.length - 1) >> 1] as Big;
  return upper.plus(lower).times("0.5").toFixed();
}

/** A fraction for people: at most two digits after the point. */
export function shown(a: Fraction): string {
  return a.over.div(a.under).round(2).toFixed();
}
