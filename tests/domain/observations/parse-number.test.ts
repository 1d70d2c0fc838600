import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, grouped, parseNumber } from "#app/domain/observations/parse-number.ts";

const read = (text: string) => {
  const parsed = parseNumber(text);
  return parsed.ok ? parsed.value : parsed.problem;
};

describe("a number as officers type it", () => {
  test.each([
    ["1234", "1234"],
    ["1,234.50", "1234.5"],
    ["๑,๒๓๔.๕๐", "1234.5"],
    ["๑๒๓", "123"],
    ["１２３", "123"],
    [" 1 234 567 ", "1234567"],
    ["1\u00a0234\u00a0567", "1234567"],
    ["1\u202f234.5", "1234.5"],
    ["\ufeff42\u200b", "42"],
    ["฿1,000", "1000"],
    ["1,000 ฿", "1000"],
    ["1,000บาท", "1000"],
    ["-5", "-5"],
    ["−5", "-5"],
    ["–5", "-5"],
    ["－5", "-5"],
    ["-฿5", "-5"],
    ["฿-5", "-5"],
    ["(1,234.50)", "-1234.5"],
    ["+5", "5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["007", "7"],
    ["0", "0"],
    ["-0.00", "0"],
    ["99999999999999.9999", "99999999999999.9999"],
  ])("%j is %s", (text, value) => expect(read(text)).toBe(value));

  test.each([[""], ["   "], ["\u00a0"], ["\t"], ["฿"]])("%j is a blank", (text) => expect(read(text)).toBeNull());

  test.each([
    ["1.2.3", "two_points"],
    ["1,23", "misplaced_comma"],
    ["1,2345", "misplaced_comma"],
    [",123", "misplaced_comma"],
    ["1,234,56", "misplaced_comma"],
    ["12.345,67", "misplaced_comma"],
    ["1 2", "misplaced_space"],
    ["1 234,567", "misplaced_comma"],
    ["1. 5", "misplaced_space"],
    ["1e5", "exponent"],
    ["1.5E+10", "exponent"],
    ["NaN", "not_a_number"],
    ["Infinity", "not_a_number"],
    ["ห้า", "not_a_number"],
    ["5%", "not_a_number"],
    ["0x10", "not_a_number"],
    ["=1+1", "not_a_number"],
    ["--5", "not_a_number"],
    ["5²", "not_a_number"],
    ["½", "not_a_number"],
    [".", "not_a_number"],
    ["฿5฿", "not_a_number"],
    ["-", "dash"],
    ["–", "dash"],
    ["12345678901234567", "too_large"],
  ])("%j is refused: %s", (text, problem) => expect(read(text)).toBe(problem));
});

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 9_999_999_999_999_999n }), fc.integer({ min: 0, max: 9999 }))
  .map(([negative, whole, fraction]) =>
    canonical(`${negative ? "-" : ""}${whole}.${String(fraction).padStart(4, "0")}`),
  );

test("every decimal reads back exactly, grouped, in Thai digits, with a currency sign or in parentheses", () => {
  fc.assert(
    fc.property(decimal, (text) => {
      const thai = grouped(text).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
      expect(read(text)).toBe(text);
      expect(read(grouped(text))).toBe(text);
      expect(read(thai)).toBe(text);
      expect(read(`฿ ${grouped(text)}`)).toBe(text);
      if (text.startsWith("-")) expect(read(`(${grouped(text).slice(1)})`)).toBe(text);
    }),
  );
});

test("any text is a number, a blank or a named problem, and what is read is stable", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789๑๒.,- +฿()eE%\u00a0") }), (text) => {
      const parsed = parseNumber(text);
      if (parsed.ok && parsed.value !== null) expect(read(parsed.value)).toBe(parsed.value);
    }),
  );
});
