import { createContext, useContext } from "react";
import type { Problem } from "#app/domain/observations/problem.ts";
import type { SaverState, Theirs } from "./draft-saver.ts";
import type { Texts } from "./report-fields.ts";
import type { ReportPage } from "./report-page.server.ts";
import type { UnsentOffer } from "./use-unsent.ts";

/** How far a cell is: what its mark says. */
export type CellState = "blank" | "saved" | "saving" | "unsaved" | "refused" | "warned" | "explained";

/** A save by somebody else that has to be settled before mine goes on. */
export interface Conflict {
  theirs: Theirs;
  mine: Texts;
  /** Cells that both changed. */
  cells: string[];
  /** Cells that only they changed; already in the form. */
  taken: string[];
}

/** A report while it is being filled in: what its parts show and what they can do. */
export interface Draft {
  page: ReportPage;
  texts: Texts;
  saver: SaverState;
  /** False until the script runs: then nothing is saved by itself. */
  live: boolean;
  /** Whether anybody may type here now. */
  canType: boolean;
  conflict: Conflict | null;
  /** Figures of an earlier visit that never reached the server; null when there are none. */
  unsent: UnsentOffer | null;
  /** What stands at a cell; nothing while it is being typed. */
  problemsAt(cell: string): Problem[];
  stateOf(cell: string): CellState;
  isEditable(cell: string): boolean;
  /** What keeps the report from being sent. */
  missing: Problem[];
  set(name: string, text: string): void;
  /** The reader has begun or ended typing a figure. */
  enter(cell: string): void;
  leave(name: string): void;
  flush(): Promise<void>;
  choose(cell: string, whose: "mine" | "theirs"): void;
  settle(): void;
}

export const DraftContext = createContext<Draft | null>(null);

/** The report that surrounds this part. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("a part of a report stands outside of one");
  return draft;
}
