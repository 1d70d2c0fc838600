import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, type CellInput, readCell } from "#app/domain/observations/cell.ts";
import { checkReport, filledCells, submissionProblems } from "#app/domain/observations/checks.ts";
import { type CheckContext, type IndicatorRules, NO_CONTEXT } from "#app/domain/observations/form-rules.ts";
import { ZERO } from "#app/domain/observations/fraction.ts";
import { present } from "#app/domain/observations/missing-operand.ts";

const indicator = (code: string, rules: Partial<IndicatorRules> = {}): IndicatorRules => ({
  code,
  areaRule: "sum",
  timeRule: "sum",
  decimals: 2,
  multiplier: 1,
  hardMin: "0",
  hardMax: "100000000",
  warnRule: "",
  required: true,
  splitCodes: [],
  ...rules,
});
const percent = (code: string, rules: Partial<IndicatorRules> = {}) =>
  indicator(code, { areaRule: "ratio", timeRule: "ratio", multiplier: 100, hardMax: "100", ...rules });
const answer = (value: string | null): Answer => ({ value, numerator: null, denominator: null, missingReason: null });

function check(rules: IndicatorRules[], inputs: CellInput[], context: Partial<CheckContext> = {}) {
  return checkReport({ indicators: rules }, inputs.map(readCell), { ...NO_CONTEXT, ...context });
}
const keys = (...args: Parameters<typeof check>) => check(...args).map((problem) => problem.messageKey);

describe("structure", () => {
  const rules = [indicator("C3-01", { splitCodes: ["food", "drink"] }), percent("C1-03")];
  test.each<[string, CellInput]>([
    ["structure.unknown_indicator", { indicatorCode: "C9-99", value: "1" }],
    ["structure.unknown_split", { indicatorCode: "C3-01", splitCode: "cloth", value: "1" }],
    ["structure.unknown_reason", { indicatorCode: "C3-01", missingReason: "lost" }],
    ["structure.figure_and_reason", { indicatorCode: "C3-01", value: "0", missingReason: "refused" }],
    ["structure.reason_in_part", { indicatorCode: "C3-01", splitCode: "food", missingReason: "refused" }],
    ["structure.value_expected", { indicatorCode: "C3-01", numerator: "1", denominator: "2" }],
    ["structure.value_expected", { indicatorCode: "C3-01", value: "1", denominator: "2" }],
    ["structure.pair_expected", { indicatorCode: "C1-03", value: "1" }],
    ["structure.half_pair", { indicatorCode: "C1-03", numerator: "1" }],
    ["structure.half_pair", { indicatorCode: "C1-03", denominator: "1" }],
  ])("%s", (key, input) => expect(keys(rules, [input])).toEqual([key]));

  test("the same cell twice is refused", () => {
    const twice = [
      { indicatorCode: "C3-01", value: "1" },
      { indicatorCode: "C3-01", value: "2" },
    ];
    expect(keys(rules, twice)).toEqual(["structure.duplicate"]);
  });

  test("a blank, a zero and a reason are all sound", () => {
    const inputs: CellInput[] = [
      { indicatorCode: "C3-01", value: "" },
      { indicatorCode: "C1-03", missingReason: "not_applicable" },
    ];
    expect(keys(rules, inputs)).toEqual([]);
    expect(keys(rules, [{ indicatorCode: "C3-01", value: "0" }])).toEqual([]);
  });
});

describe("type and hard bounds", () => {
  const count = indicator("C2-01", { decimals: 0, hardMax: "2000" });
  test.each([
    ["1.5", "number.whole_expected"],
    ["1.2.3", "number.two_points"],
    ["-1", "bounds.below"],
    ["2001", "bounds.above"],
  ])("a count of %s is refused: %s", (value, key) => {
    const [problem] = check([count], [{ indicatorCode: "C2-01", value }]);
    expect(problem).toMatchObject({ messageKey: key, severity: "error", blocks: "save" });
  });
  test("the bounds themselves are accepted", () => {
    expect(keys([count], [{ indicatorCode: "C2-01", value: "2000" }])).toEqual([]);
    expect(keys([count], [{ indicatorCode: "C2-01", value: "0" }])).toEqual([]);
  });
  test("satang beyond the second decimal are refused, trailing zeros are not", () => {
    expect(keys([indicator("C3-01")], [{ indicatorCode: "C3-01", value: "1.234" }])).toEqual(["number.too_precise"]);
    expect(keys([indicator("C3-01")], [{ indicatorCode: "C3-01", value: "1.2300" }])).toEqual([]);
  });
  test.each([
    ["3", "2", "bounds.part_above_whole"],
    ["1", "0", "bounds.denominator_zero"],
    ["-1", "2", "bounds.below"],
    ["1", "-2", "number.negative_denominator"],
  ])("a share of %s in %s is refused: %s", (numerator, denominator, key) => {
    expect(keys([percent("C1-03")], [{ indicatorCode: "C1-03", numerator, denominator }])).toEqual([key]);
  });
  test("nothing of nothing is a legal pair", () => {
    expect(keys([percent("C1-03")], [{ indicatorCode: "C1-03", numerator: "0", denominator: "0" }])).toEqual([]);
  });
  test("a score is bounded by its quotient", () => {
    const score = indicator("C4-05", { areaRule: "ratio", timeRule: "ratio", hardMin: "1", hardMax: "5" });
    expect(keys([score], [{ indicatorCode: "C4-05", numerator: "151", denominator: "30" }])).toEqual(["bounds.above"]);
    expect(keys([score], [{ indicatorCode: "C4-05", numerator: "150", denominator: "30" }])).toEqual([]);
  });
});

describe("splits", () => {
  const sales = indicator("C3-01", { splitCodes: ["food", "drink", "cloth"] });
  const part = (splitCode: string, value: string) => ({ indicatorCode: "C3-01", splitCode, value });
  const total = (value: string) => ({ indicatorCode: "C3-01", value });

  test("parts that do not add up may stand in a draft but not in a report", () => {
    const [problem] = check([sales], [total("10"), part("food", "4"), part("drink", "5")]);
    expect(problem).toMatchObject({ messageKey: "split.sum", blocks: "submission", params: { sum: "9", total: "10" } });
  });
  test("parts without a total are named", () => {
    expect(keys([sales], [part("food", "4")])).toEqual(["split.total_missing"]);
  });
  test("no parts, no question", () => expect(keys([sales], [total("10")])).toEqual([]));
  test("a distinct count may overlap: each part at most the total, the total at most their sum", () => {
    const groups = { ...sales, timeRule: "ytd" as const };
    expect(keys([groups], [total("10"), part("food", "8"), part("drink", "7")])).toEqual([]);
    expect(keys([groups], [total("10"), part("food", "11")])).toEqual(["split.part_above_total"]);
    expect(keys([groups], [total("10"), part("food", "4"), part("drink", "5")])).toEqual(["split.sum_too_small"]);
  });
  test("however satang are dealt out to the parts, they balance exactly with their own sum and with no other", () => {
    const satang = fc.integer({ min: 0, max: 1_000_000_00 });
    fc.assert(
      fc.property(fc.tuple(satang, satang, satang), fc.integer({ min: 0, max: 1 }), (values, off) => {
        const baht = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, "0")}`;
        const sum = values.reduce((a, b) => a + b) + off;
        const parts = ["food", "drink", "cloth"].map((code, i) => part(code, baht(values[i] ?? 0)));
        expect(keys([{ ...sales, hardMax: null }], [total(baht(sum)), ...parts])).toEqual(off ? ["split.sum"] : []);
      }),
    );
  });
});

test("missing operands are treated in three ways", () => {
  const five = { over: ZERO.over.plus(5), under: ZERO.under };
  expect(present("skip_if_any", [five, null])).toBeNull();
  expect(present("skip_if_all", [null, null])).toBeNull();
  expect(present("skip_if_all", [five, null])).toEqual([five, ZERO]);
  expect(present("zero", [null, null])).toEqual([ZERO, ZERO]);
});

test("a missing reason fills a cell, a blank does not", () => {
  const form = { indicators: [indicator("C3-01"), indicator("C3-02"), indicator("C4-01", { required: false })] };
  const cells = [readCell({ indicatorCode: "C3-01", missingReason: "refused" }), readCell({ indicatorCode: "C3-02" })];
  expect(filledCells(form, cells)).toEqual({ required: 2, filled: 1 });
  expect(submissionProblems(form, cells, NO_CONTEXT)).toMatchObject([{ rule: "required", indicatorCode: "C3-02" }]);
});

test("no combination of texts makes the checks fail, and an unreadable number is always refused", () => {
  const rules = [
    indicator("C3-01", { splitCodes: ["food"], warnRule: "gt:5;median:3" }),
    percent("C1-03", { splitCodes: ["food"], warnRule: "change:50" }),
  ];
  const text = fc.option(fc.constantFrom("", "0", "5", "๕", "1,000", "1.2.3", "x", "-", "-3"), { nil: null });
  const input = fc.record({
    indicatorCode: fc.constantFrom("C3-01", "C1-03", "C9-99"),
    splitCode: fc.constantFrom("none", "food", "other"),
    value: text,
    numerator: text,
    denominator: text,
    missingReason: fc.constantFrom(null, "refused", "lost"),
  });
  fc.assert(
    fc.property(fc.array(input, { maxLength: 6 }), (inputs) => {
      const problems = check(rules, inputs, { medians: { "C3-01": "1" }, previous: { "C3-01": answer("1") } });
      for (const cell of inputs) {
        const unreadable = [cell.value, cell.numerator, cell.denominator].some(
          (t) => t && ["1.2.3", "x", "-"].includes(t),
        );
        const mine = problems.filter((p) => p.indicatorCode === cell.indicatorCode && p.splitCode === cell.splitCode);
        if (unreadable) expect(mine.some((problem) => problem.blocks === "save")).toBe(true);
      }
    }),
  );
});
