import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { I18N_OPTIONS, type Language } from "./config.ts";

// One chunk a language and area; only those of the page's language are fetched.
const files = import.meta.glob<Record<string, unknown>>("./locales/*/*.json", { import: "default" });

/** Loads the words of one language and answers an instance that renders without waiting. */
export async function loadClientI18n(language: Language): Promise<i18n> {
  const areas = Object.keys(files)
    .filter((path) => path.startsWith(`./locales/${language}/`))
    .map((path) => path.slice(path.lastIndexOf("/") + 1, -".json".length));
  const entries = await Promise.all(
    areas.map(async (area) => [area, (await files[`./locales/${language}/${area}.json`]?.()) ?? {}] as const),
  );
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    ...I18N_OPTIONS,
    lng: language,
    resources: { [language]: Object.fromEntries(entries) } as never,
    ns: areas,
    initAsync: false,
  });
  return instance;
}
