import type { Catalogue, Indicator } from "./catalogue.ts";

/**
 * How a computed indicator is made, per reporting unit and only when every operand is there:
 * - `quotient`: two figures of the same report, as a pair.
 * - `running_quotient`: income since the fiscal year began over a running total of the same report.
 * - `growth`: this period less the same period last year, over last year; every month of both must be there.
 * - `above_zero`: 1 of 1 when the figure is above zero, else 0 of 1.
 */
export type Recipe =
  | { kind: "quotient"; indicator: Indicator; above: Indicator; below: Indicator }
  | { kind: "running_quotient"; indicator: Indicator; above: Indicator; below: Indicator }
  | { kind: "growth"; indicator: Indicator; of: Indicator }
  | { kind: "above_zero"; indicator: Indicator; of: Indicator };

/** The recipes of all computed indicators; those that come from a register have none. Throws on a formula it cannot read. */
export function recipesOf(catalogue: Catalogue): Recipe[] {
  return catalogue.indicators
    .filter((indicator) => indicator.derivedFrom !== "" && !comesFromRegister(indicator))
    .map((indicator) => recipeOf(indicator, catalogue));
}

/** True when the figure is counted in a register of the portal: nobody types it, and no report is made of it. */
export function comesFromRegister(indicator: Indicator): boolean {
  return indicator.derivedFrom.startsWith("register:");
}

function recipeOf(indicator: Indicator, catalogue: Catalogue): Recipe {
  const [first = "", second] = indicator.derivedFrom.split("/");
  const above = operand(first, indicator, catalogue);
  if (second === undefined)
    return { kind: indicator.timeRule === "last" ? "above_zero" : "growth", indicator, of: above };
  const below = operand(second, indicator, catalogue);
  const kind = indicator.timeRule === "ytd" && above.timeRule === "sum" ? "running_quotient" : "quotient";
  return { kind, indicator, above, below };
}

function operand(code: string, indicator: Indicator, catalogue: Catalogue): Indicator {
  const found = catalogue.byCode.get(code);
  if (!found) throw new Error(`${indicator.code} is derived from ${code}, which is no indicator`);
  return found;
}
