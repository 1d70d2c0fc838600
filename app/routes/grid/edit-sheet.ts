import { tidied } from "../entry/report-fields.ts";
import {
  columnCount,
  type Edit,
  isLocked,
  type Place,
  placesIn,
  rowCount,
  type Sheet,
  selection,
  textAt,
} from "./sheet.ts";

/** Texts to write at places; what lies outside or is locked is left out and counted. */
export interface Writing extends Place {
  text: string;
}

/** Enough for an afternoon of typing, little enough for a small machine. */
const MOST_STEPS = 500;

/** Writes as one step of the history, numbers with their thousands set apart. Nothing changed is no step. */
export function write(sheet: Sheet, writings: Writing[]): Sheet {
  const open = writings.filter((place) => !isLocked(sheet, place));
  const edits = open
    .map(({ row, column, text }) => ({ row, column, before: textAt(sheet, { row, column }), after: tidied(text) }))
    .filter((edit) => edit.before !== edit.after);
  const skipped = writings.length - open.length;
  if (edits.length === 0) return { ...sheet, skipped };
  return {
    ...sheet,
    texts: applied(sheet.texts, edits, "after"),
    past: [...sheet.past, edits].slice(-MOST_STEPS),
    future: [],
    skipped,
  };
}

/**
 * Pastes a block at the top left of the selection. One text fills the selection; a block that fits into the selection
 * a whole number of times is repeated; anything else is written once, and what hangs over the edge is left out.
 */
export function paste(sheet: Sheet, block: readonly (readonly string[])[]): Sheet {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  if (height === 0 || width === 0) return sheet;
  const { top, left, bottom, right } = selection(sheet);
  const repeats = (bottom - top + 1) % height === 0 && (right - left + 1) % width === 0;
  const area = {
    top,
    left,
    bottom: repeats ? bottom : top + height - 1,
    right: repeats ? right : left + width - 1,
  };
  const writings = placesIn(area).map(({ row, column }) => ({
    row,
    column,
    text: (block[(row - top) % height]?.[(column - left) % width] ?? "").trim(),
  }));
  const last = {
    row: Math.min(area.bottom, rowCount(sheet) - 1),
    column: Math.min(area.right, columnCount(sheet) - 1),
  };
  return { ...write(sheet, writings), focus: { row: top, column: left }, corner: last };
}

/** Empties the selection. */
export function clear(sheet: Sheet): Sheet {
  return write(
    sheet,
    placesIn(selection(sheet)).map((place) => ({ ...place, text: "" })),
  );
}

/** Repeats the first row of the selection down; of a single row, the row above it. */
export function fillDown(sheet: Sheet): Sheet {
  const { top, left, bottom, right } = selection(sheet);
  const source = top === bottom ? top - 1 : top;
  if (source < 0) return sheet;
  const area = { top: source + 1, left, bottom, right };
  return write(
    sheet,
    placesIn(area).map((place) => ({ ...place, text: textAt(sheet, { row: source, column: place.column }) })),
  );
}

/** Takes the last step back; the cells it touched are selected again. */
export function undo(sheet: Sheet): Sheet {
  const step = sheet.past.at(-1);
  if (!step) return sheet;
  return {
    ...around(sheet, step),
    texts: applied(sheet.texts, step, "before"),
    past: sheet.past.slice(0, -1),
    future: [...sheet.future, step],
  };
}

/** Does again what was taken back last. */
export function redo(sheet: Sheet): Sheet {
  const step = sheet.future.at(-1);
  if (!step) return sheet;
  return {
    ...around(sheet, step),
    texts: applied(sheet.texts, step, "after"),
    past: [...sheet.past, step],
    future: sheet.future.slice(0, -1),
  };
}

function applied(texts: Sheet["texts"], edits: readonly Edit[], side: "before" | "after"): Sheet["texts"] {
  const rows = new Map<number, string[]>();
  for (const edit of edits) {
    const row = rows.get(edit.row) ?? [...(texts[edit.row] ?? [])];
    row[edit.column] = edit[side];
    rows.set(edit.row, row);
  }
  return texts.map((row, index) => rows.get(index) ?? row);
}

function around(sheet: Sheet, step: readonly Edit[]): Sheet {
  const rows = step.map((edit) => edit.row);
  const columns = step.map((edit) => edit.column);
  return {
    ...sheet,
    editing: null,
    skipped: 0,
    focus: { row: Math.min(...rows), column: Math.min(...columns) },
    corner: { row: Math.max(...rows), column: Math.max(...columns) },
  };
}
