import Big from "big.js";
import { type Cell, isBlank, MISSING_REASONS, UNDIVIDED } from "./cell.ts";
import { shortened } from "./clean-text.ts";
import type { IndicatorRules } from "./form-rules.ts";
import { compare, exactly, figureOf } from "./fraction.ts";
import { fractionDigits, grouped, parseNumber } from "./parse-number.ts";
import { type CellField, type Problem, refusal } from "./problem.ts";

/**
 * Structure, type and hard bounds of one cell, in this order; the first step that finds something ends the check,
 * since the later ones would speak about a figure that is none. Everything found here is refused, even in a draft.
 */
export function checkCell(cell: Cell, indicator: IndicatorRules | undefined): Problem[] {
  const structure = structureProblem(cell, indicator);
  if (structure) return [structure];
  if (!indicator || isBlank(cell) || cell.missingReason) return [];
  const types = typeProblems(cell, indicator);
  return types.length > 0 ? types : boundProblems(cell, indicator);
}

function structureProblem(cell: Cell, indicator: IndicatorRules | undefined): Problem | null {
  if (!indicator) return refusal(cell, { rule: "structure", messageKey: "structure.unknown_indicator" });
  if (cell.splitCode !== UNDIVIDED && !indicator.splitCodes.includes(cell.splitCode)) {
    return refusal(cell, { rule: "structure", field: "splitCode", messageKey: "structure.unknown_split" });
  }
  const figure = cell.value ?? cell.numerator ?? cell.denominator;
  if (cell.missingReason !== null) {
    const field = "missingReason" as const;
    if (!MISSING_REASONS.includes(cell.missingReason)) {
      return refusal(cell, { rule: "structure", field, messageKey: "structure.unknown_reason" });
    }
    if (figure !== null) return refusal(cell, { rule: "structure", field, messageKey: "structure.figure_and_reason" });
    if (cell.splitCode !== UNDIVIDED) {
      return refusal(cell, { rule: "structure", field, messageKey: "structure.reason_in_part" });
    }
    return null;
  }
  if (figure === null) return null;
  if (indicator.areaRule === "sum" && cell.value === null) {
    return refusal(cell, { rule: "structure", field: "numerator", messageKey: "structure.value_expected" });
  }
  if (indicator.areaRule === "sum" && (cell.numerator !== null || cell.denominator !== null)) {
    return refusal(cell, { rule: "structure", field: "numerator", messageKey: "structure.value_expected" });
  }
  if (indicator.areaRule === "ratio" && cell.value !== null) {
    return refusal(cell, { rule: "structure", messageKey: "structure.pair_expected" });
  }
  if (indicator.areaRule === "ratio" && (cell.numerator === null || cell.denominator === null)) {
    const field = cell.numerator === null ? "numerator" : "denominator";
    return refusal(cell, { rule: "structure", field, messageKey: "structure.half_pair" });
  }
  return null;
}

const FIGURES = ["value", "numerator", "denominator"] as const;

function typeProblems(cell: Cell, indicator: IndicatorRules): Problem[] {
  return FIGURES.flatMap((field) => {
    const text = cell[field];
    const problem = text === null ? null : typeProblem(cell, field, text, indicator);
    return problem ? [problem] : [];
  });
}

function typeProblem(cell: Cell, field: CellField, text: string, { decimals }: IndicatorRules): Problem | null {
  const parsed = parseNumber(text);
  if (!parsed.ok) {
    return refusal(cell, {
      rule: "type",
      field,
      messageKey: `number.${parsed.problem}`,
      params: { text: shortened(text) },
    });
  }
  if (fractionDigits(parsed.value ?? "") > decimals) {
    const messageKey = decimals === 0 ? "number.whole_expected" : "number.too_precise";
    return refusal(cell, {
      rule: "type",
      field,
      messageKey,
      params: { text: shortened(text), decimals: String(decimals) },
    });
  }
  if (field === "denominator" && new Big(parsed.value ?? 0).lt(0)) {
    return refusal(cell, { rule: "type", field, messageKey: "number.negative_denominator" });
  }
  return null;
}

function boundProblems(cell: Cell, indicator: IndicatorRules): Problem[] {
  if (cell.denominator !== null && cell.numerator !== null) {
    const [over, under] = [new Big(cell.numerator), new Big(cell.denominator)];
    const field = "numerator" as const;
    if (under.eq(0) && !over.eq(0)) {
      return [refusal(cell, { rule: "denominator_zero", field, messageKey: "bounds.denominator_zero" })];
    }
    if (indicator.multiplier === 100 && indicator.hardMax === "100" && over.gt(under)) {
      const params = { numerator: grouped(cell.numerator), denominator: grouped(cell.denominator) };
      return [refusal(cell, { rule: "hard_max:100", field, messageKey: "bounds.part_above_whole", params })];
    }
  }
  const figure = figureOf(cell, indicator.multiplier);
  if (!figure) return [];
  const field = indicator.areaRule === "ratio" ? "numerator" : "value";
  const { hardMin, hardMax } = indicator;
  if (hardMin !== null && compare(figure, exactly(hardMin)) < 0) {
    const params = { limit: grouped(hardMin) };
    return [refusal(cell, { rule: `hard_min:${hardMin}`, field, messageKey: "bounds.below", params })];
  }
  if (hardMax !== null && compare(figure, exactly(hardMax)) > 0) {
    const params = { limit: grouped(hardMax) };
    return [refusal(cell, { rule: `hard_max:${hardMax}`, field, messageKey: "bounds.above", params })];
  }
  return [];
}
