import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import type { Language } from "./config.ts";
import { createDictionary, type Dictionary, type TextOptions, type Words } from "./dictionary.ts";

/**
 * The browser's `react-i18next`: the bundler puts this file in its place (see remix.config.js). Components say
 * `useTranslation("area")` and do not know which of the two answers.
 */

// One chunk a language and area; a page fetches those it shows.
const files = import.meta.glob<Words>("./locales/*/*.json", { import: "default" });

const AREAS = [...new Set(Object.keys(files).map((path) => path.slice(path.lastIndexOf("/") + 1, -".json".length)))];

/** The words of a language, with some areas already there. */
export async function openDictionary(language: Language, areas: readonly string[]): Promise<Dictionary> {
  const dictionary = createDictionary(language, async (area) => files[`./locales/${language}/${area}.json`]?.());
  await dictionary.load(areas);
  return dictionary;
}

/** Fetches the words of all other pages once the reader begins to move: they are there before the next page is. */
export function loadRestOnFirstMove(dictionary: Dictionary): void {
  const load = () => void dictionary.load(AREAS);
  for (const move of ["pointerover", "pointerdown", "focusin", "keydown"])
    window.addEventListener(move, load, { once: true, passive: true });
}

const DictionaryContext = createContext<Dictionary | null>(null);

export function I18nextProvider({ i18n, children }: { i18n: Dictionary; children: ReactNode }) {
  return <DictionaryContext.Provider value={i18n}>{children}</DictionaryContext.Provider>;
}

/** Words of an area; of several, keys without an area in front belong to the first. */
export function useTranslation(areas: string | readonly string[] = "shell") {
  const dictionary = useContext(DictionaryContext);
  if (!dictionary) throw new Error("useTranslation outside of its provider");
  const [area = "shell"] = typeof areas === "string" ? [areas] : areas;
  const version = useSyncExternalStore(dictionary.subscribe, dictionary.version, dictionary.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words make new texts
  return useMemo(
    () => ({
      t: (key: string, options?: TextOptions) => dictionary.text(area, key, options),
      i18n: { language: dictionary.language },
      ready: true,
    }),
    [dictionary, area, version],
  );
}
