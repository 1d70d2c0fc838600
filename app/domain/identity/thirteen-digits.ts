/**
 * The thirteen digits by which the state knows a person or a juristic person. Well-formed does not mean existing.
 * A person's number is shown masked only and never stands in an address, a log, an export or an error text.
 */
export type NumberKind = "person" | "juristic";

export type ThirteenDigits =
  | { ok: true; digits: string; kind: NumberKind }
  | { ok: false; reason: "length" | "kind" | "check_digit" };

const WEIGHTS = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
const GROUPS: Record<NumberKind, RegExp> = {
  person: /^(.)(.{4})(.{5})(..)(.)$/,
  juristic: /^(.)(..)(.)(.{3})(.{5})(.)$/,
};

/**
 * A number as somebody typed it, with spaces, hyphens or Thai digits. `kind` is refused for a first digit 9 and for 00,
 * the numbers of those without Thai nationality, which the programme does not register.
 */
export function readThirteenDigits(text: string): ThirteenDigits {
  const digits = text
    .replace(/[\s\u00AD\u2010-\u2015-]/g, "")
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  if (!/^\d{13}$/.test(digits)) return { ok: false, reason: "length" };
  if (/^(9|00)/.test(digits)) return { ok: false, reason: "kind" };
  if (checkDigitOf(digits) !== Number(digits[12])) return { ok: false, reason: "check_digit" };
  return { ok: true, digits, kind: digits.startsWith("0") ? "juristic" : "person" };
}

/** The digit that the first twelve demand in the thirteenth place: (11 − (Σ dᵢ·(14−i)) mod 11) mod 10. */
export function checkDigitOf(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (11 - (sum % 11)) % 10;
}

/** Thirteen digits as the state prints them: 1-4-5-2-1 for a person, 1-2-1-3-5-1 for a juristic person. */
export function formatThirteenDigits(digits: string): string {
  return inGroups(digits, digits.startsWith("0") ? "juristic" : "person");
}

/** A person's number as it may be shown: `1-10xx-xxxxx-70-8`. Not for juristic persons, whose number is public. */
export function maskPersonNumber(digits: string): string {
  return inGroups(`${digits.slice(0, 3)}xxxxxxx${digits.slice(10)}`, "person");
}

function inGroups(text: string, kind: NumberKind): string {
  return GROUPS[kind].exec(text)?.slice(1).join("-") ?? text;
}
