import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { UnsentNotice } from "../entry/unsent-notice.tsx";
import { CellPanel } from "./cell-panel.tsx";
import { keyAction } from "./key-action.ts";
import { LiveRow } from "./live-row.tsx";
import { rowMarks } from "./row-marks.ts";
import { type Place, selection } from "./sheet.ts";
import { SheetFrame } from "./sheet-frame.tsx";
import { SheetHead } from "./sheet-head.tsx";
import type { SheetPage } from "./sheet-page.server.ts";
import { SheetTools } from "./sheet-tools.tsx";
import { TotalsRow } from "./totals-row.tsx";
import { useClipboard } from "./use-clipboard.ts";
import { useFollowFocus } from "./use-follow-focus.ts";
import { useSheet } from "./use-sheet.ts";

/** The sheet as a spreadsheet: keys, blocks, clipboard, and saving by itself. */
export function LiveSheet({ page, texts }: { page: SheetPage & { requestKey: string }; texts: string[][] }) {
  const { t } = useTranslation("entry");
  const live = useSheet(page, texts);
  const { sheet, dispatch, rowAt, opened, saving, queue } = live;
  const grid = useRef<HTMLTableElement>(null);
  const mayLeave = useRef(false);
  const block = selection(sheet);
  const selected = `${block.left}-${block.right}`;
  useFollowFocus(grid, sheet);
  const clipboard = useClipboard(sheet, dispatch);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey: shift, altKey: alt } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && key === "s") {
      event.preventDefault();
      dispatch({ type: "commit" });
      void queue.flush();
      return;
    }
    // After Escape, Tab leaves the sheet as it leaves any other control.
    if (key === "Tab" && mayLeave.current) return;
    mayLeave.current = key === "Escape" && sheet.editing === null;
    const action = keyAction(sheet, { key, ctrl, shift, alt });
    if (!action) return;
    event.preventDefault();
    dispatch(action);
  }

  const placeOf = (event: { target: EventTarget }): Place | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-place]");
    const [row, column] = cell?.dataset.place?.split(":").map(Number) ?? [];
    return row === undefined || column === undefined ? null : { row, column };
  };

  function onPointerDown(event: PointerEvent) {
    const place = placeOf(event);
    const isOpen = sheet.editing !== null && place?.row === sheet.focus.row && place.column === sheet.focus.column;
    if (!place || isOpen || event.button !== 0) return;
    const isAgain = place.row === sheet.focus.row && place.column === sheet.focus.column;
    if (event.pointerType === "touch" && isAgain && grid.current?.contains(document.activeElement))
      dispatch({ type: "edit" });
    else dispatch({ type: "go", place, extend: event.shiftKey });
  }

  return (
    <div className="flex flex-col gap-3">
      <UnsentNotice offer={live.unsent} />
      <SheetTools page={page} live={live} />
      <CellPanel page={page} live={live} />
      <SheetFrame>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is edited cell by cell is a grid
          role="grid"
          aria-label={page.form.name}
          aria-multiselectable
          aria-rowcount={page.rows.length + 3}
          className="w-full border-separate border-spacing-0"
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onPointerOver={(event) => {
            const place =
              event.buttons === 1 && event.pointerType === "mouse" && sheet.editing === null ? placeOf(event) : null;
            if (place) dispatch({ type: "go", place, extend: true });
          }}
          onDoubleClick={(event) => placeOf(event) && dispatch({ type: "edit" })}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) dispatch({ type: "commit" });
          }}
          {...clipboard}
        >
          <SheetHead indicators={page.indicators} columns={page.columns} />
          <tbody>
            {page.rows.map((row, index) => {
              const { cells, problems } = rowAt(index);
              const sync = saving.rows[index];
              const isFocused = sheet.focus.row === index;
              return (
                <LiveRow
                  key={row.code}
                  row={row}
                  index={index}
                  form={page.form.code}
                  period={page.period.code}
                  texts={sheet.texts[index] ?? []}
                  locked={row.locked}
                  marks={
                    sync
                      ? rowMarks(page.columns, {
                          cells,
                          opened: opened[index] ?? {},
                          sync,
                          problems,
                          isSending: saving.sending.has(row.code),
                        })
                      : []
                  }
                  selected={index >= block.top && index <= block.bottom ? selected : null}
                  focus={isFocused ? sheet.focus.column : null}
                  editing={isFocused ? sheet.editing : null}
                  dispatch={dispatch}
                />
              );
            })}
          </tbody>
          <TotalsRow page={page} texts={sheet.texts} label={t("grid.sum")} />
        </table>
      </SheetFrame>
    </div>
  );
}
