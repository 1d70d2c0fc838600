import type { Answer } from "./cell.ts";
import type { CheckContext } from "./form-rules.ts";
import { compare, exactly, type Fraction, magnitude, minus, plus, times, ZERO } from "./fraction.ts";
import { type MissingTreatment, present } from "./missing-operand.ts";

export type RuleKind = "gt" | "lt" | "median" | "change" | "drop" | "den_lt" | "ref" | "continuity" | "register";

/** One token of `warn_rule`: `gt:500` has a number, `continuity:C5-08` an operand, `ref:<=1.2*C3-01` both; `!` blocks. */
export interface WarnRule {
  kind: RuleKind;
  text: string;
  number: string;
  operand: string;
  blocks: boolean;
}

/** Everything a rule may compare: the answer in question and what else the unit has said. */
export interface RuleSubject {
  answer: Answer;
  figure: Fraction;
  previous: Fraction | null;
  code: string;
  other(code: string): Fraction | null;
  context: CheckContext;
}

interface RuleMeaning {
  pattern: RegExp;
  missing: MissingTreatment;
  /** Null when the rule has nothing to ask at all. */
  operands(rule: WarnRule, subject: RuleSubject): (Fraction | null)[] | null;
  breaks(rule: WarnRule, operands: Fraction[]): boolean;
}

const NUMBER = "(?<number>-?\\d+(?:\\.\\d+)?)";
const CODE = "(?<operand>(?:C[1-5]|G)-\\d{2})";

/** The whole language of `warn_rule`. The first operand is the figure that is being judged. */
const RULES: Record<RuleKind, RuleMeaning> = {
  gt: {
    pattern: new RegExp(`^gt:${NUMBER}$`),
    missing: "skip_if_any",
    operands: (_, { figure }) => [figure],
    breaks: ({ number }, [figure = ZERO]) => compare(figure, exactly(number)) > 0,
  },
  lt: {
    pattern: new RegExp(`^lt:${NUMBER}$`),
    missing: "skip_if_any",
    operands: (_, { figure }) => [figure],
    breaks: ({ number }, [figure = ZERO]) => compare(figure, exactly(number)) < 0,
  },
  median: {
    pattern: new RegExp(`^median:${NUMBER}$`),
    missing: "skip_if_any",
    operands: (_, { figure, code, context }) => [figure, fraction(context.medians[code])],
    breaks: ({ number }, [figure = ZERO, median = ZERO]) => compare(figure, times(median, number)) > 0,
  },
  change: {
    pattern: new RegExp(`^change:${NUMBER}$`),
    missing: "skip_if_any",
    operands: (_, { figure, previous }) => [figure, nonZero(previous)],
    breaks: ({ number }, [figure = ZERO, previous = ZERO]) =>
      compare(times(magnitude(minus(figure, previous)), 100), times(magnitude(previous), number)) > 0,
  },
  drop: {
    pattern: new RegExp(`^drop:${NUMBER}$`),
    missing: "skip_if_any",
    operands: (_, { figure, previous }) => [figure, nonZero(previous)],
    breaks: ({ number }, [figure = ZERO, previous = ZERO]) =>
      compare(times(minus(previous, figure), 100), times(magnitude(previous), number)) > 0,
  },
  den_lt: {
    pattern: new RegExp(`^den_lt:${NUMBER}$`),
    missing: "skip_if_any",
    operands: (_, { answer }) => [fraction(answer.denominator ?? undefined)],
    breaks: ({ number }, [denominator = ZERO]) => compare(denominator, exactly(number)) < 0,
  },
  ref: {
    pattern: new RegExp(`^ref:<=(?:${NUMBER}\\*)?${CODE}$`),
    missing: "skip_if_any",
    operands: ({ operand }, { figure, other }) => [figure, other(operand)],
    breaks: ({ number }, [figure = ZERO, other = ZERO]) => compare(figure, times(other, number || "1")) > 0,
  },
  continuity: {
    pattern: new RegExp(`^continuity:${CODE}$`),
    missing: "skip_if_any",
    operands: ({ operand }, { figure, previous, other }) => [figure, previous, other(operand)],
    breaks: (_, [figure = ZERO, previous = ZERO, other = ZERO]) =>
      compare(magnitude(minus(figure, plus(previous, other))), exactly(1)) > 0,
  },
  register: {
    pattern: /^register:(?<operand>[a-z_]+)$/,
    missing: "zero", // what a connected register does not hold, it holds none of
    operands: ({ operand }, { figure, code, context }) => {
      const register = context.registers[operand];
      return register ? [figure, fraction(register[code])] : null;
    },
    breaks: (_, [figure = ZERO, register = ZERO]) => compare(figure, register) !== 0,
  },
};

// A catalogue has a few dozen different rules, and an import asks for them a million times.
const known = new Map<string, WarnRule[]>();

/** Reads a `warn_rule` of the catalogue. A token outside the language throws: the catalogue is wrong, not the report. */
export function parseWarnRules(text: string): WarnRule[] {
  let rules = known.get(text);
  if (!rules) {
    rules = text.split(";").filter(Boolean).map(parseToken);
    known.set(text, rules);
  }
  return rules;
}

/** Whether a rule is broken, missing operands treated as the rule says. */
export function isBroken(rule: WarnRule, subject: RuleSubject): boolean {
  const meaning = RULES[rule.kind];
  const asked = meaning.operands(rule, subject);
  const operands = asked && present(meaning.missing, asked);
  return operands !== null && meaning.breaks(rule, operands);
}

function parseToken(token: string): WarnRule {
  const blocks = token.startsWith("!");
  const text = blocks ? token.slice(1) : token;
  for (const [kind, { pattern }] of Object.entries(RULES) as [RuleKind, RuleMeaning][]) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return { kind, text, number: groups.number ?? "", operand: groups.operand ?? "", blocks };
  }
  throw new Error(`unknown warn_rule token: ${token}`);
}

function fraction(decimal: string | undefined): Fraction | null {
  return decimal === undefined ? null : exactly(decimal);
}

/** A percentage of nothing is no percentage. */
function nonZero(operand: Fraction | null): Fraction | null {
  return operand === null || operand.over.eq(0) ? null : operand;
}
