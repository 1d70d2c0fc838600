import type { Language } from "./config.ts";

interface Reader {
  language: Language;
}

export interface Named {
  nameTh: string;
  nameEn: string | null;
}

export type Name = (thing: Named) => string;

/** Names in the reader's language; what has no English name keeps its Thai one. */
export function nameIn({ language }: Reader): Name {
  return ({ nameTh, nameEn }) => (language === "en" && nameEn) || nameTh;
}

/** The same for two words that stand apart; nothing where there is neither. */
export function wordIn({ language }: Reader) {
  return (th: string | null, en: string | null): string => (language === "en" && en) || th || "";
}
