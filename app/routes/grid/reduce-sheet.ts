import { clear, fillDown, paste, redo, undo, type Writing, write } from "./edit-sheet.ts";
import { columnCount, isLocked, type Place, rowCount, type Sheet, textAt } from "./sheet.ts";

export type SheetAction =
  | { type: "go"; place: Place; extend?: boolean }
  | { type: "move"; rows: number; columns: number; extend?: boolean }
  | { type: "edge"; rows: -1 | 0 | 1; columns: -1 | 0 | 1; extend?: boolean }
  | { type: "select-all" }
  | { type: "enter"; back?: boolean }
  | { type: "tab"; back?: boolean }
  | { type: "edit"; text?: string; caret?: boolean }
  | { type: "type"; text: string }
  | { type: "cancel" }
  | { type: "commit" }
  | { type: "paste"; block: string[][] }
  | { type: "write"; writings: Writing[] }
  | { type: "clear" | "fill-down" | "undo" | "redo" }
  | { type: "reload"; row: number; texts: string[]; locked: boolean[] };

/** What the sheet is after an act. Anything but typing first keeps what is in the open editor, except a cancel. */
export function reduceSheet(sheet: Sheet, action: SheetAction): Sheet {
  switch (action.type) {
    case "type":
      return sheet.editing === null ? sheet : { ...sheet, editing: action.text };
    case "cancel":
      return { ...sheet, editing: null, skipped: 0 };
    case "edit":
      return opened(sheet, action.text, action.caret);
    case "reload":
      return reloaded(sheet, action);
    default:
      return acted(committed(sheet), action);
  }
}

type Act = Exclude<SheetAction, { type: "type" | "cancel" | "edit" | "reload" }>;

function acted(sheet: Sheet, action: Act): Sheet {
  switch (action.type) {
    case "commit":
      return sheet;
    case "go":
      return gone(sheet, action.place, action.extend);
    case "move": {
      const { row, column } = action.extend ? sheet.corner : sheet.focus;
      return gone(sheet, { row: row + action.rows, column: column + action.columns }, action.extend);
    }
    case "edge":
      return gone(sheet, edgeOf(sheet, action), action.extend);
    case "select-all":
      return { ...sheet, focus: { row: 0, column: 0 }, corner: lastPlace(sheet) };
    case "enter":
      return advanced(sheet, "row", action.back ? -1 : 1);
    case "tab":
      return advanced(sheet, "column", action.back ? -1 : 1);
    case "paste":
      return paste(sheet, action.block);
    case "write":
      return write(sheet, action.writings);
    case "clear":
      return clear(sheet);
    case "fill-down":
      return fillDown(sheet);
    case "undo":
      return undo(sheet);
    case "redo":
      return redo(sheet);
  }
}

function opened(sheet: Sheet, text: string | undefined, caret = text === undefined): Sheet {
  if (isLocked(sheet, sheet.focus)) return { ...sheet, skipped: 1 };
  return { ...sheet, corner: sheet.focus, editing: text ?? textAt(sheet, sheet.focus), caret, skipped: 0 };
}

function committed(sheet: Sheet): Sheet {
  if (sheet.editing === null) return sheet;
  return { ...write(sheet, [{ ...sheet.focus, text: sheet.editing.trim() }]), editing: null };
}

function gone(sheet: Sheet, to: Place, extend = false): Sheet {
  const corner = within(sheet, to);
  return { ...sheet, focus: extend ? sheet.focus : corner, corner, tabFrom: null, skipped: 0 };
}

function within(sheet: Sheet, { row, column }: Place): Place {
  const last = lastPlace(sheet);
  return { row: Math.max(0, Math.min(row, last.row)), column: Math.max(0, Math.min(column, last.column)) };
}

function lastPlace(sheet: Sheet): Place {
  return { row: Math.max(0, rowCount(sheet) - 1), column: Math.max(0, columnCount(sheet) - 1) };
}

function edgeOf(sheet: Sheet, { rows, columns, extend }: { rows: number; columns: number; extend?: boolean }): Place {
  const last = lastPlace(sheet);
  const from = extend ? sheet.corner : sheet.focus;
  return {
    row: rows === 0 ? from.row : rows < 0 ? 0 : last.row,
    column: columns === 0 ? from.column : columns < 0 ? 0 : last.column,
  };
}

/**
 * Enter and Tab as in a spreadsheet: Tab walks along the row and on into the next; Enter goes down, back under the cell
 * where the run of Tabs began.
 */
function advanced(sheet: Sheet, along: "row" | "column", step: 1 | -1): Sheet {
  const { row, column } = sheet.focus;
  if (along === "row") return gone(sheet, { row: row + step, column: sheet.tabFrom ?? column });
  const width = columnCount(sheet);
  const index = row * width + column + step;
  if (index < 0 || index >= width * rowCount(sheet)) return sheet;
  const next = gone(sheet, { row: Math.floor(index / width), column: index % width });
  return { ...next, tabFrom: next.focus.row === row ? (sheet.tabFrom ?? column) : null };
}

function reloaded(sheet: Sheet, { row, texts, locked }: { row: number; texts: string[]; locked: boolean[] }): Sheet {
  return {
    ...sheet,
    texts: sheet.texts.map((old, index) => (index === row ? texts : old)),
    locked: sheet.locked.map((old, index) => (index === row ? locked : old)),
  };
}
