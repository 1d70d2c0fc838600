import { SCOPES, type Scope } from "#app/domain/open-data/scopes.ts";
import { LANGUAGES, type Language } from "#app/i18n/config.ts";

/** A file of the open data: the figures of a fiscal year, or the dictionary when no year is named. */
export interface OpenFile {
  figures: { fiscalYear: number; scope: Scope } | null;
  language: Language;
}

/** `FY2569-province.csv`, `FY2569-nation.en.csv`, `indicators.csv`: an address says everything, whoever asks. */
export function fileName({ figures, language }: OpenFile): string {
  const name = figures ? `FY${figures.fiscalYear}-${figures.scope}` : "indicators";
  return `${name}${language === "th" ? "" : `.${language}`}.csv`;
}

/** What a name asks for; null when no file is called so. */
export function fileOf(name: string): OpenFile | null {
  const [, year, scope] = /^(?:FY(\d{4})-([a-z]+)|indicators)(?:\.en)?\.csv$/.exec(name) ?? [];
  const known = SCOPES.find((each) => each === scope);
  const figures = year && known ? { fiscalYear: Number(year), scope: known } : null;
  const file = LANGUAGES.map((language) => ({ figures, language })).find((each) => fileName(each) === name);
  return file ?? null;
}
