import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchFold, searchKey } from "#db/search-fold.ts";

const thai = fc.string({ unit: fc.integer({ min: 0x0e01, max: 0x0e4e }).map((code) => String.fromCharCode(code)) });
const anything = fc.oneof(thai, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

describe("the search fold", () => {
  test("every way to type น้ำ is one word", () => {
    const ways = ["\u0E19\u0E49\u0E33", "\u0E19\u0E49\u0E4D\u0E32", "\u0E19\u0E4D\u0E49\u0E32", "\u0E19\u0E33\u0E49"];
    expect(new Set(ways.map(searchFold))).toEqual(new Set(["\u0E19\u0E49\u0E33"]));
  });

  test("two เ are one แ, and the tone may come before or after the vowel", () => {
    expect(searchFold("เเม่")).toBe(searchFold("แม่"));
    expect(searchFold("ท\u0E35\u0E48")).toBe(searchFold("ท\u0E48\u0E35"));
    expect(searchFold("ก\u0E39\u0E49")).toBe(searchFold("ก\u0E49\u0E39"));
  });

  test("spaces, invisible characters, case and width do not matter", () => {
    expect(searchFold(" กลุ่ม ทอผ้า\u200Bบ้าน ")).toBe(searchFold("กลุ่มทอผ้าบ้าน"));
    expect(searchFold("ＯＴＯＰ ไหม")).toBe("otopไหม");
  });

  test("different words stay different", () => {
    expect(new Set(["ปา", "ป่า", "ป้า", "ป๊า", "ป๋า", "ปำ"].map(searchFold)).size).toBe(6);
  });

  test("folding twice changes nothing", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(searchFold(searchFold(text))).toBe(searchFold(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("no order of the marks on one consonant matters", () => {
    const marks = fc.shuffledSubarray(["\u0E35", "\u0E48", "\u0E4D"], { minLength: 2 });
    fc.assert(
      fc.property(marks, fc.constantFrom("", "\u0E32"), (order, vowel) => {
        const sorted = [...order].sort().join("");
        expect(searchFold(`ก${order.join("")}${vowel}`)).toBe(searchFold(`ก${sorted}${vowel}`));
      }),
    );
  });

  test("a key holds each text on its own", () => {
    expect(searchKey("E12", "กลุ่ม ทอผ้า", null)).toBe("e12 กลุ่มทอผ้า");
  });
});
