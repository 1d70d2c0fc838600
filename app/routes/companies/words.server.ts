import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatCompact, formatDate, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";

/** How a reader is told of companies: names, days, years and baht in their language. */
export interface Words {
  t: TFunction;
  language: Language;
  name(thing: { nameTh: string; nameEn: string | null }): string;
  /** Whole baht with thousands set apart; an en dash where nothing is known. */
  baht(value: string | null): string;
  /** Large sums in millions; the exact figure belongs beside it. */
  short(value: string | null): string;
  /** A share as percent with one digit; null stays null. */
  percent(share: string | null): string | null;
  day(date: string | null): string | null;
  /** A calendar year given in the Buddhist Era. */
  year(buddhist: number): string;
}

/** The words for a viewer. */
export function wordsFor(viewer: Viewer): Words {
  const { language } = viewer;
  return {
    t: translator(language),
    language,
    name: ({ nameTh, nameEn }) => (language === "en" && nameEn) || nameTh,
    baht: (value) => formatNumber(value, { decimals: 0 }),
    short: (value) => formatCompact(value, language),
    percent: (share) => (share === null ? null : `${formatNumber(String(Number(share) * 100), { decimals: 1 })}%`),
    day: (date) => date && formatDate(date, language),
    year: (buddhist) => String(language === "th" ? buddhist : buddhist - 543),
  };
}
