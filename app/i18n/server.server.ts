import { createInstance, type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import { I18N_OPTIONS, LANGUAGES, type Language } from "./config.ts";

const files = import.meta.glob<Record<string, unknown>>("./locales/*/*.json", { eager: true, import: "default" });

/** language → area → words, read once from `locales/`. */
export const RESOURCES = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => path.startsWith(`./locales/${language}/`))
        .map(([path, words]) => [path.slice(path.lastIndexOf("/") + 1, -".json".length), words]),
    ),
  ]),
) as Record<Language, Record<string, Record<string, unknown>>>;

const instances = new Map<Language, i18n>();

/** The i18next instance of a language, made at its first use. */
export function i18nOf(language: Language): i18n {
  let instance = instances.get(language);
  if (!instance) {
    instance = createInstance();
    void instance.use(initReactI18next).init({
      ...I18N_OPTIONS,
      lng: language,
      resources: { [language]: RESOURCES[language] } as never,
      ns: Object.keys(RESOURCES[language]),
      initAsync: false,
    });
    instances.set(language, instance);
  }
  return instance;
}

/** Words for server code: `translator("th")("checks:hard_max", { max: "100" })`. */
export function translator(language: Language): TFunction {
  return i18nOf(language).t;
}
