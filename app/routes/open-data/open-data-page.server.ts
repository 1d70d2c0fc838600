import { publishedYears } from "#app/domain/open-data/published-years.server.ts";
import { SCOPES, type Scope } from "#app/domain/open-data/scopes.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { formatDate, formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { fileName } from "./files.ts";

/** What is published, year by year, with the files in the reader's language. */
export async function openDataPage(request: Request) {
  const { language } = await viewerOf(request);
  const { years, indicators } = await publishedYears();
  const toFile = (fiscalYear: number, scope: Scope) =>
    paths.openDataFile(fileName({ figures: { fiscalYear, scope }, language }));
  return {
    title: translator(language)("openData:title"),
    years: years.map(({ year, changedAt, ...row }) => ({
      code: year.code,
      name: formatPeriod(year.code, language),
      short: formatPeriod(year.code, language, "short"),
      indicators: `${row.indicators} / ${indicators}`,
      changed: { iso: changedAt.toISOString(), text: formatDate(changedAt, language) },
      files: SCOPES.map((scope) => ({ scope, to: toFile(year.fiscalYear, scope) })),
    })),
    dictionary: paths.openDataFile(fileName({ figures: null, language })),
  };
}
