import { readDate } from "../periods/fiscal.ts";
import type { PublishedField, PublishedProblem } from "./published-input.ts";

/** At most this many rows are taken at once. */
export const MOST_ROWS = 300;
/** At most so many bytes are read at once, in a file or pasted. */
export const MOST_BYTES = 200 * 1024;

/** What people write above a column, in English and Thai; compared without case, spaces and a unit in brackets. */
export const ROW_COLUMNS = {
  fairName: ["fair", "fair name", "งาน", "ชื่องาน"],
  fairCode: ["fair code", "รหัสงาน"],
  day: ["day", "date", "days", "วันที่", "วัน"],
  fromDate: ["from", "from date", "ตั้งแต่วันที่", "ตั้งแต่"],
  toDate: ["to", "to date", "ถึงวันที่", "ถึง"],
  provinceCode: ["province", "จังหวัด"],
  categoryCode: ["category", "product category", "ประเภท", "ประเภทผลิตภัณฑ์"],
  zone: ["zone", "โซน"],
  booths: ["booths", "บูธ", "จำนวนบูธ"],
  cash: ["cash", "sales", "sales_baht", "ยอดจำหน่าย", "ยอดขาย"],
  orders: ["orders", "orders_baht", "ยอดสั่งจอง", "ยอดสั่งซื้อ"],
  total: ["total", "total_baht", "ยอดรวม", "รวม"],
  visitors: ["visitors", "ผู้เข้าชม", "จำนวนผู้เข้าชม"],
  source: ["source", "แหล่งที่มา", "ที่มา"],
} as const;

export type RowColumn = keyof typeof ROW_COLUMNS;

/** What stands for all rows that do not say it themselves. */
export interface RowDefaults {
  fairName: string;
  fairCode: string;
  source: string;
}

/** What the portal knows by name: `value` is the code, `names` how people call it. */
export interface KnownName {
  value: string;
  names: readonly (string | null)[];
}
export interface KnownNames {
  fairs: readonly KnownName[];
  provinces: readonly KnownName[];
  categories: readonly KnownName[];
}

export interface TypedRow {
  typed: Partial<Record<PublishedField, string>>;
  problems: Partial<Record<PublishedField, PublishedProblem>>;
}

/** The column of each heading, the first of several with one meaning; null for one that says nothing to us. */
export function columnsOf(headings: readonly string[]): (RowColumn | null)[] {
  const found = headings.map((heading) => {
    const bare = folded(heading.replace(/\([^)]*\)\s*$/, ""));
    const all = Object.entries(ROW_COLUMNS) as [RowColumn, readonly string[]][];
    return all.find(([, names]) => names.some((name) => folded(name) === bare))?.[0] ?? null;
  });
  return found.map((column, at) => (found.indexOf(column) === at ? column : null));
}

/** What must stand above a column and does not: figures, and what neither rows nor form say for all. */
export function missingColumns(columns: readonly (RowColumn | null)[], defaults: RowDefaults): RowColumn[] {
  const missing: RowColumn[] = [];
  if (!columns.includes("fairName") && !defaults.fairName.trim()) missing.push("fairName");
  if (!(["booths", "visitors", "cash", "orders", "total"] as const).some((column) => columns.includes(column)))
    missing.push("total");
  if (!columns.includes("source") && !defaults.source.trim()) missing.push("source");
  return missing;
}

const NATION = ["ทั้งประเทศ", "ประเทศ", "รวม", "nation", "whole nation", "national", "all", "total"];
const ALL = ["รวม", "ทั้งหมด", "ทุกประเภท", "ทุกโซน", "all", "total", "all categories", "all zones"];

/**
 * A row as the single form would have sent it: names become codes, a column of days becomes two, words such as "whole nation"
 * become blanks. What the portal does not know is named; everything else the form's own rules judge.
 */
export function typedRow(
  cells: Partial<Record<RowColumn, string>>,
  defaults: RowDefaults,
  known: KnownNames,
): TypedRow {
  const problems: TypedRow["problems"] = {};
  const text = (column: RowColumn) => cells[column]?.trim() ?? "";
  const code = (field: "provinceCode" | "categoryCode" | "fairCode", names: readonly KnownName[], none: string[]) => {
    const said = text(field);
    if (!said || none.some((word) => folded(word) === folded(said))) return "";
    const value = codeOf(said, names);
    if (value === null) problems[field] = "unknown";
    return value ?? "";
  };
  const ownFair = text("fairName") !== "";
  const [from, to] = daysOf(text("day"));
  const zone = text("zone");
  const typed = {
    fairName: ownFair ? text("fairName") : defaults.fairName,
    fairCode: code("fairCode", known.fairs, []) || (ownFair ? "" : defaults.fairCode),
    fromDate: text("fromDate") || from,
    toDate: text("toDate") || to,
    provinceCode: code("provinceCode", known.provinces, NATION),
    categoryCode: code("categoryCode", known.categories, ALL),
    zone: ALL.some((word) => folded(word) === folded(zone)) ? "" : zone,
    booths: text("booths"),
    visitors: text("visitors"),
    cash: text("cash"),
    orders: text("orders"),
    total: text("total"),
    source: text("source") || defaults.source,
  };
  return { typed, problems };
}

/** A day, or a first and a last one: `2023-09-23/2023-09-29`, `23/9/2566 - 29/9/2566`, `23/9/2566 ถึง 29/9/2566`. */
function daysOf(text: string): [from: string, to: string] {
  if (!text || readDate(text)) return [text, ""];
  const parts = text.split(/\s+-\s+|\s*[–—]\s*|\s*ถึง\s*|\s+to\s+|(?<=^\d{4}-\d\d?-\d\d?)\s*\/\s*/);
  return parts.length === 2 ? [parts[0]!, parts[1]!] : [text, ""];
}

/** The code itself, one of its names, or the beginning of exactly one: sources shorten the long names of categories. */
function codeOf(said: string, known: readonly KnownName[]): string | null {
  const wanted = folded(said.replace(/^(จังหวัด|จ\.)/, ""));
  const named = known.flatMap(({ value, names }) =>
    [value, ...names].map((name) => [folded(name ?? ""), value] as const),
  );
  const exact = named.find(([name]) => name === wanted);
  if (exact) return exact[1];
  const begin = new Set(
    named.filter(([name]) => wanted.length > 3 && name.startsWith(wanted)).map(([, value]) => value),
  );
  return begin.size === 1 ? [...begin][0]! : null;
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-,\u200b-\u200d\ufeff]|และ|\band\b/g, "");
}
