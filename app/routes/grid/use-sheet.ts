import { useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Problem } from "#app/domain/observations/problem.ts";
import { cellsOfRow, textsOfCells } from "./columns.ts";
import { reduceSheet } from "./reduce-sheet.ts";
import { rowProblems, unsoundCodes } from "./row-marks.ts";
import { sendSheet } from "./send-sheet.ts";
import { newSheet } from "./sheet.ts";
import type { SheetPage } from "./sheet-page.server.ts";
import { type QueueState, SheetQueue } from "./sheet-queue.ts";
import { type RowCells, type RowSync, sameCell } from "./sheet-saver.ts";
import { useUnsentRows } from "./use-unsent-rows.ts";

interface Known {
  explanations: Record<string, string>;
  cells: RowCells;
  problems: Problem[];
}

/** A sheet of many units at work: its texts, what the checks say, and how it is saved. `texts` is what stands in it at first. */
export function useSheet(page: SheetPage & { requestKey: string }, texts: string[][]) {
  const { columns, rows, requestKey } = page;
  const [sheet, dispatch] = useReducer(reduceSheet, null, () =>
    newSheet(
      texts,
      rows.map((row) => row.locked),
    ),
  );
  const [explanations, setExplanations] = useState(() => rows.map((row) => row.explanations));
  // A row's checks run again only when the row itself has changed.
  const known = useRef(new WeakMap<readonly string[], Known>());
  const rowAt = (index: number): Known => {
    const [typed, explained, row] = [
      latest.current.sheet.texts[index] ?? [],
      latest.current.explanations[index] ?? {},
      rows[index],
    ];
    const kept = known.current.get(typed);
    if (kept?.explanations === explained) return kept;
    const cells = cellsOfRow(columns, typed, explained);
    const fresh = { explanations: explained, cells, problems: row ? rowProblems(page, row, cells) : [] };
    known.current.set(typed, fresh);
    return fresh;
  };
  const latest = useRef({ sheet, explanations });
  latest.current = { sheet, explanations };

  const opened = useMemo(() => rows.map((row) => cellsOfRow(columns, row.texts, row.explanations)), [rows, columns]);
  const [saving, setSaving] = useState<QueueState>(() => ({
    phase: "rest",
    rows: syncsOf(page, opened),
    sending: new Set(),
    savedAt: null,
  }));
  const [queue] = useState(
    () =>
      new SheetQueue(
        rows.map((row) => row.code),
        saving.rows,
        requestKey,
        {
          send: (request) => sendSheet(page.form.code, page.period.code, request),
          typed: (index) => rowAt(index).cells,
          unsound: (index) => unsoundCodes(rowAt(index).problems),
          hold(index, typed) {
            dispatch({
              type: "reload",
              row: index,
              texts: textsOfCells(columns, typed),
              locked: rows[index]?.locked ?? [],
            });
            explain(index, Object.fromEntries(Object.entries(typed).map(([code, cell]) => [code, cell.explanation])));
          },
          changed: setSaving,
        },
      ),
  );
  const explain = (index: number, changed: Record<string, string>) =>
    setExplanations((old) => old.map((each, row) => (row === index ? { ...each, ...changed } : each)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved depends on these two
  useEffect(() => queue.touch(), [sheet.texts, explanations, queue]);
  const hasUnsent = saving.rows.some((row, index) =>
    Object.entries(rowAt(index).cells).some(([code, cell]) => !sameCell(row.base[code], cell)),
  );
  useHurry(queue, hasUnsent);
  const unsent = useUnsentRows(
    page,
    saving.rows,
    (index) => rowAt(index).cells,
    (index, kept) => queue.recover(index, kept),
  );
  return { sheet, dispatch, rowAt, opened, saving, queue, explain, explanations, hasUnsent, unsent };
}

export type LiveSheet = ReturnType<typeof useSheet>;

function syncsOf(page: SheetPage, opened: RowCells[]): RowSync[] {
  return page.rows.map((row, index) => ({
    ...{ version: row.version, base: opened[index] ?? {} },
    ...{ refused: {}, conflicts: {}, by: null, closed: null },
  }));
}

/** Saves at once when the page is left or the line is back, and asks before leaving while something is unsent. */
function useHurry(queue: SheetQueue, hasUnsent: boolean): void {
  useEffect(() => {
    const hurry = () => void queue.flush();
    window.addEventListener("online", hurry);
    window.addEventListener("pagehide", hurry);
    return () => {
      window.removeEventListener("online", hurry);
      window.removeEventListener("pagehide", hurry);
      hurry();
    };
  }, [queue]);
  useEffect(() => {
    if (!hasUnsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [hasUnsent]);
}
