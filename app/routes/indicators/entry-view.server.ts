import type { TFunction } from "i18next";
import type { Indicator } from "#app/domain/indicators/catalogue.ts";
import type { DictionaryEntry } from "#app/domain/indicators/dictionary.server.ts";
import type { WarnRule } from "#app/domain/observations/warn-rule.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import type { EntryView } from "./facts.ts";

export interface EntryReader {
  t: TFunction;
  language: Language;
}

/** What the page and the file of the dictionary say of an indicator. */
export function entryView(entry: DictionaryEntry, { t, language }: EntryReader): EntryView {
  const { indicator, rules, parts, isProposal } = entry;
  const { form, areaRule, direction } = indicator;
  const word = wordIn({ language });
  const isTyped = indicator.derivedFrom === "";
  const who = { by: t(`indicators:by.${form.reportedBy}`), often: t(`indicators:often.${form.frequency}`) };
  const asked = (blocks: boolean) =>
    isTyped ? rules.filter((rule) => rule.blocks === blocks).map((rule) => ruleText(rule, t)) : [];
  const one = (text: string) => (text ? [text] : []);
  return {
    code: indicator.code,
    cog: indicator.cog,
    name: word(indicator.nameTh, indicator.nameEn),
    unit: word(indicator.unitTh, indicator.unitEn),
    definition: word(indicator.definitionTh, indicator.definitionEn),
    facts: {
      reported: [t(`indicators:reported.${isTyped ? "typed" : entry.recipe ? "computed" : "registered"}`, who)],
      made: one(madeOf(entry, t)),
      numerator: one(word(indicator.numeratorTh, indicator.numeratorEn)),
      denominator: one(word(indicator.denominatorTh, indicator.denominatorEn)),
      areas: [t(`indicators:areas.${areaRule}`)],
      times: [timesOf(indicator, t)],
      values: isTyped ? one(valuesOf(entry, t)) : [],
      refused: asked(true),
      asked: asked(false),
      parts: one(parts.map(({ nameTh, nameEn }) => word(nameTh, nameEn)).join(" · ")),
      better: [t(`indicators:better.${direction}`)],
      standing: [t(`indicators:standing.${isProposal ? "proposal" : "published"}`)],
    },
  };
}

function madeOf({ recipe, registers }: DictionaryEntry, t: TFunction): string {
  if (registers.length > 0) {
    const names = registers.map((name) => t(`indicators:register.${name}`)).join(" · ");
    return t("indicators:made.register", { names });
  }
  if (!recipe) return "";
  if ("of" in recipe) return t(`indicators:made.${recipe.kind}`, { of: recipe.of.code });
  return t(`indicators:made.${recipe.kind}`, { above: recipe.above.code, below: recipe.below.code });
}

function timesOf({ areaRule, timeRule, form }: Indicator, t: TFunction): string {
  const isYearly = form.frequency === "year" || form.frequency === "calendar_year";
  return t(`indicators:times.${isYearly ? form.frequency : `${areaRule}-${timeRule}`}`);
}

function valuesOf({ hardMin, hardMax }: DictionaryEntry, t: TFunction): string {
  if (hardMin !== null && hardMax !== null) {
    return t("indicators:values.between", { from: formatNumber(hardMin), to: formatNumber(hardMax) });
  }
  if (hardMin !== null) return t("indicators:values.from", { from: formatNumber(hardMin) });
  return hardMax === null ? "" : t("indicators:values.to", { to: formatNumber(hardMax) });
}

function ruleText({ kind, number, operand }: WarnRule, t: TFunction): string {
  const key = kind === "ref" && number === "" ? "ref_whole" : kind;
  return t(`indicators:rule.${key}`, { limit: number && formatNumber(number), indicator: operand });
}
