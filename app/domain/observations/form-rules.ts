import type { Answer } from "./cell.ts";

/** What the checks need to know of one indicator. Bounds are decimals; `splitCodes` is empty when it is never divided. */
export interface IndicatorRules {
  code: string;
  areaRule: "sum" | "ratio";
  timeRule: "sum" | "last" | "ytd" | "ratio";
  decimals: number;
  /** What a quotient is shown times: 100 for percent. */
  multiplier: number;
  hardMin: string | null;
  hardMax: string | null;
  warnRule: string;
  required: boolean;
  splitCodes: string[];
}

/** The rules of one form version: the indicators that are typed in, in the order of the paper. */
export interface FormRules {
  indicators: IndicatorRules[];
}

/** What the unit has said elsewhere. Plain data: the server makes it, the browser gets the same. Keys are indicator codes. */
export interface CheckContext {
  /** Undivided answers of the period before this one. */
  previous: Record<string, Answer>;
  /** False when the period before belongs to another fiscal year: cumulative figures start anew. */
  previousInSameYear: boolean;
  /** Median of the unit's own figures of the 12 months before this period; absent with fewer than 3 of them. */
  medians: Record<string, string>;
  /** Indicators of the unit's other forms, rolled to this period; absent while any part of the period is unanswered. */
  referenced: Record<string, Answer>;
  /** Figures of our own registers by register and indicator. A register that is not connected has no key, and asks nothing. */
  registers: Record<string, Record<string, string>>;
}

/** A unit without a past. */
export const NO_CONTEXT: CheckContext = {
  previous: {},
  previousInSameYear: false,
  medians: {},
  referenced: {},
  registers: {},
};
