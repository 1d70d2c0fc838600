import ExcelJS from "exceljs";
import { COLUMNS, type Column, REQUIRED } from "#app/domain/register-imports/columns.ts";
import type { CodeRow, TemplateCodes } from "#app/domain/register-imports/template-codes.server.ts";
import { PRODUCER_TYPE_CHOICES } from "#app/domain/register-imports/words.ts";
import type { Language } from "#app/i18n/config.ts";
import { translator } from "#app/i18n/server.server.ts";
import { COLUMN_NAMES, EXAMPLE } from "./template.ts";

/** Columns of text: a spreadsheet keeps leading zeros and long numbers as they are typed. */
const AS_TEXT = { numFmt: "@" };
const WIDE: Column[] = ["nameTh", "siteAddressTh"];

/** The workbook to fill in: one sheet with the header and an example, one with every code that may be used. */
export async function templateWorkbook(codes: TemplateCodes, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(language);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(t("registerImports:template.sheet"), { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = COLUMNS.map((column) => ({ width: WIDE.includes(column) ? 40 : 22, style: AS_TEXT }));
  sheet.addRows([COLUMN_NAMES, EXAMPLE]);
  const header = sheet.getRow(1);
  COLUMNS.forEach((column, index) => {
    header.getCell(index + 1).font = {
      bold: true,
      color: { argb: REQUIRED.includes(column) ? "FF9A3412" : "FF1F2937" },
    };
  });
  sheet.getRow(2).font = { italic: true, color: { argb: "FF6B7280" } };
  addCodes(workbook.addWorksheet(t("registerImports:template.codes")), codes, t);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addCodes(sheet: ExcelJS.Worksheet, codes: TemplateCodes, t: (key: string) => string): void {
  sheet.columns = [{ width: 22 }, { width: 44 }, { width: 34 }];
  const part = (title: string, rows: CodeRow[]) => {
    sheet.addRow([title]).font = { bold: true };
    for (const { code, nameTh, nameEn } of rows) sheet.addRow([code, nameTh, nameEn ?? ""]);
    sheet.addRow([]);
  };
  const types = PRODUCER_TYPE_CHOICES.map(({ code, words }) => ({ code, nameTh: words[0] ?? "", nameEn: null }));
  part(t("registerImports:column.producerType"), types);
  part(t("registerImports:column.category"), codes.categories);
  part(t("registerImports:column.businessAreas"), codes.businessAreas);
  part(
    t("registerImports:template.areas"),
    codes.areas.map((area) => ({ ...area, nameTh: area.level === 4 ? `   ${area.nameTh}` : area.nameTh })),
  );
}
