import { useEffect, useState } from "react";
import type { UnsentOffer } from "../entry/use-unsent.ts";
import type { SheetPage } from "./sheet-page.server.ts";
import { type RowCells, type RowSync, unsentCells } from "./sheet-saver.ts";

interface Kept {
  base: RowCells;
  cells: RowCells;
}

/** What was typed into a sheet and never acknowledged, by unit. */
interface UnsentRows {
  at: string;
  rows: Record<string, Kept>;
}

/** Keeps in this browser what the server has not acknowledged of a sheet, and offers what an earlier visit left behind. */
export function useUnsentRows(
  page: SheetPage,
  syncs: readonly RowSync[],
  typed: (row: number) => RowCells,
  recover: (row: number, kept: Kept) => void,
): UnsentOffer | null {
  const key = `fanfueang:grid:${page.ownerId}:${page.form.code}/${page.period.code}`;
  const [offered, setOffered] = useState<UnsentRows | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    setOffered(read(key, page));
    setReady(true);
  }, [key, page]);
  useEffect(() => {
    if (!ready || offered) return;
    const rows = page.rows.flatMap((row, index): [string, Kept][] => {
      const [sync, cells] = [syncs[index], syncs[index] ? unsentCells(syncs[index], typed(index)) : {}];
      const codes = Object.keys(cells);
      if (!sync || codes.length === 0) return [];
      return [
        [
          row.code,
          {
            cells,
            base: Object.fromEntries(codes.map((code) => [code, sync.base[code] ?? { texts: [], explanation: "" }])),
          },
        ],
      ];
    });
    keep(key, rows);
  });
  if (!offered) return null;
  return {
    at: offered.at,
    take() {
      page.rows.forEach((row, index) => {
        const kept = offered.rows[row.code];
        if (kept) recover(index, kept);
      });
      setOffered(null);
    },
    drop: () => setOffered(null),
  };
}

/** Storage may be full, switched off or written by an older page: then there is simply nothing. */
function read(key: string, page: SheetPage): UnsentRows | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as UnsentRows | null;
    return kept?.rows && page.rows.some((row) => kept.rows[row.code]) ? kept : null;
  } catch {
    return null;
  }
}

function keep(key: string, rows: [string, Kept][]): void {
  try {
    if (rows.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), rows: Object.fromEntries(rows) }));
  } catch {
    // The sheet still saves to the server; this was the second net.
  }
}
