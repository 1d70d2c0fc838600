import { describe, expect, test } from "vitest";
import { type Answer, type CellInput, readCell } from "#app/domain/observations/cell.ts";
import { checkReport, submissionProblems } from "#app/domain/observations/checks.ts";
import { type CheckContext, type IndicatorRules, NO_CONTEXT } from "#app/domain/observations/form-rules.ts";
import { parseWarnRules } from "#app/domain/observations/warn-rule.ts";

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

describe("cross rules and warnings", () => {
  const one = (
    warnRule: string,
    value: string,
    context: Partial<CheckContext> = {},
    more: Partial<IndicatorRules> = {},
  ) => keys([indicator("C3-01", { warnRule, hardMin: null, ...more })], [{ indicatorCode: "C3-01", value }], context);

  test("gt and lt leave the limit itself alone", () => {
    expect(one("gt:500", "500")).toEqual([]);
    expect(one("gt:500", "500.01")).toEqual(["rule.gt"]);
    expect(one("lt:-1000", "-1000")).toEqual([]);
    expect(one("lt:-1000", "-1000.01")).toEqual(["rule.lt"]);
  });
  test("the own median is asked only when it is known", () => {
    expect(one("median:3", "301")).toEqual([]);
    expect(one("median:3", "301", { medians: { "C3-01": "100" } })).toEqual(["rule.median"]);
    expect(one("median:3", "300", { medians: { "C3-01": "100" } })).toEqual([]);
  });
  test("change looks both ways, drop only down, and a percentage of zero is no question", () => {
    const previous = { "C3-01": answer("100") };
    expect(one("change:50", "151", { previous })).toEqual(["rule.change"]);
    expect(one("change:50", "49", { previous })).toEqual(["rule.change"]);
    expect(one("change:50", "150", { previous })).toEqual([]);
    expect(one("drop:20", "1000", { previous })).toEqual([]);
    expect(one("drop:20", "79", { previous })).toEqual(["rule.drop"]);
    expect(one("change:50", "5", { previous: { "C3-01": answer("0") } })).toEqual([]);
    expect(one("change:50", "5")).toEqual([]);
  });
  test("a cumulative figure may fall when a new fiscal year begins", () => {
    const previous = { "C3-01": answer("100") };
    const ytd = { timeRule: "ytd" as const };
    expect(one("drop:1", "5", { previous, previousInSameYear: true }, ytd)).toEqual(["rule.drop"]);
    expect(one("drop:1", "5", { previous, previousInSameYear: false }, ytd)).toEqual([]);
  });
  test("few respondents draw a warning at the denominator", () => {
    const [problem] = check(
      [percent("C2-04", { warnRule: "den_lt:30" })],
      [{ indicatorCode: "C2-04", numerator: "10", denominator: "29" }],
    );
    expect(problem).toMatchObject({ messageKey: "rule.den_lt", field: "denominator", blocks: "submission" });
  });
  test("a reference that blocks cannot be explained away", () => {
    const rules = [indicator("C3-01"), indicator("C3-02", { warnRule: "!ref:<=C3-01" })];
    const cells = [
      { indicatorCode: "C3-01", value: "100" },
      { indicatorCode: "C3-02", value: "100.01", explanation: "จริง" },
    ];
    expect(check(rules, cells)).toMatchObject([
      { severity: "error", blocks: "submission", messageKey: "rule.ref_whole" },
    ]);
  });
  test("a reference to a blank is no question; one to 'not applicable' compares with none", () => {
    const rules = [indicator("C3-01"), indicator("C3-02", { warnRule: "!ref:<=C3-01" })];
    const online = { indicatorCode: "C3-02", value: "5" };
    expect(keys(rules, [online])).toEqual([]);
    expect(keys(rules, [online, { indicatorCode: "C3-01", missingReason: "not_available" }])).toEqual([]);
    expect(keys(rules, [online, { indicatorCode: "C3-01", missingReason: "not_applicable" }])).toEqual([
      "rule.ref_whole",
    ]);
  });
  test("another form's indicator is compared as rolled to this period, with its factor", () => {
    const rules = [indicator("G-01", { warnRule: "ref:<=1.2*C3-01" })];
    const referenced = { "C3-01": answer("100") };
    expect(keys(rules, [{ indicatorCode: "G-01", value: "120" }], { referenced })).toEqual([]);
    expect(keys(rules, [{ indicatorCode: "G-01", value: "120.01" }], { referenced })).toEqual(["rule.ref"]);
    expect(keys(rules, [{ indicatorCode: "G-01", value: "120.01" }])).toEqual([]);
  });
  test("accumulated profit continues the year before within one baht", () => {
    const rules = [
      indicator("C5-08", { hardMin: null }),
      indicator("C5-09", { hardMin: null, timeRule: "last", warnRule: "continuity:C5-08" }),
    ];
    const cells = (accumulated: string) => [
      { indicatorCode: "C5-08", value: "-62830" },
      { indicatorCode: "C5-09", value: accumulated },
    ];
    const context = { previous: { "C5-09": answer("-100000") } };
    expect(keys(rules, cells("-162829"), context)).toEqual([]);
    expect(keys(rules, cells("-162828.99"), context)).toEqual(["rule.continuity"]);
  });
  test("a register that is not connected asks nothing; one without an entry holds none", () => {
    expect(one("register:certificate", "3")).toEqual([]);
    expect(one("register:certificate", "3", { registers: { certificate: {} } })).toEqual(["rule.register"]);
    expect(one("register:certificate", "3", { registers: { certificate: { "C3-01": "3" } } })).toEqual([]);
  });
  test("a warning passes once it is explained, and is still shown", () => {
    const rules = [indicator("C3-01", { warnRule: "gt:5" })];
    const cell = { indicatorCode: "C3-01", value: "6" };
    expect(submissionProblems({ indicators: rules }, [readCell(cell)], NO_CONTEXT)).toHaveLength(1);
    const explained = readCell({ ...cell, explanation: "ออกงานใหญ่" });
    expect(submissionProblems({ indicators: rules }, [explained], NO_CONTEXT)).toEqual([]);
    expect(checkReport({ indicators: rules }, [explained], NO_CONTEXT)).toMatchObject([{ explained: true }]);
  });
  test("a token outside the language is the catalogue's fault", () => {
    expect(() => parseWarnRules("gt:five")).toThrow("gt:five");
  });
});
