import Big from "big.js";
import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { canonical, grouped } from "#app/domain/observations/parse-number.ts";
import type { LastFigure } from "#app/domain/organizations/last-figures.server.ts";
import type { UnitRecord } from "#app/domain/organizations/unit.server.ts";
import type { UnitReport } from "#app/domain/organizations/unit-reports.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatDateTime, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { nameIn, wordIn } from "#app/i18n/names.ts";

/** A unit's record as its page shows it: names, dates and figures in the reader's language. */
export function unitPage(viewer: Viewer, unit: UnitRecord, t: TFunction) {
  const { language } = viewer;
  const name = nameIn(viewer);
  return {
    code: unit.code,
    kind: unit.kind,
    name: name(unit),
    areas: unit.areas.map((area) => ({ code: area.code, name: name(area) })),
    facts: factsOf(unit, language, t),
    years: unit.reports && yearsOf(unit.reports, language, t),
    figures: unit.figures?.map((figure) => figureOf(figure, language, t)) ?? null,
  };
}

export type UnitPage = ReturnType<typeof unitPage>;

function factsOf(unit: UnitRecord, language: Language, t: TFunction) {
  const word = wordIn({ language });
  const other = language === "en" ? (unit.nameEn ? unit.nameTh : null) : unit.nameEn;
  return [
    { label: t(language === "en" ? "units:fact.nameTh" : "units:fact.nameEn"), value: other ?? "" },
    {
      label: t("units:fact.producerType"),
      value: unit.producerType ? t(`units:producerType.${unit.producerType}`) : "",
    },
    { label: t("units:fact.category"), value: word(unit.categoryTh, unit.categoryEn) },
    { label: t("units:fact.businessArea"), value: word(unit.businessAreaTh, unit.businessAreaEn) },
    { label: t("units:fact.activeFrom"), value: formatDate(unit.activeFrom, language) },
    { label: t("units:fact.activeTo"), value: unit.activeTo ? formatDate(unit.activeTo, language) : "" },
  ];
}

/** Reports under the fiscal year in which their period ends, the newest year first. */
function yearsOf(reports: UnitReport[], language: Language, t: TFunction) {
  const years = [...new Set(reports.map((report) => report.fiscalYear))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    title: formatPeriod(`FY${year}`, language),
    reports: reports.filter((report) => report.fiscalYear === year).map((report) => reportOf(report, language, t)),
  }));
}

function reportOf(report: UnitReport, language: Language, t: TFunction) {
  const { formCode, periodCode, state, open, overdue, cellsFilled, cellsRequired } = report;
  return {
    formCode,
    periodCode,
    state,
    open,
    overdue,
    form: language === "en" ? report.formEn : report.formTh,
    period: formatPeriod(periodCode, language),
    due: formatDate(new Date(report.dueAt.getTime() - 1), language),
    filled: t("units:reports.filled", { filled: cellsFilled, required: cellsRequired }),
    updated: report.updatedAt ? formatDateTime(report.updatedAt, language) : null,
  };
}

function figureOf(figure: LastFigure, language: Language, t: TFunction) {
  const en = language === "en";
  return {
    code: figure.indicatorCode,
    cog: figure.cog,
    name: en ? figure.nameEn : figure.nameTh,
    unit: en ? figure.unitEn : figure.unitTh,
    period: formatPeriod(figure.periodCode, language, "short"),
    value: quantity(figure),
    missing: figure.missingReason ? t(`checks:missing.${figure.missingReason}`) : null,
  };
}

function quantity({ value, numerator, denominator, decimals, multiplier }: LastFigure): string | null {
  if (value !== null) return grouped(canonical(value));
  if (numerator === null || denominator === null || new Big(denominator).eq(0)) return null;
  return formatNumber(new Big(numerator).times(multiplier).div(denominator).toFixed(), { decimals });
}
