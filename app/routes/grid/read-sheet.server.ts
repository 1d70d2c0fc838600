import { z } from "zod";
import { SHEET_SIZE } from "#app/domain/observations/report-sheet.server.ts";
import type { Column } from "./columns.ts";
import { cellsOfRow } from "./columns.ts";
import { type RowCells, type RowRequest, type SheetRequest, sameCell } from "./sheet-saver.ts";

const cell = z.object({ texts: z.array(z.string().max(200)).min(1).max(2), explanation: z.string().max(2000) });
const schema = z.object({
  requestKey: z.string().min(8).max(100),
  rows: z
    .array(
      z.object({
        unit: z.string().max(20),
        version: z.number().int().min(0),
        cells: z.record(z.string().max(10), cell),
      }),
    )
    .max(SHEET_SIZE),
});

/** What a script sends; null when it is nothing of ours. */
export function readSheetRequest(body: unknown): SheetRequest | null {
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** One row of a sheet that was posted as a form. */
export interface PostedRow extends RowRequest {
  /** What the row held when the page was made. */
  base: RowCells;
}

/** Reads a sheet that was posted whole: rows by unit, each with what it held before. */
export function readPostedSheet(form: FormData, columns: Column[]): { requestKey: string; rows: PostedRow[] } | null {
  const requestKey = form.get("requestKey");
  if (typeof requestKey !== "string" || requestKey.length < 8) return null;
  const rows = [...form.keys()]
    .filter((name) => name.startsWith("version:"))
    .map((name) => rowOf(form, name.slice(8), columns));
  return rows.length > SHEET_SIZE ? null : { requestKey, rows };
}

/** The rows in which something was typed, with the cells that differ. */
export function changedRows(rows: PostedRow[]): RowRequest[] {
  return rows.flatMap(({ unit, version, cells, base }) => {
    const changed = Object.entries(cells).filter(([code, typed]) => !sameCell(base[code], typed));
    return changed.length ? [{ unit, version, cells: Object.fromEntries(changed) }] : [];
  });
}

function rowOf(form: FormData, unit: string, columns: Column[]): PostedRow {
  const base = baseOf(form.get(`base:${unit}`));
  const explanations = Object.fromEntries(Object.entries(base).map(([code, each]) => [code, each.explanation]));
  const texts = columns.map(({ code, field }, index) => {
    const typed = form.get(`${unit}/${code}/${field}`);
    // A cell that could not be typed into is not in the form.
    return typeof typed === "string" ? typed.slice(0, 200) : (textOf(base, columns, index) ?? "");
  });
  const version = Math.max(0, Number.parseInt(String(form.get(`version:${unit}`)), 10) || 0);
  return { unit, version, cells: cellsOfRow(columns, texts, explanations), base };
}

function baseOf(text: FormDataEntryValue | null): RowCells {
  try {
    const parsed = z.record(z.string(), cell).safeParse(JSON.parse(String(text)));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

function textOf(base: RowCells, columns: Column[], index: number): string | undefined {
  const code = columns[index]?.code ?? "";
  const first = columns.findIndex((column) => column.code === code);
  return base[code]?.texts[index - first];
}
