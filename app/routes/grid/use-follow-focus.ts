import { type RefObject, useEffect, useRef } from "react";
import type { Place, Sheet } from "./sheet.ts";

/**
 * The browser's focus goes with the sheet's, once it is inside, and back to the cell when its editor closes; the corner
 * of a block that is drawn stays in sight. Nothing moves when the sheet appears.
 */
export function useFollowFocus(grid: RefObject<HTMLElement>, { focus, corner, editing }: Sheet): void {
  const shown = useRef<{ focus: Place; corner: Place; editing: string | null }>({ focus, corner, editing });
  useEffect(() => {
    const before = shown.current;
    shown.current = { focus, corner, editing };
    const cellAt = ({ row, column }: Place) =>
      grid.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);
    const active = document.activeElement;
    const isInside = grid.current?.contains(active) || active === document.body;
    if (editing === null && isInside && (before.focus !== focus || before.editing !== null)) cellAt(focus)?.focus();
    if (before.corner !== corner && corner !== focus)
      cellAt(corner)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [grid, focus, corner, editing]);
}
