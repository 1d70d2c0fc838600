import { createHash } from "node:crypto";
import type { Cell } from "../reference/insert-rows.server.ts";
import { type Answer, cellName } from "./answers.ts";

/** One save of a report: the cells it touched, before and after; nothing before the first. */
export interface Save {
  at: number;
  /** The version that it made. */
  version: number;
  from: readonly Answer[];
  to: readonly Answer[];
}

/** Saves as the application keeps them in its audit history. */
export function saveRows(submissionId: number, savedBy: number, saves: readonly Save[]): Cell[][] {
  return saves.map(({ at, version, from, to }) => [
    iso(at),
    savedBy,
    "report.saved",
    "report",
    String(submissionId),
    JSON.stringify({ version: version - 1, cells: cells(to, from) }),
    JSON.stringify({ version, cells: cells(to, to) }),
  ]);
}

/** The hash of what a report says, as the application works it out in SQL: key order, numbers with four decimals. */
export function hashOf(said: readonly Answer[]): string {
  const number = (figure: number | null) => figure?.toFixed(4) ?? "-";
  const lines = said.map((one) =>
    [
      one.indicatorId,
      one.splitId,
      number(one.value),
      number(one.numerator),
      number(one.denominator),
      one.missing ?? "-",
    ].join("|"),
  );
  return `\\x${createHash("sha256").update(lines.join("\n")).digest("hex")}`;
}

export function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function cells(touched: readonly Answer[], answers: readonly Answer[]): Record<string, object | null> {
  return Object.fromEntries(touched.map((one, index) => [cellName(one), brief(answers[index])]));
}

function brief(answer: Answer | undefined): object | null {
  if (!answer) return null;
  const { value, numerator, denominator, missing, explanation } = answer;
  const text = (figure: number | null) => (figure === null ? undefined : String(figure));
  return {
    value: text(value),
    numerator: text(numerator),
    denominator: text(denominator),
    missingReason: missing ?? undefined,
    explanation: explanation ?? undefined,
  };
}
