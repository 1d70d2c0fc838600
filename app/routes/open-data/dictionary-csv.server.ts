import { stringify } from "csv-stringify/sync";
import { readDictionary } from "#app/domain/indicators/dictionary.server.ts";
import { asText } from "#app/domain/workbooks/as-text.ts";
import type { Language } from "#app/i18n/config.ts";
import { translator } from "#app/i18n/server.server.ts";
import { entryView } from "../indicators/entry-view.server.ts";
import { FACTS } from "../indicators/facts.ts";

const NAMED = ["code", "cog", "cogName", "name", "unit", "definition"] as const;

/** The dictionary of indicators as a table: what its page says, a row each. */
export async function dictionaryCsv(language: Language): Promise<string> {
  const t = translator(language);
  const { cogs } = await readDictionary();
  const header = [
    ...NAMED.map((name) => t(`openData:named.${name}`)),
    ...FACTS.map((key) => t(`indicators:fact.${key}`)),
  ];
  const rows = cogs.flatMap(({ number, nameTh, nameEn, entries }) =>
    entries.map((entry) => {
      const { code, name, unit, definition, facts } = entryView(entry, { t, language });
      const texts = [language === "th" ? nameTh : nameEn, name, unit, definition];
      const more = FACTS.map((key) => facts[key].join(" | "));
      return [code, number, ...[...texts, ...more].map(asText)];
    }),
  );
  return stringify([header, ...rows], { bom: true });
}
