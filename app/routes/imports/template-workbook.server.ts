import ExcelJS from "exceljs";
import type { Column } from "#app/domain/imports/import-row.ts";
import type { TemplateRow } from "#app/domain/imports/template.server.ts";
import { MISSING_REASONS } from "#app/domain/observations/cell.ts";
import type { Language } from "#app/i18n/config.ts";
import { translator } from "#app/i18n/server.server.ts";
import { figureOf, namesOf } from "./template-row.ts";

/** What is filled in, and what only helps to fill it in: the names, and what the period before said. */
const FILLED_IN = ["value", "numerator", "denominator", "missing_reason", "explanation"] as const satisfies Column[];
const ORDER = ["unit", "unitName", "period", "indicator", "indicatorName", "split", "previous", ...FILLED_IN] as const;
type Key = (typeof ORDER)[number];

const WIDTHS: Partial<Record<Key, number>> = { unitName: 34, indicatorName: 40, explanation: 30, previous: 18 };
const TINT = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF8E7" } } as const;
const LINE = { style: "thin", color: { argb: "FFE3DCCF" } } as const;
const EXCEL_DIGITS = 15;

/** The workbook to fill in for one form and period: a row a figure, what is to be filled in tinted, figures as numbers. */
export async function templateWorkbook(rows: TemplateRow[], language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(language);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(t("imports:template.sheet"), {
    views: [{ state: "frozen", xSplit: 2, ySplit: 1 }],
  });
  sheet.columns = ORDER.map((key) => ({
    key,
    header: t(`imports:template.column.${key}`),
    width: WIDTHS[key] ?? 16,
    style: isFigure(key) ? { numFmt: "#,##0.####" } : { numFmt: "@" },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(valuesOf(row, language));
  const reasons: ExcelJS.DataValidation = {
    type: "list",
    allowBlank: true,
    formulae: [`"${MISSING_REASONS.join(",")}"`],
  };
  for (const key of FILLED_IN) {
    const column = sheet.getColumn(key);
    column.eachCell({ includeEmpty: true }, (cell, line) => {
      cell.fill = TINT;
      cell.border = { bottom: LINE, left: LINE };
      if (key === "missing_reason" && line > 1) cell.dataValidation = reasons;
    });
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: ORDER.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function valuesOf(row: TemplateRow, language: Language): Record<Key, string | number> {
  const { unitName, indicatorName } = namesOf(row, language);
  const { cell } = row;
  return {
    unit: row.unit,
    unitName,
    period: row.period,
    indicator: row.indicator,
    indicatorName,
    split: row.split,
    previous: row.previous ? asNumber(figureOf(row.previous)) : "",
    value: asNumber(cell?.value),
    numerator: asNumber(cell?.numerator),
    denominator: asNumber(cell?.denominator),
    missing_reason: cell?.missingReason ?? "",
    explanation: cell?.explanation ?? "",
  };
}

/** A number where a spreadsheet keeps all its digits, else text. */
function asNumber(decimal: string | null | undefined): string | number {
  if (!decimal) return "";
  const isExact = /^-?\d+(\.\d+)?$/.test(decimal) && decimal.replace(/[-.]/g, "").length <= EXCEL_DIGITS;
  return isExact ? Number(decimal) : decimal;
}

function isFigure(key: Key): boolean {
  return key === "previous" || key === "value" || key === "numerator" || key === "denominator";
}
