import type { SheetAction } from "./reduce-sheet.ts";
import type { Sheet } from "./sheet.ts";

export interface Key {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

const ARROWS: Record<string, { rows: -1 | 0 | 1; columns: -1 | 0 | 1 }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};
const PAGE_ROWS = 15;

/** What a key does in the sheet, as in a spreadsheet; null leaves it to the browser. Copy, cut and paste are events of their own. */
export function keyAction(sheet: Sheet, pressed: Key): SheetAction | null {
  return sheet.editing === null ? movingKey(sheet, pressed) : editingKey(sheet, pressed);
}

function editingKey({ caret }: Sheet, { key, shift, ctrl, alt }: Key): SheetAction | null {
  if (key === "Enter" && !alt) return { type: "enter", back: shift };
  if (key === "Tab") return { type: "tab", back: shift };
  if (key === "Escape") return { type: "cancel" };
  const arrow = ARROWS[key];
  return arrow && !caret && !ctrl && !shift ? { type: "move", ...arrow } : null;
}

function movingKey(sheet: Sheet, pressed: Key): SheetAction | null {
  const { key, shift, alt } = pressed;
  if (alt) return null;
  if (pressed.ctrl) return controlKey(pressed);
  const arrow = ARROWS[key];
  if (arrow) return { type: "move", ...arrow, extend: shift };
  switch (key) {
    case "Enter":
      return { type: "enter", back: shift };
    case "Tab":
      return { type: "tab", back: shift };
    case "Home":
      return { type: "edge", rows: 0, columns: -1, extend: shift };
    case "End":
      return { type: "edge", rows: 0, columns: 1, extend: shift };
    case "PageUp":
      return { type: "move", rows: -PAGE_ROWS, columns: 0, extend: shift };
    case "PageDown":
      return { type: "move", rows: PAGE_ROWS, columns: 0, extend: shift };
    case "F2":
      return { type: "edit" };
    case "Delete":
    case "Backspace":
      return { type: "clear" };
    case "Escape":
      return { type: "go", place: sheet.focus };
    default:
      return [...key].length === 1 ? { type: "edit", text: key } : null;
  }
}

function controlKey({ key, shift }: Key): SheetAction | null {
  const arrow = ARROWS[key];
  if (arrow) return { type: "edge", ...arrow, extend: shift };
  switch (key.toLowerCase()) {
    case "home":
      return { type: "edge", rows: -1, columns: -1, extend: shift };
    case "end":
      return { type: "edge", rows: 1, columns: 1, extend: shift };
    case "a":
      return { type: "select-all" };
    case "d":
      return { type: "fill-down" };
    case "z":
      return { type: shift ? "redo" : "undo" };
    case "y":
      return { type: "redo" };
    default:
      return null;
  }
}
