import type { Answer } from "./cell.ts";
import { type Fraction, figureOf, ZERO } from "./fraction.ts";

/**
 * What a comparison does when one of its operands has no figure:
 * `skip_if_any` asks nothing while any is missing; `skip_if_all` takes a missing one as zero unless all are missing;
 * `zero` always takes a missing one as zero.
 */
export type MissingTreatment = "skip_if_any" | "skip_if_all" | "zero";

/** The operands with missing ones treated, or null when the comparison has to be skipped. */
export function present(treatment: MissingTreatment, operands: (Fraction | null)[]): Fraction[] | null {
  if (treatment === "skip_if_any" && operands.includes(null)) return null;
  if (treatment === "skip_if_all" && operands.every((operand) => operand === null)) return null;
  return operands.map((operand) => operand ?? ZERO);
}

/** An answer as the other side of a comparison: not applicable is none at all, every other missing answer is unknown. */
export function operandOf(answer: Answer | undefined, multiplier: number): Fraction | null {
  return answer?.missingReason === "not_applicable" ? ZERO : figureOf(answer, multiplier);
}
