/** Why a text is not a number: a key under `number` of the locale area `checks`. */
export type NumberProblem =
  | "dash"
  | "exponent"
  | "misplaced_comma"
  | "misplaced_space"
  | "not_a_number"
  | "too_large"
  | "two_points";

export type ParsedNumber = { ok: true; value: string | null } | { ok: false; problem: NumberProblem };

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const ANY_SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const ANY_MINUS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const COLUMN_INTEGER_DIGITS = 16;

/**
 * Reads a number as officers type and paste it: Thai or full-width digits, thousands with commas or spaces, ฿ or บาท,
 * any minus sign or accounting parentheses. Answers the exact canonical decimal, null for a blank, or what is wrong.
 * It never guesses: a comma or a point that could mean two things is a problem.
 */
export function parseNumber(text: string): ParsedNumber {
  const { negative, digits } = unsigned(bare(text));
  if (digits === "") return negative ? wrong("dash") : { ok: true, value: null };
  if (/^[\d., ]+e ?[+-]? ?\d+$/i.test(digits)) return wrong("exponent");
  if (!/^[\d., ]+$/.test(digits) || !/\d/.test(digits)) return wrong("not_a_number");
  const [whole = "", fraction = "", ...more] = digits.split(".");
  if (more.length > 0) return wrong("two_points");
  if (/[,]/.test(fraction)) return wrong("misplaced_comma");
  if (/ /.test(fraction)) return wrong("misplaced_space");
  if (whole.includes(",") && !/^\d{1,3}(,\d{3})+$/.test(whole)) return wrong("misplaced_comma");
  if (whole.includes(" ") && !/^\d{1,3}( \d{3})+$/.test(whole)) return wrong("misplaced_space");
  const value = canonical(`${negative ? "-" : ""}${whole.replace(/[, ]/g, "") || "0"}${fraction && `.${fraction}`}`);
  return integerDigits(value) > COLUMN_INTEGER_DIGITS ? wrong("too_large") : { ok: true, value };
}

/** The one way a plain decimal is written here: no leading or trailing zeros, no minus zero. `1234.5000` → `1234.5`. */
export function canonical(decimal: string): string {
  const negative = decimal.startsWith("-");
  const [whole = "", fraction = ""] = decimal.replace("-", "").split(".");
  const left = whole.replace(/^0+(?=\d)/, "");
  const right = fraction.replace(/0+$/, "");
  const size = right ? `${left}.${right}` : left;
  return negative && size !== "0" ? `-${size}` : size;
}

/** A canonical decimal with its thousands set apart, the same in Thai and English: `-1234567.5` → `-1,234,567.5`. */
export function grouped(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** How many digits stand after the point of a canonical decimal. */
export function fractionDigits(decimal: string): number {
  return decimal.split(".")[1]?.length ?? 0;
}

function integerDigits(decimal: string): number {
  return decimal.replace("-", "").split(".")[0]?.length ?? 0;
}

function bare(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(ANY_SPACE, " ")
    .replace(ANY_MINUS, "-")
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[，]/g, ",")
    .replace(/[．]/g, ".")
    .trim();
}

/** Takes sign and currency off, each once at most, so that what remains must be digits and separators. */
function unsigned(text: string): { negative: boolean; digits: string } {
  const inside = /^\((.+)\)$/.exec(text)?.[1];
  let rest = (inside ?? text).trim();
  const currencyInFront = rest.startsWith("฿");
  if (currencyInFront) rest = rest.slice(1).trimStart();
  const sign = inside === undefined ? /^[+-]/.exec(rest)?.[0] : undefined;
  if (sign) rest = rest.slice(1).trimStart();
  if (sign && !currencyInFront && rest.startsWith("฿")) rest = rest.slice(1).trimStart();
  if (!currencyInFront) rest = rest.replace(/ ?(฿|บาท)$/, "");
  return { negative: inside !== undefined || sign === "-", digits: rest.trim() };
}

function wrong(problem: NumberProblem): ParsedNumber {
  return { ok: false, problem };
}
