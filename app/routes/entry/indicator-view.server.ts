import type { TFunction } from "i18next";
import { type Catalogue, type Indicator, isProposal } from "#app/domain/indicators/catalogue.ts";
import { comesFromRegister, recipesOf } from "#app/domain/indicators/derived.ts";
import { type Answer, MISSING_REASONS } from "#app/domain/observations/cell.ts";
import type { FormIndicator } from "#app/domain/observations/form-definition.server.ts";
import type { IndicatorRules } from "#app/domain/observations/form-rules.ts";
import { grouped } from "#app/domain/observations/parse-number.ts";
import type { Report } from "#app/domain/observations/report.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { wordIn } from "#app/i18n/names.ts";
import { quotientText } from "./quotient.ts";
import { isYesNo } from "./report-fields.ts";

export interface FormView {
  catalogue: Catalogue;
  report: Report;
  language: Language;
  t: TFunction;
}

export interface IndicatorView extends IndicatorRules {
  cog: number;
  name: string;
  unit: string;
  numerator: string | null;
  denominator: string | null;
  parts: { code: string; name: string }[];
  /** What it means and how it is counted, for whoever asks. */
  definition: { label: string; value: string }[];
  /** The same question one period and one year ago, as it reads; null when nothing was answered. */
  previous: string | null;
  lastYear: string | null;
}

/** One question of the form with everything beside it. */
export function indicatorView(indicator: FormIndicator, form: FormView): IndicatorView {
  const { report, language, t } = form;
  const word = wordIn({ language });
  const { code, areaRule, timeRule, decimals, multiplier, hardMin, hardMax, warnRule, required, splitCodes } =
    indicator;
  return {
    ...{ code, areaRule, timeRule, decimals, multiplier, hardMin, hardMax, warnRule, required, splitCodes },
    cog: indicator.cog,
    name: word(indicator.nameTh, indicator.nameEn),
    unit: word(indicator.unitTh, indicator.unitEn),
    numerator: indicator.numeratorTh && word(indicator.numeratorTh, indicator.numeratorEn),
    denominator: indicator.denominatorTh && word(indicator.denominatorTh, indicator.denominatorEn),
    parts: indicator.parts.map((part) => ({ code: part.code, name: word(part.nameTh, part.nameEn) })),
    definition: definitionOf(indicator, form),
    previous: answerText(report.previous[code], indicator, t),
    lastYear: answerText(report.lastYear[code], indicator, t),
  };
}

/** Shares that the page works out from two questions of this form; nobody types them. */
export function computedViews({ catalogue, report, language }: FormView) {
  const word = wordIn({ language });
  const asked = new Set(report.indicators.map((indicator) => indicator.code));
  return recipesOf(catalogue).flatMap((recipe) => {
    if (recipe.kind !== "quotient" || recipe.indicator.form.id !== report.form.id) return [];
    const { indicator, above, below } = recipe;
    if (!asked.has(above.code) || !asked.has(below.code)) return [];
    const { code, cog, multiplier, decimals } = indicator;
    const names = { name: word(indicator.nameTh, indicator.nameEn), unit: word(indicator.unitTh, indicator.unitEn) };
    return [{ code, cog, multiplier, decimals, ...names, above: above.code, below: below.code }];
  });
}

/** Indicators of this form that a register will fill in: shown, so that nobody misses them. */
export function registerViews({ catalogue, report, language }: FormView) {
  return catalogue.indicators
    .filter((indicator) => indicator.form.id === report.form.id && comesFromRegister(indicator))
    .map(({ code, cog, nameTh, nameEn }: Indicator) => ({ code, cog, name: wordIn({ language })(nameTh, nameEn) }));
}

function definitionOf(indicator: FormIndicator, { t, language }: FormView) {
  const word = wordIn({ language });
  const { numeratorTh, denominatorTh, hardMin, hardMax } = indicator;
  const bounds = [hardMin, hardMax].map((bound) => (bound === null ? "–" : grouped(bound)));
  return [
    { label: t("entry:definition.meaning"), value: word(indicator.definitionTh, indicator.definitionEn) },
    { label: t("entry:definition.unit"), value: word(indicator.unitTh, indicator.unitEn) },
    { label: t("entry:definition.numerator"), value: numeratorTh ? word(numeratorTh, indicator.numeratorEn) : "" },
    {
      label: t("entry:definition.denominator"),
      value: denominatorTh ? word(denominatorTh, indicator.denominatorEn) : "",
    },
    { label: t("entry:definition.counting"), value: t(`entry:counting.${indicator.timeRule}`) },
    { label: t("entry:definition.bounds"), value: t("entry:definition.fromTo", { from: bounds[0], to: bounds[1] }) },
    {
      label: t("entry:definition.standing"),
      value: isProposal(indicator.basis) ? t("entry:definition.provisional") : "",
    },
  ].filter(({ value }) => value !== "");
}

function answerText(answer: Answer | undefined, indicator: FormIndicator, t: TFunction): string | null {
  if (!answer) return null;
  const reason = MISSING_REASONS.find((each) => each === answer.missingReason);
  if (reason) return t(`checks:missing.${reason}`);
  if (answer.value !== null) return grouped(answer.value);
  if (isYesNo(indicator.code)) return t(answer.numerator === "1" ? "entry:yes" : "entry:no");
  if (answer.numerator === null || answer.denominator === null) return null;
  const quotient = quotientText(answer.numerator, answer.denominator, indicator) ?? "–";
  return `${quotient} (${grouped(answer.numerator)}/${grouped(answer.denominator)})`;
}
