import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { type CellInput, MISSING_REASONS, UNDIVIDED } from "#app/domain/observations/cell.ts";
import type { ReportSheet, SheetReport } from "#app/domain/observations/report-sheet.server.ts";
import { previousPeriod } from "#app/domain/periods/period-code.ts";
import { LANGUAGES, type Language } from "#app/i18n/config.ts";
import { formatDate, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { type Column, columnsOf, type ReasonWord, rowTexts } from "./columns.ts";

/** A sheet of many units as its page shows it, in the reader's language. */
export function sheetPage(viewer: Viewer, sheet: ReportSheet, t: TFunction) {
  const { language } = viewer;
  const word = wordIn({ language });
  const columns = columnsOf(sheet.indicators);
  const reasons = reasonWords(language);
  return {
    ownerId: viewer.userId,
    form: { code: sheet.form.code, name: word(sheet.form.nameTh, sheet.form.nameEn) },
    period: { code: sheet.period.code, name: formatPeriod(sheet.period.code, language) },
    previousPeriod: formatPeriod(previousPeriod(sheet.period).code, language, "short"),
    due: sheet.dueAt && formatDate(new Date(sheet.dueAt.getTime() - 1), language, "long"),
    total: t("entry:grid.total", { total: formatNumber(sheet.total) }),
    next: sheet.next,
    areas: sheet.areas.map((area) => ({ value: area.code, label: word(area.nameTh, area.nameEn) })),
    columns,
    reasons,
    indicators: sheet.indicators.map((indicator) => ({
      ...rulesOf(indicator),
      cog: indicator.cog,
      name: word(indicator.nameTh, indicator.nameEn),
      definition: word(indicator.definitionTh, indicator.definitionEn),
      unit: word(indicator.unitTh, indicator.unitEn),
      numerator: indicator.numeratorTh && word(indicator.numeratorTh, indicator.numeratorEn),
      denominator: indicator.denominatorTh && word(indicator.denominatorTh, indicator.denominatorEn),
    })),
    rows: sheet.reports.map((report) => rowOf(report, columns, reasons, language)),
  };
}

export type SheetPage = ReturnType<typeof sheetPage>;
export type SheetRow = SheetPage["rows"][number];

function rowOf(report: SheetReport, columns: Column[], reasons: ReasonWord[], language: Language) {
  const { unit, version, state, canSave, editableCells, cells, context } = report;
  const isEditable = ({ code }: Column) => canSave && (editableCells?.includes(`${code}/${UNDIVIDED}`) ?? true);
  const previous = Object.entries(context.previous).map(([indicatorCode, answer]) => ({
    ...{ indicatorCode, splitCode: UNDIVIDED, explanation: null },
    ...answer,
  }));
  return {
    code: unit.code,
    name: (language === "en" && unit.nameEn) || unit.nameTh,
    area: (language === "en" && unit.areaEn) || unit.areaTh,
    state: state ?? "none",
    version,
    texts: rowTexts(columns, cells, reasons),
    previous: rowTexts(columns, previous, reasons),
    locked: columns.map((column) => !isEditable(column)),
    explanations: explanationsOf(report),
    /** Parts are entered in the unit's own form; they take part in the checks here. */
    parts: cells.filter((cell) => cell.splitCode !== UNDIVIDED) as CellInput[],
    context,
  };
}

function explanationsOf({ cells }: SheetReport): Record<string, string> {
  const explained = cells.filter((cell) => cell.splitCode === UNDIVIDED && cell.explanation);
  return Object.fromEntries(explained.map((cell) => [cell.indicatorCode, cell.explanation ?? ""]));
}

function rulesOf(indicator: ReportSheet["indicators"][number]) {
  const { code, areaRule, timeRule, decimals, multiplier, hardMin, hardMax, warnRule, required, splitCodes } =
    indicator;
  return { code, areaRule, timeRule, decimals, multiplier, hardMin, hardMax, warnRule, required, splitCodes };
}

/** Short forms that people type in spreadsheets. */
const SHORT = { not_applicable: ["n/a", "na"], not_available: ["ไม่มีข้อมูล", "ไม่ทราบ"], refused: ["ปฏิเสธ"] };

/** The words for a missing figure: the reader's own is written, those of both languages are read. */
export function reasonWords(language: Language): ReasonWord[] {
  return MISSING_REASONS.map((reason) => ({
    reason,
    word: translator(language)(`checks:missing.${reason}`),
    alsoRead: [reason, ...SHORT[reason], ...LANGUAGES.map((each) => translator(each)(`checks:missing.${reason}`))],
  }));
}
