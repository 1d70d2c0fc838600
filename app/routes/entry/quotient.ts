import Big from "big.js";
import { grouped, parseNumber } from "#app/domain/observations/parse-number.ts";

/** A pair divided, as it is shown: times the multiplier, two digits at least for a quotient. Null when there is none. */
export function quotientText(
  numerator: string,
  denominator: string,
  { multiplier, decimals }: { multiplier: number; decimals: number },
): string | null {
  const [over, under] = [exact(numerator), exact(denominator)];
  if (over === null || under === null || under.eq(0)) return null;
  return grouped(over.times(multiplier).div(under).toFixed(Math.max(decimals, 2)));
}

/** The sum of typed numbers, blanks left out; null when none is typed or one cannot be read. */
export function sumText(texts: string[]): string | null {
  const typed = texts.filter((text) => text.trim() !== "").map(exact);
  if (typed.length === 0) return null;
  return typed.reduce<Big | null>((sum, each) => (sum && each ? sum.plus(each) : null), new Big(0))?.toFixed() ?? null;
}

function exact(text: string): Big | null {
  const parsed = parseNumber(text);
  return parsed.ok && parsed.value !== null ? new Big(parsed.value) : null;
}
