import type { PublishedYears } from "#app/domain/open-data/published-years.server.ts";
import { SCOPES } from "#app/domain/open-data/scopes.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { LANGUAGES } from "#app/i18n/config.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { COLUMNS } from "./columns.ts";
import { fileName, type OpenFile } from "./files.ts";

const t = translator;

/**
 * Every dataset with its files, answered as CKAN answers a search, in the fields of the government's catalogue. Titles and
 * notes are Thai: that is what a Thai catalogue shows.
 */
export function datasetList({ years }: PublishedYears, origin: string) {
  const th = t("th");
  const newest = years[0];
  const updated = newest && bangkokDate(new Date(Math.max(...years.map(({ changedAt }) => changedAt.getTime()))));
  const common = {
    organization: { name: "cdd", title: th("shell:owner") },
    owner_org: "cdd",
    maintainer: th("shell:owner"),
    url: origin + paths.openData(),
    license_id: "License not specified",
    license_title: th("openData:list.licence"),
    data_category: th("openData:list.category"),
    data_format: ["CSV"],
    data_language: ["ไทย", "อังกฤษ"],
    objective: [th("openData:list.objective")],
  };
  const figures = SCOPES.map((scope) => ({
    ...{ name: `fanfueang-figures-${scope}`, title: th(`openData:dataset.${scope}.title`), ...common },
    notes: `${th(`openData:dataset.${scope}.notes`)} ${th("openData:list.rules")}`,
    data_type: th("openData:list.statistics"),
    data_source: th("openData:list.source"),
    update_frequency_unit: th("openData:list.month"),
    geo_coverage: th(`openData:list.geo.${scope}`),
    first_year_of_data: years.at(-1)?.year.fiscalYear ?? null,
    last_year_of_data: newest?.year.fiscalYear ?? null,
    last_updated_date: updated ?? null,
    unit_of_measure: th("openData:list.unit"),
    unit_of_multiplier: th("openData:list.multiplier"),
    calculation_method: origin + paths.indicators(),
    resources: years.flatMap(({ year, changedAt }) =>
      LANGUAGES.map((language) => ({
        ...resource({ figures: { fiscalYear: year.fiscalYear, scope }, language }, origin),
        title: `${t(language)(`openData:dataset.${scope}.title`)} ${formatPeriod(year.code, language)}`,
        last_modified: changedAt.toISOString(),
        fields: COLUMNS.map(({ name, type }) => ({
          id: t(language)(`openData:column.${name}.label`),
          type,
          info: { notes: t(language)(`openData:column.${name}.text`) },
        })),
      })),
    ),
  }));
  const dictionary = {
    ...{ name: "fanfueang-indicators", title: th("openData:dataset.dictionary.title"), ...common },
    notes: th("openData:dataset.dictionary.notes"),
    data_type: th("openData:list.records"),
    data_source: th("shell:owner"),
    update_frequency_unit: th("openData:list.seldom"),
    geo_coverage: th("openData:list.geo.nation"),
    resources: LANGUAGES.map((language) => ({
      ...resource({ figures: null, language }, origin),
      title: t(language)("openData:dataset.dictionary.title"),
    })),
  };
  const results = [...figures, dictionary];
  return { success: true, result: { count: results.length, results } };
}

function resource(file: OpenFile, origin: string) {
  const name = fileName(file);
  return { name, url: origin + paths.openDataFile(name), format: "CSV", mimetype: "text/csv", language: file.language };
}
