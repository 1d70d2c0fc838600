import ExcelJS from "exceljs";
import type { Dashboard, Measured } from "#app/domain/dashboards/dashboard.ts";
import type { Divided, DividedPart } from "#app/domain/dashboards/divided.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { type Measure, type Reader, unitText } from "./figure-text.server.ts";

/** What is told of every figure, in the words of the page's own columns. */
const MEASURED = ["value", "target", "achievement", "change", "reported", "expected"] as const;
const FORMATS = { value: "#,##0.####", target: "#,##0.####", achievement: "0%", change: "+0.0;-0.0;0.0" };

/**
 * A dashboard as a workbook: every indicator, the areas below by the chosen indicator, and how the reports stand, a sheet
 * each. Figures are numbers in their own unit; what nobody reported stays empty, which is not zero.
 */
export async function dashboardWorkbook(dashboard: Dashboard, reader: Reader): Promise<Uint8Array<ArrayBuffer>> {
  const { t, language } = reader;
  const word = wordIn({ language });
  const book = new ExcelJS.Workbook();
  const state = t(`dashboard:state.${dashboard.state}`);
  const about = (period: string) => [
    word(dashboard.area.nameTh, dashboard.area.nameEn),
    formatPeriod(period, language),
    state,
    dashboard.asOf,
  ];
  const columns = (first: string[]) => [...first, ...MEASURED.map((key) => t(`dashboard:sheet.${key}`))];

  const indicators = addSheet(book, t("dashboard:sheet.indicators"), about(dashboard.period.code));
  addHeader(
    indicators,
    columns([t("dashboard:sheet.code"), t("dashboard:column.indicator"), t("dashboard:sheet.unit")]),
  );
  for (const { rows } of dashboard.table)
    for (const row of rows) {
      const { indicator } = row;
      const first = [indicator.code, word(indicator.nameTh, indicator.nameEn), unitText(indicator, language)];
      addFigure(indicators, first, row, indicator);
    }

  const { indicator } = dashboard;
  const areas = addSheet(book, t("dashboard:sheet.areas"), [
    `${indicator.code} ${word(indicator.nameTh, indicator.nameEn)} (${unitText(indicator, language)})`,
    ...about(dashboard.shownPeriod.code).slice(1),
  ]);
  addHeader(areas, columns([t("dashboard:sheet.code"), t("dashboard:column.area")]));
  for (const row of [...dashboard.regions, ...dashboard.ranking])
    addFigure(areas, [row.area.code, word(row.area.nameTh, row.area.nameEn)], row, indicator);

  if (dashboard.divided?.parts.length)
    addParts(book, dashboard.divided, { dashboard, reader, about: areas.getCell(1, 1).text });

  const reports = addSheet(book, t("dashboard:sheet.reports"), about(dashboard.period.code));
  const counts = ["expected", "submitted", "onTime", "provinceApproved", "accepted", "returned"] as const;
  addHeader(reports, [t("dashboard:reports.form"), ...counts.map((key) => t(`dashboard:sheet.count.${key}`))]);
  for (const form of dashboard.reports)
    reports.addRow([word(form.nameTh, form.nameEn), ...counts.map((key) => form[key])]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The chosen indicator in its parts: what came undivided under them, then the whole. */
function addParts(
  book: ExcelJS.Workbook,
  divided: Divided,
  of: { dashboard: Dashboard; reader: Reader; about: string },
) {
  const { t, language } = of.reader;
  const { decimals } = of.dashboard.indicator;
  const sheet = addSheet(book, t("dashboard:sheet.parts"), [of.about, t(`dashboard:divided.by.${divided.dimension}`)]);
  const words = ["sheet.value", "divided.share", "sheet.change", "sheet.reported"].map((key) => t(`dashboard:${key}`));
  addHeader(sheet, [t("dashboard:sheet.code"), t("dashboard:divided.part"), ...words]);
  const add = (code: string, name: string, told: Omit<Partial<DividedPart>, "code">) => {
    const { value, share, change, reported = null } = told;
    const row = sheet.addRow([code, name, number(value), number(share), number(change), reported]);
    row.getCell(3).numFmt = decimals === 0 ? "#,##0" : FORMATS.value;
    row.getCell(4).numFmt = "0.0%";
    row.getCell(5).numFmt = FORMATS.change;
  };
  for (const part of divided.parts) add(part.code, language === "th" ? part.nameTh : part.nameEn, part);
  if (divided.remainder) add("", t("dashboard:divided.rest"), divided.remainder);
  add("", t("dashboard:divided.total"), { value: divided.total, reported: divided.reported });
}

const number = (decimal: string | null | undefined) => (decimal == null ? null : Number(decimal));

function addSheet(book: ExcelJS.Workbook, name: string, about: string[]): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 3 }] });
  sheet.addRow([about.join(" · ")]).font = { bold: true, size: 13 };
  sheet.addRow([]);
  return sheet;
}

function addHeader(sheet: ExcelJS.Worksheet, header: string[]): void {
  const row = sheet.addRow(header);
  row.font = { bold: true };
  row.alignment = { wrapText: true, vertical: "bottom" };
  for (let index = 1; index <= header.length; index++) sheet.getColumn(index).width = index === 2 ? 44 : 16;
}

type Told = Pick<Measured, "value" | "target" | "achievement" | "reported" | "expected"> & { change?: string | null };

function addFigure(sheet: ExcelJS.Worksheet, first: string[], told: Told, { decimals }: Measure): void {
  const row = sheet.addRow([
    ...first,
    number(told.value),
    number(told.target),
    number(told.achievement),
    number(told.change),
    told.reported,
    told.expected,
  ]);
  const formats = { ...FORMATS, ...(decimals === 0 && { value: "#,##0" }) };
  MEASURED.forEach((key, index) => {
    const format = key in formats && formats[key as keyof typeof formats];
    if (format) row.getCell(first.length + index + 1).numFmt = format;
  });
}
