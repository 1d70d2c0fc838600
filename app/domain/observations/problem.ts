import { type Cell, UNDIVIDED } from "./cell.ts";

export type CellField = "value" | "numerator" | "denominator" | "missingReason" | "splitCode";

/**
 * What is wrong or odd about one cell. An error that blocks the save is never stored; one that blocks the submission
 * may stand in a draft; a warning passes once it is explained. `messageKey` is a key of the locale area `checks`;
 * `params` are ready to be shown (numbers grouped, indicators by code).
 */
export interface Problem {
  indicatorCode: string;
  splitCode: string;
  field: CellField;
  rule: string;
  severity: "error" | "warning";
  blocks: "save" | "submission" | "nothing";
  explained: boolean;
  messageKey: string;
  params: Record<string, string>;
}

type Where = Pick<Cell, "indicatorCode" | "splitCode">;

interface Finding {
  rule: string;
  messageKey: string;
  field?: CellField;
  params?: Record<string, string>;
}

/** An answer that cannot be stored at all. */
export function refusal(where: Where, finding: Finding): Problem {
  return problem(where, finding, "error", "save", false);
}

/** An error that a draft may still carry, but no report that is sent. */
export function blocker(where: Where, finding: Finding): Problem {
  return problem(where, finding, "error", "submission", false);
}

/** A doubt about a figure: it passes with an explanation. */
export function warning(cell: Cell, finding: Finding): Problem {
  const explained = Boolean(cell.explanation);
  return problem(cell, finding, "warning", explained ? "nothing" : "submission", explained);
}

function problem(
  where: Where,
  finding: Finding,
  severity: Problem["severity"],
  blocks: Problem["blocks"],
  explained: boolean,
): Problem {
  return {
    indicatorCode: where.indicatorCode,
    splitCode: where.splitCode || UNDIVIDED,
    field: finding.field ?? "value",
    rule: finding.rule,
    severity,
    blocks,
    explained,
    messageKey: finding.messageKey,
    params: finding.params ?? {},
  };
}
