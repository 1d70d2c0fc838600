import { useEffect, useRef } from "react";
import type { SheetAction } from "./reduce-sheet.ts";

/** The open editor of one cell. Its keys go to the sheet, which knows when to leave. */
export function CellEditor({ text, dispatch }: { text: string; dispatch: (action: SheetAction) => void }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = box.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  return (
    <input
      ref={box}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      enterKeyHint="next"
      className="figures block h-9 w-full bg-surface px-2 text-right text-sm shadow-[inset_0_0_0_2px_var(--accent)] outline-none select-text"
      onChange={(event) => dispatch({ type: "type", text: event.target.value })}
    />
  );
}
