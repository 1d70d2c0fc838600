import { blankCell, type Cell, type CellInput, cellKey, isBlank, readCell, sameCell } from "./cell.ts";
import { checkReport } from "./checks.ts";
import type { CheckContext, FormRules } from "./form-rules.ts";
import { type Problem, refusal } from "./problem.ts";

export interface CellOutcome {
  outcome: "created" | "updated" | "unchanged" | "refused";
  /** As it is stored, blank when it is not. */
  before: Cell;
  /** As it was sent. */
  after: Cell;
}

/** What a save would do to one report. Nothing is done yet. */
export interface ReportChange {
  /** One per cell that was sent, in the order sent. */
  outcomes: CellOutcome[];
  /** The whole report once the sound cells are in. */
  cells: Cell[];
  /** Why cells are refused. */
  refused: Problem[];
  /** What remains to be mended or explained before the report can be sent. */
  problems: Problem[];
}

export interface StoredReport {
  cells: Cell[];
  /** Keys of the cells that a return has opened; null when all are. */
  editable: Set<string> | null;
}

/**
 * Lays the sent cells over the stored ones: a cell that was not sent stays, a blank one clears. An explanation that was
 * not sent stays with an answer that did not change. `strict` also refuses what a draft could carry (sums and cross
 * rules that do not hold), for senders who will not come back to mend it.
 */
export function changeReport(
  form: FormRules,
  stored: StoredReport,
  inputs: CellInput[],
  context: CheckContext,
  strict: boolean,
): ReportChange {
  const before = new Map(stored.cells.map((cell) => [cellKey(cell), cell]));
  const sent = inputs.map((input) => {
    const cell = readCell(input);
    const old = before.get(cellKey(cell)) ?? blankCell(cell.indicatorCode, cell.splitCode);
    const kept = input.explanation === undefined && sameCell({ ...cell, explanation: old.explanation }, old);
    return { before: old, after: kept ? old : cell };
  });
  const sentKeys = new Set(sent.map(({ after }) => cellKey(after)));
  const untouched = stored.cells.filter((cell) => !sentKeys.has(cellKey(cell)));
  const found = checkReport(form, [...untouched, ...sent.map(({ after }) => after)], context);
  const changedKeys = new Set(
    sent.filter(({ before: old, after }) => !sameCell(old, after)).map(({ after }) => cellKey(after)),
  );
  const refused = [
    ...lockedProblems(stored, changedKeys, sent),
    ...found.filter((problem) => problem.blocks === "save" && changedKeys.has(cellKey(problem))),
    ...(strict ? strictProblems(found, changedKeys) : []),
  ];
  const refusedKeys = new Set(refused.map(cellKey));
  const accepted = sent.filter(({ after }) => !refusedKeys.has(cellKey(after)));
  const replaced = new Set(accepted.map(({ after }) => cellKey(after)));
  const cells = [
    ...stored.cells.filter((cell) => !replaced.has(cellKey(cell))),
    ...accepted.map(({ after }) => after).filter((cell) => !isBlank(cell)),
  ];
  return {
    outcomes: sent.map((pair) => ({ ...pair, outcome: outcomeOf(pair, refusedKeys) })),
    cells,
    refused,
    problems: refused.length === 0 ? found : checkReport(form, cells, context),
  };
}

function outcomeOf(pair: { before: Cell; after: Cell }, refused: Set<string>): CellOutcome["outcome"] {
  if (refused.has(cellKey(pair.after))) return "refused";
  if (sameCell(pair.before, pair.after)) return "unchanged";
  return isBlank(pair.before) ? "created" : "updated";
}

function lockedProblems(stored: StoredReport, changed: Set<string>, sent: { after: Cell }[]): Problem[] {
  if (!stored.editable) return [];
  return sent
    .map(({ after }) => after)
    .filter((cell) => changed.has(cellKey(cell)) && !stored.editable?.has(cellKey(cell)))
    .map((cell) => refusal(cell, { rule: "returned", messageKey: "structure.cell_locked" }));
}

/** An error between cells is laid to every changed cell of its indicator: the sum stands or falls as one. */
function strictProblems(found: Problem[], changed: Set<string>): Problem[] {
  const errors = found.filter((problem) => problem.severity === "error" && problem.blocks === "submission");
  return errors.flatMap((problem) =>
    [...changed]
      .filter((key) => key.startsWith(`${problem.indicatorCode}/`))
      .map((key) => ({ ...problem, splitCode: key.slice(problem.indicatorCode.length + 1), blocks: "save" as const })),
  );
}
