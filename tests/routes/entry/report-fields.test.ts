import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankCell, readCell } from "#app/domain/observations/cell.ts";
import { changedCells, reconcile } from "#app/routes/entry/reconcile.ts";
import { cellOfField, inputsOf, sameText, type Texts, textsOf, tidied } from "#app/routes/entry/report-fields.ts";

const INDICATORS = [
  { code: "C3-01", areaRule: "sum" as const, splitCodes: ["food", "drink"] },
  { code: "C1-03", areaRule: "ratio" as const, splitCodes: [] },
  { code: "C5-02", areaRule: "ratio" as const, splitCodes: [] },
];

describe("the fields of a report", () => {
  test("hold saved figures with their thousands set apart, and blanks for the rest", () => {
    const texts = textsOf(INDICATORS, [{ ...blankCell("C3-01"), value: "1234567.5", explanation: "งานใหญ่" }]);
    expect(texts["C3-01/none/value"]).toBe("1,234,567.5");
    expect(texts["C3-01/none/explanation"]).toBe("งานใหญ่");
    expect(texts["C3-01/food/value"]).toBe("");
    expect(texts["C1-03/none/denominator"]).toBe("");
    expect(texts).not.toHaveProperty("C5-02/none/denominator");
  });

  test("come back as the cells they were made of", () => {
    const cells = [
      { ...blankCell("C3-01"), value: "1234.5" },
      { ...blankCell("C3-01", "food"), value: "0" },
      { ...blankCell("C1-03"), numerator: "50", denominator: "80" },
      { ...blankCell("C5-02"), numerator: "0", denominator: "1" },
    ];
    const back = inputsOf(textsOf(INDICATORS, cells)).map(readCell);
    for (const cell of cells) expect(back).toContainEqual(cell);
  });

  test("yes and no are 1 of 1 and 0 of 1; no answer is none", () => {
    const answer = (text: string) => inputsOf({ "C5-02/none/numerator": text })[0];
    expect(answer("1")).toMatchObject({ numerator: "1", denominator: "1" });
    expect(answer("0")).toMatchObject({ numerator: "0", denominator: "1" });
    expect(answer("")).toMatchObject({ numerator: "", denominator: "" });
  });

  test("what is no field of a report is left alone", () => {
    expect(cellOfField("requestKey")).toBeNull();
    expect(inputsOf({ version: "3", "C3-01/none/value": "5", "C9-01/none/value": "5" })).toHaveLength(1);
  });

  test("Thai digits and thousands are tidied, what cannot be read stays", () => {
    expect(tidied("๑๒๓๔.๕๐")).toBe("1,234.5");
    expect(tidied("1.2.3")).toBe("1.2.3");
    expect(sameText("1,234.50", "๑๒๓๔.๕")).toBe(true);
    expect(sameText("", "0")).toBe(false);
  });
});

describe("two people in one report", () => {
  const base = {
    "C3-01/none/value": "5",
    "C4-01/none/value": "1",
    "C1-03/none/numerator": "",
    "C1-03/none/denominator": "",
  };

  test("what only they changed is taken, what only I changed stays, what both changed is asked", () => {
    const mine = { ...base, "C3-01/none/value": "7", "C1-03/none/numerator": "3", "C1-03/none/denominator": "4" };
    const theirs = { ...base, "C3-01/none/value": "6", "C4-01/none/value": "2" };
    const { texts, conflicts, taken } = reconcile(base, mine, theirs);
    expect(conflicts).toEqual(["C3-01/none"]);
    expect(taken).toEqual(["C4-01/none"]);
    expect(texts).toEqual({ ...mine, "C4-01/none/value": "2" });
  });

  test("the same change by both is no conflict", () => {
    const same = { ...base, "C3-01/none/value": "1,000" };
    expect(reconcile(base, same, { ...base, "C3-01/none/value": "1000" }).conflicts).toEqual([]);
  });

  test("nothing I typed is ever lost", () => {
    const texts: fc.Arbitrary<Texts> = fc.record(
      Object.fromEntries(Object.keys(base).map((name) => [name, fc.constantFrom("", "1", "2", "x")])),
    );
    fc.assert(
      fc.property(texts, texts, texts, (opened, mine, theirs) => {
        const { texts: now } = reconcile(opened, mine, theirs);
        for (const cell of changedCells(opened, mine)) {
          for (const name of Object.keys(mine).filter((each) => cellOfField(each) === cell)) {
            expect(now[name]).toBe(mine[name]);
          }
        }
      }),
    );
  });
});
