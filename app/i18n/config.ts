export const LANGUAGES = ["th", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Thai is the source language: what English lacks is a failing test, not a mixed page. */
export const DEFAULT_LANGUAGE: Language = "th";

export function asLanguage(text: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === text) ?? null;
}

/** Options that server and browser share. */
export const I18N_OPTIONS = {
  fallbackLng: false,
  supportedLngs: [...LANGUAGES],
  defaultNS: "shell",
  interpolation: { escapeValue: false }, // React escapes
  returnNull: false,
} as const;
