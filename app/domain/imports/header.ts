import { COLUMNS, type Column } from "./import-row.ts";

/** What people write above a column, in Thai and English. Compared without case, spaces, hyphens and underscores. */
const NAMES: Record<Column, string[]> = {
  unit: ["unit", "unit code", "reporting unit", "หน่วย", "หน่วยรายงาน", "รหัสหน่วย", "รหัสหน่วยรายงาน"],
  period: ["period", "period code", "งวด", "รหัสงวด"],
  indicator: ["indicator", "indicator code", "ตัวชี้วัด", "รหัสตัวชี้วัด"],
  split: ["split", "part", "รายการย่อย", "แยกตาม", "จำแนก"],
  value: ["value", "ค่า", "ค่าที่รายงาน", "จำนวน", "ตัวเลข"],
  numerator: ["numerator", "ตัวตั้ง", "ตัวเศษ"],
  denominator: ["denominator", "ตัวหาร", "ตัวส่วน"],
  missing_reason: ["missing reason", "เหตุผลที่ไม่มีข้อมูล", "เหตุผลไม่มีข้อมูล"],
  explanation: ["explanation", "คำอธิบาย"],
};

/** Columns that the template adds for whoever fills it in: skipped without a word. */
const HELP = ["unit name", "ชื่อหน่วย", "indicator name", "ชื่อตัวชี้วัด", "previous period", "ค่างวดก่อน"];

export interface Header {
  /** The column of each position; null for one that means nothing to us. */
  columns: (Column | null)[];
  missing: Column[];
  ignored: string[];
}

/** Reads the first row of a file. A ratio's pair may stand instead of the value; every other missing column is named. */
export function readHeader(names: string[]): Header {
  const columns = names.map(columnOf);
  // Of two columns with one meaning the first counts; the second is shown as ignored.
  const first = columns.map((column, index) => (column && columns.indexOf(column) === index ? column : null));
  const has = (column: Column) => first.includes(column);
  const required: Column[] = ["unit", "period", "indicator"];
  if (has("numerator") || has("denominator")) required.push("numerator", "denominator");
  else required.push("value");
  return {
    columns: first,
    missing: required.filter((column) => !has(column)),
    ignored: names.filter((name, index) => first[index] === null && name.trim() !== "" && !isHelp(name)),
  };
}

function isHelp(name: string): boolean {
  return HELP.some((each) => folded(each) === folded(name));
}

function columnOf(name: string): Column | null {
  const key = folded(name);
  return COLUMNS.find((column) => NAMES[column].some((alias) => folded(alias) === key)) ?? null;
}

function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-\u200b-\u200d\ufeff]/g, "");
}
