import { type Cell, cellKey, isBlank, UNDIVIDED } from "./cell.ts";
import { checkCell } from "./check-cell.ts";
import { checkSplits } from "./check-splits.ts";
import type { CheckContext, FormRules, IndicatorRules } from "./form-rules.ts";
import { type Fraction, figureOf, shown } from "./fraction.ts";
import { operandOf } from "./missing-operand.ts";
import { grouped } from "./parse-number.ts";
import { blocker, type Problem, refusal, warning } from "./problem.ts";
import { isBroken, parseWarnRules, type RuleKind, type WarnRule } from "./warn-rule.ts";

/**
 * Everything wrong or odd in a report, in the order of its cells: structure, type and hard bounds first (refused),
 * then split sums and cross rules (a draft may carry them), then warnings (to be explained). A cell that is refused
 * takes no part in the later steps. The same function runs in the browser, the server and the import.
 */
export function checkReport(form: FormRules, cells: Cell[], context: CheckContext): Problem[] {
  const rules = new Map(form.indicators.map((indicator) => [indicator.code, indicator]));
  const refused = [
    ...duplicateProblems(cells),
    ...cells.flatMap((cell) => checkCell(cell, rules.get(cell.indicatorCode))),
  ];
  const refusedKeys = new Set(refused.map(cellKey));
  const sound = cells.filter((cell) => !refusedKeys.has(cellKey(cell)));
  const halfRefused = new Set(refused.map((problem) => problem.indicatorCode));
  const balanced = form.indicators.filter((indicator) => !halfRefused.has(indicator.code));
  return [
    ...refused,
    ...balanced.flatMap((indicator) => checkSplits(indicator, sound)),
    ...sound.flatMap((cell) => ruleProblems(cell, sound, rules, context)),
  ];
}

/** The required indicators that have neither a figure nor a missing reason. */
export function unanswered(form: FormRules, cells: Cell[]): Problem[] {
  const answered = new Set(cells.filter((cell) => !isBlank(cell)).map(cellKey));
  return form.indicators
    .filter((indicator) => indicator.required)
    .map((indicator) => ({ indicatorCode: indicator.code, splitCode: UNDIVIDED }))
    .filter((cell) => !answered.has(cellKey(cell)))
    .map((cell) => blocker(cell, { rule: "required", messageKey: "required" }));
}

/** What keeps a report from being sent: errors, required blanks and warnings that nobody has explained. */
export function submissionProblems(form: FormRules, cells: Cell[], context: CheckContext): Problem[] {
  const found = checkReport(form, cells, context).filter((problem) => problem.blocks !== "nothing");
  return [...found, ...unanswered(form, cells)];
}

/** How many required indicators a form has, and how many of them the cells answer. */
export function filledCells(form: FormRules, cells: Cell[]): { required: number; filled: number } {
  const required = form.indicators.filter((indicator) => indicator.required).length;
  return { required, filled: required - unanswered(form, cells).length };
}

function duplicateProblems(cells: Cell[]): Problem[] {
  const seen = new Set<string>();
  return cells.flatMap((cell) => {
    if (!seen.has(cellKey(cell))) {
      seen.add(cellKey(cell));
      return [];
    }
    return [refusal(cell, { rule: "structure", messageKey: "structure.duplicate" })];
  });
}

/** The rules of the catalogue speak about the undivided figure only. */
function ruleProblems(cell: Cell, cells: Cell[], rules: Map<string, IndicatorRules>, context: CheckContext): Problem[] {
  const indicator = rules.get(cell.indicatorCode);
  if (!indicator || cell.splitCode !== UNDIVIDED) return [];
  const figure = figureOf(cell, indicator.multiplier);
  if (!figure) return [];
  const comparable = indicator.timeRule !== "ytd" || context.previousInSameYear;
  const previous = comparable ? figureOf(context.previous[cell.indicatorCode], indicator.multiplier) : null;
  const other = (code: string) => {
    const inForm = rules.get(code);
    if (!inForm) return operandOf(context.referenced[code], 1);
    const answer = cells.find((each) => each.indicatorCode === code && each.splitCode === UNDIVIDED);
    return operandOf(answer, inForm.multiplier);
  };
  const subject = { answer: cell, figure, previous, code: cell.indicatorCode, other, context };
  return parseWarnRules(indicator.warnRule)
    .filter((rule) => isBroken(rule, subject))
    .map((rule) => ruleProblem(cell, rule, { previous, other }, context));
}

const PAIRED: RuleKind[] = ["den_lt"];

function ruleProblem(
  cell: Cell,
  rule: WarnRule,
  seen: { previous: Fraction | null; other(code: string): Fraction | null },
  context: CheckContext,
): Problem {
  const other = seen.other(rule.operand);
  const params = {
    limit: grouped(rule.number),
    indicator: rule.operand,
    previous: seen.previous ? grouped(shown(seen.previous)) : "",
    other: other ? grouped(shown(other)) : "",
    median: grouped(context.medians[cell.indicatorCode] ?? ""),
  };
  const messageKey = rule.kind === "ref" && !rule.number ? "rule.ref_whole" : `rule.${rule.kind}`;
  if (rule.blocks) return blocker(cell, { rule: `!${rule.text}`, messageKey, params });
  const field = PAIRED.includes(rule.kind) ? "denominator" : cell.value === null ? "numerator" : "value";
  return warning(cell, { rule: rule.text, messageKey, field, params });
}
