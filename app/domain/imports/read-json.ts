import { cleanText } from "../observations/clean-text.ts";
import { grouped } from "../observations/parse-number.ts";
import { COLUMNS, fileRefusal, type ImportRow, MOST_ROWS, type ReadRows } from "./import-row.ts";

/**
 * Reads rows sent as JSON: an array of objects, or `{"rows": […]}`, with the names of the CSV columns. Numbers may be
 * JSON numbers, but text is exact; null and a missing member are blank.
 */
export function readJson(text: string): ReadRows {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fileRefusal("not_json");
  }
  const list = Array.isArray(parsed) ? parsed : (parsed as { rows?: unknown } | null)?.rows;
  if (!Array.isArray(list) || !list.every(isPlain)) return fileRefusal("not_json");
  if (list.length === 0) return fileRefusal("empty");
  if (list.length > MOST_ROWS) return fileRefusal("too_many_rows", { most: grouped(String(MOST_ROWS)) });
  const members = new Set(list.flatMap((row) => Object.keys(row)));
  const missing = ["unit", "period", "indicator"].filter((column) => !members.has(column));
  if (missing.length) return fileRefusal("missing_columns", { columns: missing.join(", ") });
  return {
    ok: true,
    rows: list.map((row, index) => rowOf(row, index + 1)),
    ignoredColumns: [...members].filter((member) => !(COLUMNS as readonly string[]).includes(member)),
    hasExplanations: members.has("explanation"),
  };
}

function isPlain(row: unknown): row is Record<string, unknown> {
  return typeof row === "object" && row !== null && !Array.isArray(row);
}

function rowOf(row: Record<string, unknown>, number: number): ImportRow {
  const text = (member: unknown) =>
    member === null || member === undefined ? "" : typeof member === "object" ? JSON.stringify(member) : String(member);
  const texts = COLUMNS.map((column) => [column, cleanText(text(row[column])).trim()]);
  return { row: number, line: number, ...Object.fromEntries(texts) } as ImportRow;
}
