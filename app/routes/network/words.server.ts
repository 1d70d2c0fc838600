import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { COGS, LINK_STATES, SECTORS } from "#app/domain/network/support.ts";
import { translator } from "#app/i18n/server.server.ts";

/** Everything the pages of the network say in the reader's language. */
export interface Words {
  t: TFunction;
  language: Viewer["language"];
  /** A name of the register; what has no English name keeps its Thai one. */
  name(thing: { nameTh: string; nameEn: string | null }): string;
  cog(cog: number): string;
  sector(code: string): string;
}

/** The words for a viewer's pages. */
export function wordsFor({ language }: Viewer): Words {
  const t = translator(language);
  return {
    t,
    language,
    name: ({ nameTh, nameEn }) => (language === "en" && nameEn) || nameTh,
    cog: (cog) => t(`network:cog.${cog}`),
    sector: (code) => t(`network:sector.${code}`),
  };
}

/** What a list of links is narrowed by: the fixed choices, each with its words. */
export function linkChoices({ t, cog, sector }: Words) {
  return {
    cogs: COGS.map((each) => ({ value: String(each), label: `${each} ${cog(each)}` })),
    sectors: SECTORS.map((each) => ({ value: each, label: sector(each) })),
    states: [...LINK_STATES, "all" as const].map((each) => ({ value: each, label: t(`network:state.${each}`) })),
  };
}
