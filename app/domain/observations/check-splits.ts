import { type Cell, isBlank, UNDIVIDED } from "./cell.ts";
import type { IndicatorRules } from "./form-rules.ts";
import { compare, exactly, type Fraction, figureOf, plus, shown, ZERO } from "./fraction.ts";
import { present } from "./missing-operand.ts";
import { grouped } from "./parse-number.ts";
import { blocker, type Problem } from "./problem.ts";

/**
 * The parts of a split against the undivided figure. Parts may be left out altogether; once one is given the others
 * count as zero and they must add up. Of a distinct count (`ytd`) a part may overlap another: each part is at most
 * the total and the total at most the sum of the parts. Drafts may stand unbalanced while they are typed.
 */
export function checkSplits(indicator: IndicatorRules, cells: Cell[]): Problem[] {
  const own = cells.filter((cell) => cell.indicatorCode === indicator.code && !isBlank(cell));
  const parts = own.filter((cell) => cell.splitCode !== UNDIVIDED);
  if (parts.length === 0) return [];
  const whole = own.find((cell) => cell.splitCode === UNDIVIDED);
  const at = { indicatorCode: indicator.code, splitCode: UNDIVIDED };
  if (!whole || whole.missingReason) {
    return [blocker(at, { rule: "split", messageKey: "split.total_missing" })];
  }
  return indicator.areaRule === "ratio" ? pairProblems(indicator, whole, parts) : sumProblems(indicator, whole, parts);
}

function sumProblems(indicator: IndicatorRules, whole: Cell, parts: Cell[]): Problem[] {
  const total = figureOf(whole, 1) ?? ZERO;
  const sum = sumOf(indicator, parts, "value");
  const params = { total: grouped(shown(total)), sum: grouped(shown(sum)) };
  if (indicator.timeRule !== "ytd") {
    return compare(total, sum) === 0 ? [] : [blocker(whole, { rule: "split", messageKey: "split.sum", params })];
  }
  const above = parts.filter((part) => compare(figureOf(part, 1) ?? ZERO, total) > 0);
  const problems = above.map((part) =>
    blocker(part, { rule: "split", messageKey: "split.part_above_total", params: { total: params.total } }),
  );
  if (compare(total, sum) > 0)
    problems.push(blocker(whole, { rule: "split", messageKey: "split.sum_too_small", params }));
  return problems;
}

/** Of a ratio, the numerators add up and the denominators add up; the quotients do not. */
function pairProblems(indicator: IndicatorRules, whole: Cell, parts: Cell[]): Problem[] {
  return (["numerator", "denominator"] as const).flatMap((field) => {
    const total = exactly(whole[field] ?? "0");
    const sum = sumOf(indicator, parts, field);
    if (compare(total, sum) === 0) return [];
    const params = { total: grouped(shown(total)), sum: grouped(shown(sum)) };
    return [blocker(whole, { rule: "split", field, messageKey: "split.sum", params })];
  });
}

function sumOf({ splitCodes }: IndicatorRules, parts: Cell[], field: "value" | "numerator" | "denominator"): Fraction {
  const operands = splitCodes.map((code) => {
    const text = parts.find((part) => part.splitCode === code)?.[field];
    return text ? exactly(text) : null;
  });
  return (present("skip_if_all", operands) ?? []).reduce(plus, ZERO);
}
