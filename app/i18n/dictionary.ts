import type { Language } from "./config.ts";

export interface Words {
  [key: string]: string | string[] | Words;
}

export interface TextOptions {
  count?: number;
  /** What to say when there is no such key. */
  defaultValue?: string;
  /** A list of texts is wanted, not one. */
  returnObjects?: boolean;
  [param: string]: unknown;
}

/** The browser's reader of words: what the portal uses of i18next, without its 17 kB. A test holds both to the same texts. */
export interface Dictionary {
  language: Language;
  /** The text of `key` of an area, or of `otherArea:key`; empty while its area is on the way. */
  text(area: string, key: string, options?: TextOptions): string | string[];
  /** Fetches the areas that are not there yet. */
  load(areas: readonly string[]): Promise<void>;
  subscribe(changed: () => void): () => void;
  /** Grows whenever words arrive. */
  version(): number;
}

export function createDictionary(
  language: Language,
  fetchArea: (area: string) => Promise<Words | undefined>,
): Dictionary {
  const areas = new Map<string, Words>();
  const underway = new Map<string, Promise<void>>();
  const listeners = new Set<() => void>();
  const plural = new Intl.PluralRules(language);

  function loadOne(area: string): Promise<void> {
    const started =
      underway.get(area) ??
      fetchArea(area)
        .catch(() => {
          underway.delete(area); // the network was away: the next who asks tries again
          return undefined;
        })
        .then((words) => {
          if (words) areas.set(area, words);
          for (const changed of listeners) changed();
        });
    underway.set(area, started);
    return started;
  }

  return {
    language,
    text(area, key, options = {}) {
      const [name, path] = key.includes(":")
        ? [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)]
        : [area, key];
      const words = areas.get(name);
      if (!words) {
        void loadOne(name);
        return options.defaultValue ?? "";
      }
      const found =
        (options.count === undefined ? undefined : at(words, `${path}_${plural.select(options.count)}`)) ??
        at(words, path);
      if (Array.isArray(found) && options.returnObjects) return found.map((text) => fill(text, options));
      return typeof found === "string" ? fill(found, options) : (options.defaultValue ?? path);
    },
    load: async (names) => void (await Promise.all(names.filter((name) => !areas.has(name)).map(loadOne))),
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    version: () => areas.size,
  };
}

function at(words: Words, path: string): Words[string] | undefined {
  return path
    .split(".")
    .reduce<Words[string] | undefined>(
      (tree, step) => (typeof tree === "object" && !Array.isArray(tree) ? tree[step] : undefined),
      words,
    );
}

function fill(text: string, params: TextOptions): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => String(params[name] ?? ""));
}
