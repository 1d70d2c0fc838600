import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDigitOf,
  formatThirteenDigits,
  maskPersonNumber,
  readThirteenDigits,
} from "#app/domain/identity/thirteen-digits.ts";

const twelve = fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }).map((digits) => digits.join(""));

describe("a thirteen-digit number", () => {
  test.each(["0107544000108", "0107542000011"])("%s is that of a juristic person", (digits) => {
    expect(readThirteenDigits(digits)).toEqual({ ok: true, digits, kind: "juristic" });
  });

  test("with a wrong check digit is refused", () => {
    expect(readThirteenDigits("0107544000109")).toEqual({ ok: false, reason: "check_digit" });
  });

  test("is read with hyphens, spaces and Thai digits", () => {
    for (const text of ["0-10-7-544-00010-8", " 0107 5440 00108 ", "๐๑๐๗๕๔๔๐๐๐๑๐๘", "0–10–7–544–00010–8"]) {
      expect(readThirteenDigits(text)).toMatchObject({ digits: "0107544000108" });
    }
  });

  test("is thirteen digits, not twelve and not letters", () => {
    for (const text of ["", "010754400010", "01075440001088", "01075440o0108"]) {
      expect(readThirteenDigits(text)).toEqual({ ok: false, reason: "length" });
    }
  });

  test("of somebody without Thai nationality is out of scope", () => {
    for (const start of ["00", "90"]) {
      const body = start.padEnd(12, "1");
      expect(readThirteenDigits(`${body}${checkDigitOf(body)}`)).toEqual({ ok: false, reason: "kind" });
    }
  });

  test("is printed 1-4-5-2-1 for a person and 1-2-1-3-5-1 for a juristic person", () => {
    expect(formatThirteenDigits("1101234567708")).toBe("1-1012-34567-70-8");
    expect(formatThirteenDigits("0107544000108")).toBe("0-10-7-544-00010-8");
  });

  test("of a person is shown with seven digits hidden", () => {
    expect(maskPersonNumber("1101234567708")).toBe("1-10xx-xxxxx-70-8");
  });

  test("has exactly one check digit, or none when it is out of scope", () => {
    fc.assert(
      fc.property(twelve, (body) => {
        const accepted = Array.from({ length: 10 }, (_, last) => readThirteenDigits(`${body}${last}`));
        expect(accepted.filter(({ ok }) => ok).length).toBe(/^(9|00)/.test(body) ? 0 : 1);
      }),
    );
  });
});
