import type { Catalogue, Indicator } from "../indicators/catalogue.ts";
import { type CellInput, type MISSING_REASONS, UNDIVIDED } from "../observations/cell.ts";
import { shortened } from "../observations/clean-text.ts";
import { parseNumber } from "../observations/parse-number.ts";
import { type ReportKey, reportKeyText } from "../observations/report-key.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { COLUMNS, type ImportRow } from "./import-row.ts";

/** Why one row is not taken: the rule and its message as a key with area, `checks:number.two_points`. */
export interface RowRefusal {
  row: number;
  line: number;
  unit: string;
  period: string;
  indicator: string;
  split: string;
  rule: string;
  messageKey: string;
  params: Record<string, string>;
}

/** The rows of one report, cell by cell in the order of the rows. */
export interface RowsOfReport {
  key: ReportKey;
  rows: ImportRow[];
  cells: CellInput[];
}

/** Puts the rows of a file together by the report they belong to. What can be refused without the database is. */
export function rowsToReports(rows: ImportRow[], catalogue: Catalogue, hasExplanations: boolean) {
  const reports = new Map<string, RowsOfReport>();
  const refused: RowRefusal[] = [];
  for (const row of rows) {
    const read = readRow(row, catalogue);
    if ("messageKey" in read) {
      refused.push(read);
      continue;
    }
    const report = reports.get(reportKeyText(read.key)) ?? { key: read.key, rows: [], cells: [] };
    report.rows.push(row);
    report.cells.push({ ...read.cell, explanation: hasExplanations ? row.explanation : undefined });
    reports.set(reportKeyText(read.key), report);
  }
  return { reports: [...reports.values()], refused };
}

/** A refusal of a row, with what the row says about itself. */
export function refuseRow(
  row: ImportRow,
  rule: string,
  messageKey: string,
  params: Record<string, string> = {},
): RowRefusal {
  return {
    row: row.row,
    line: row.line,
    unit: shortened(row.unit),
    period: shortened(row.period),
    indicator: shortened(row.indicator),
    split: shortened(row.split),
    rule,
    messageKey,
    params,
  };
}

function readRow(row: ImportRow, catalogue: Catalogue): { key: ReportKey; cell: CellInput } | RowRefusal {
  const formula = COLUMNS.find((column) => isFormula(row[column]));
  if (formula)
    return refuseRow(row, "formula", "imports:row.formula", { column: formula, text: shortened(row[formula]) });
  const unitCode = codeTyped(row.unit);
  if (unitCode === "") return refuseRow(row, "unit", "imports:row.no_unit");
  const period = parsePeriod(codeTyped(row.period));
  if (!period) return refuseRow(row, "period", "imports:row.bad_period", { text: shortened(row.period) });
  const indicator = catalogue.byCode.get(codeTyped(row.indicator));
  if (!indicator) {
    return refuseRow(row, "indicator", "imports:row.unknown_indicator", { text: shortened(row.indicator) });
  }
  if (indicator.derivedFrom) return refuseRow(row, "indicator", "imports:row.derived", { indicator: indicator.code });
  if (indicator.form.frequency !== period.kind) {
    return refuseRow(row, "period", `imports:row.asked_by.${indicator.form.frequency}`, { indicator: indicator.code });
  }
  const { value, numerator, denominator } = row;
  return {
    key: { unitCode, periodCode: period.code, formCode: indicator.form.code },
    cell: {
      indicatorCode: indicator.code,
      splitCode: partTyped(row.split, indicator, catalogue),
      value,
      numerator,
      denominator,
      missingReason: missingReason(row.missing_reason),
    },
  };
}

/** A text that a spreadsheet would run. A number may begin with a sign, and a dash alone is told as such. */
function isFormula(text: string): boolean {
  if (!/^[=+\-@]/.test(text)) return false;
  const parsed = parseNumber(text);
  return !parsed.ok && parsed.problem !== "dash";
}

/** Codes as typed: Thai digits and small letters are understood. */
export function codeTyped(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** A part by its code or its name; what is none stays as typed, and is refused with the cell. */
export function partTyped(text: string, { splitDimension }: Indicator, catalogue: Catalogue): string {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return UNDIVIDED;
  const names = (split: { code: string; nameTh: string; nameEn: string }) => [split.code, split.nameTh, split.nameEn];
  const part = catalogue.splits
    .filter((split) => split.id === 0 || split.dimension === splitDimension)
    .find((split) => names(split).some((name) => name.toLowerCase() === wanted));
  return part?.code ?? wanted;
}

/** The reasons in words, as they stand in the template's list; anything else stays as typed and is refused. */
const REASONS: Record<string, (typeof MISSING_REASONS)[number]> = {
  ไม่เกี่ยวข้อง: "not_applicable",
  ยังไม่มีข้อมูล: "not_available",
  ไม่มีข้อมูล: "not_available",
  ไม่ประสงค์ให้ข้อมูล: "refused",
};

function missingReason(text: string): string {
  const wanted = text.trim().toLowerCase();
  return REASONS[wanted] ?? wanted.replace(/[ -]/g, "_");
}
