/** A place in the sheet, counted from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Top left to bottom right, both included. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One cell rewritten; a step of the history is all that one act rewrote. */
export interface Edit extends Place {
  before: string;
  after: string;
}

/**
 * What stands in a sheet of typed texts, where the reader is, and how to go back. A text that cannot be read as a
 * number is a text like any other here: it stays where it was typed.
 */
export interface Sheet {
  texts: readonly (readonly string[])[];
  /** Cells that nobody may change now. They may be read and copied. */
  locked: readonly (readonly boolean[])[];
  /** The cell that is typed into. */
  focus: Place;
  /** The other corner of the selection, which Shift moves; the focus itself when one cell is selected. */
  corner: Place;
  /** The column in which a run of Tab began: Enter goes back under it. */
  tabFrom: number | null;
  /** The text in the open editor; null while moving about. */
  editing: string | null;
  /** The arrows move the caret in the editor instead of leaving the cell. */
  caret: boolean;
  past: readonly (readonly Edit[])[];
  future: readonly (readonly Edit[])[];
  /** How many locked or missing cells the last act had to leave out. */
  skipped: number;
}

const START: Place = { row: 0, column: 0 };

/** A sheet as it was loaded. */
export function newSheet(texts: readonly (readonly string[])[], locked: readonly (readonly boolean[])[]): Sheet {
  return {
    texts,
    locked,
    focus: START,
    corner: START,
    tabFrom: null,
    editing: null,
    caret: false,
    past: [],
    future: [],
    skipped: 0,
  };
}

export function rowCount(sheet: Sheet): number {
  return sheet.texts.length;
}

export function columnCount(sheet: Sheet): number {
  return sheet.texts[0]?.length ?? 0;
}

export function textAt(sheet: Sheet, { row, column }: Place): string {
  return sheet.texts[row]?.[column] ?? "";
}

export function isLocked(sheet: Sheet, { row, column }: Place): boolean {
  return sheet.locked[row]?.[column] ?? true;
}

/** The selected block, however it was drawn. */
export function selection({ focus, corner }: Sheet): Block {
  return {
    top: Math.min(focus.row, corner.row),
    left: Math.min(focus.column, corner.column),
    bottom: Math.max(focus.row, corner.row),
    right: Math.max(focus.column, corner.column),
  };
}

export function isSelected(block: Block, { row, column }: Place): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** Every place of a block, row by row. */
export function placesIn({ top, left, bottom, right }: Block): Place[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({
    row: top + Math.floor(index / width),
    column: left + (index % width),
  }));
}

/** The texts of a block, row by row: what is copied. */
export function textsIn(sheet: Sheet, { top, left, bottom, right }: Block): string[][] {
  return sheet.texts.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}
