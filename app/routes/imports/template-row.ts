import type { TemplateRow } from "#app/domain/imports/template.server.ts";
import type { Answer } from "#app/domain/observations/cell.ts";
import type { Language } from "#app/i18n/config.ts";

/** The names beside the codes of a template's row. */
export function namesOf(row: TemplateRow, language: Language) {
  const english = language === "en";
  return {
    unitName: (english && row.unitNameEn) || row.unitNameTh,
    indicatorName: english ? row.indicatorNameEn : row.indicatorNameTh,
  };
}

/** An earlier answer as one text. */
export function figureOf({ value, numerator, denominator, missingReason }: Answer): string {
  return value ?? missingReason ?? `${numerator} / ${denominator}`;
}
