import { cleanText } from "./clean-text.ts";
import { parseNumber } from "./parse-number.ts";

/** Why an answer has no figure. A cell with a reason is answered; a blank cell is not; zero is a figure. */
export const MISSING_REASONS = ["not_applicable", "not_available", "refused"] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** The split code of the undivided figure. */
export const UNDIVIDED = "none";

/** What stands for one indicator and one split part: a value, a pair (ratio), a missing reason, or nothing (blank). */
export interface Answer {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  missingReason: MissingReason | null;
}

/** One cell of a report. Numbers are canonical decimals; text that could not be read stays as it was typed. */
export interface Cell extends Answer {
  indicatorCode: string;
  splitCode: string;
  /** Why a figure that drew a warning is right all the same. */
  explanation: string | null;
}

/** A cell as it comes from a form, a file or a program: anything may be missing, numbers are text as typed. */
export interface CellInput {
  indicatorCode: string;
  splitCode?: string | null;
  value?: string | null;
  numerator?: string | null;
  denominator?: string | null;
  missingReason?: string | null;
  explanation?: string | null;
}

/** The name of a cell within its report, as used in maps and form fields: `C3-01/none`. */
export function cellKey(cell: { indicatorCode: string; splitCode: string }): string {
  return `${cell.indicatorCode}/${cell.splitCode}`;
}

/** A cell without an answer. */
export function blankCell(indicatorCode: string, splitCode: string = UNDIVIDED): Cell {
  return {
    indicatorCode,
    splitCode,
    value: null,
    numerator: null,
    denominator: null,
    missingReason: null,
    explanation: null,
  };
}

/** No figure and no reason: the question is open. */
export function isBlank(answer: Answer): boolean {
  return (
    answer.value === null && answer.numerator === null && answer.denominator === null && answer.missingReason === null
  );
}

/** True when both say the same, explanation included. Compares canonical texts, so both sides must be read cells. */
export function sameCell(a: Cell, b: Cell): boolean {
  return (
    a.value === b.value &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.missingReason === b.missingReason &&
    a.explanation === b.explanation
  );
}

/**
 * Turns typed text into a cell: readable numbers become canonical, blanks null. What cannot be read stays as typed,
 * so that it can be shown again and the checks can name it. An unknown missing reason stays too, and is refused there.
 */
export function readCell(input: CellInput): Cell {
  const text = (typed: string | null | undefined) => (typed ? cleanText(typed).trim() || null : null);
  return {
    indicatorCode: input.indicatorCode,
    splitCode: text(input.splitCode) ?? UNDIVIDED,
    value: readNumber(input.value),
    numerator: readNumber(input.numerator),
    denominator: readNumber(input.denominator),
    missingReason: text(input.missingReason) as MissingReason | null,
    explanation: isBlankInput(input) ? null : text(input.explanation),
  };
}

function readNumber(typed: string | null | undefined): string | null {
  if (typed === null || typed === undefined) return null;
  const parsed = parseNumber(typed);
  return parsed.ok ? parsed.value : cleanText(typed);
}

/** An explanation alone answers nothing: it goes with the figure it explains. */
function isBlankInput(input: CellInput): boolean {
  return [input.value, input.numerator, input.denominator, input.missingReason].every((part) => !part?.trim());
}
