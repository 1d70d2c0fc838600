import type { ClipboardEvent } from "react";
import { blockText, readBlock } from "./block.ts";
import type { SheetAction } from "./reduce-sheet.ts";
import { type Sheet, selection, textsIn } from "./sheet.ts";

/** Copy, cut and paste of blocks, as spreadsheets understand them. An open editor keeps the browser's own. */
export function useClipboard(sheet: Sheet, dispatch: (action: SheetAction) => void) {
  function copy(event: ClipboardEvent): boolean {
    if (sheet.editing !== null) return false;
    event.preventDefault();
    event.clipboardData.setData("text/plain", blockText(textsIn(sheet, selection(sheet))));
    return true;
  }
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut(event: ClipboardEvent) {
      if (copy(event)) dispatch({ type: "clear" });
    },
    onPaste(event: ClipboardEvent) {
      const text = event.clipboardData.getData("text/plain");
      if (sheet.editing !== null || !text) return;
      event.preventDefault();
      dispatch({ type: "paste", block: readBlock(text) });
    },
  };
}
