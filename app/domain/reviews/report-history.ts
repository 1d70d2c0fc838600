import type { ReturnedCell } from "../observations/returned-cells.server.ts";
import type { Asked } from "./asked.ts";
import type { CellChange } from "./changes-since.server.ts";
import type { ReportState } from "./review.ts";

interface Happened {
  at: Date;
  byTh: string;
  byEn: string | null;
}

export interface StepTaken extends Happened {
  kind: "step";
  id: number;
  from: ReportState;
  to: ReportState;
  reason: string | null;
  /** The cells that a return named. */
  questions: ReturnedCell[];
  /** Together with the other reports of its province. */
  inBulk: boolean;
  version: number;
}

/** One or several saves of one person in a row. */
export interface Saved extends Happened {
  kind: "save";
  id: number;
  actorId: number;
  version: number;
  changes: CellChange[];
}

export interface Noted extends Happened {
  kind: "note";
  id: number;
  /** The cell it is about; null for the report as a whole. */
  indicatorCode: string | null;
  splitCode: string | null;
  body: string;
  /** Of whom an answer is asked; null for a note that asks nobody. */
  asks: Asked | null;
  /** The last day for the answer, "YYYY-MM-DD". */
  dueOn: string | null;
  resolved: boolean;
  /** The note it answers. */
  answers: number | null;
  /** It waits, and the viewer is asked or asked it. */
  mayAnswer: boolean;
}

export interface ExceptionGranted extends Happened {
  kind: "exception";
  id: number;
  openUntil: Date;
  reason: string;
}

export type HistoryEntry = StepTaken | Saved | Noted | ExceptionGranted;

/** Saves of one person belong together until they pause this long. */
const PAUSE_MS = 30 * 60_000;

/** Puts what happened in order, newest first, with the saves of one sitting as one entry. */
export function timeline(
  steps: StepTaken[],
  saves: Saved[],
  others: (Noted | ExceptionGranted)[],
  same: (change: CellChange) => boolean,
): HistoryEntry[] {
  const sittings = joined(
    saves.map((save) => ({ ...save, at: betweenSteps(save, steps) })),
    steps,
    same,
  );
  const order: Record<HistoryEntry["kind"], number> = { exception: 0, note: 1, save: 2, step: 3 };
  return [...steps, ...sittings, ...others].sort(
    (a, b) => b.at.getTime() - a.at.getTime() || order[b.kind] - order[a.kind] || b.id - a.id,
  );
}

/** A save belongs between the steps by its version, whatever the clock of the database says. */
function betweenSteps({ at, version }: Saved, steps: StepTaken[]): Date {
  const before = steps.findLast((step) => step.version < version);
  const after = steps.find((step) => step.version >= version);
  if (after && at > after.at) return after.at;
  return before && at < before.at ? before.at : at;
}

function joined(saves: Saved[], steps: StepTaken[], same: (change: CellChange) => boolean): Saved[] {
  const sittings: Saved[] = [];
  for (const save of saves) {
    const last = sittings.at(-1);
    const apart = !last || steps.some((step) => step.version >= last.version && step.version < save.version);
    if (!apart && last.actorId === save.actorId && save.at.getTime() - last.at.getTime() < PAUSE_MS)
      sittings[sittings.length - 1] = { ...save, changes: combined(last.changes, save.changes) };
    else sittings.push(save);
  }
  return sittings.map((sitting) => ({ ...sitting, changes: sitting.changes.filter((change) => !same(change)) }));
}

/** First old answer and last new one of each cell. */
function combined(earlier: CellChange[], later: CellChange[]): CellChange[] {
  const key = (change: CellChange) => `${change.indicatorCode}/${change.splitCode}`;
  const cells = new Map(earlier.map((change) => [key(change), change]));
  for (const change of later)
    cells.set(key(change), { ...change, before: cells.get(key(change))?.before ?? change.before });
  return [...cells.values()];
}
