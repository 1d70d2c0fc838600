import type { i18n } from "i18next";
import { createContext, useContext } from "react";

/** The areas whose words one answer of the server shows; null in the browser. */
export const UsedAreasContext = createContext<Set<string> | null>(null);

type Translate = (key: unknown, ...rest: unknown[]) => unknown;

/** An i18next instance that notes which areas are asked for: with `useTranslation`, or in front of a key. */
export function notingAreas(instance: i18n, used: Set<string>): i18n {
  const noting = Object.create(instance) as i18n;
  noting.reportNamespaces = {
    addUsedNamespaces: (areas: readonly string[]) => {
      for (const area of areas) used.add(area);
    },
    getUsedNamespaces: () => [...used],
  };
  const fixed = instance.getFixedT as unknown as (...options: unknown[]) => Translate;
  const getFixedT = (...options: unknown[]): Translate => {
    const t = fixed.apply(instance, options);
    return (key, ...rest) => {
      if (typeof key === "string" && key.includes(":")) used.add(key.slice(0, key.indexOf(":")));
      return t(key, ...rest);
    };
  };
  noting.getFixedT = getFixedT as unknown as i18n["getFixedT"];
  return noting;
}

const ID = "used-areas";

/** Tells the browser which words to fetch before it takes over the page. Stands last: by then all have been noted. */
export function UsedAreas() {
  const used = useContext(UsedAreasContext);
  return <template id={ID} data-areas={used ? [...used].join(" ") : undefined} suppressHydrationWarning />;
}

/** In the browser: the areas that the page on show was made of. */
export function areasOnShow(): string[] {
  return document.getElementById(ID)?.dataset.areas?.split(" ").filter(Boolean) ?? [];
}
