import { stringify } from "csv-stringify/sync";
import type { OpenFigure, OpenFigures } from "#app/domain/open-data/open-figures.server.ts";
import { asText } from "#app/domain/workbooks/as-text.ts";
import type { Language } from "#app/i18n/config.ts";
import { translator } from "#app/i18n/server.server.ts";
import { COLUMNS, type Column } from "./columns.ts";

/**
 * The figures as a long table, written while they are read, and no longer than somebody listens. With a byte order mark,
 * which a spreadsheet needs to read Thai.
 */
export async function* figuresCsv(figures: OpenFigures, language: Language, fiscalYear: number, listens: AbortSignal) {
  const t = translator(language);
  yield stringify([COLUMNS.map(({ name }) => t(`openData:column.${name}.label`))], { bom: true });
  for await (const some of figures.read()) {
    if (listens.aborted) return;
    const lines = some.map((figure) => lineOf(figure, language, fiscalYear, t));
    if (lines.length > 0) yield stringify(lines);
  }
}

function lineOf(figure: OpenFigure, language: Language, fiscalYear: number, t: ReturnType<typeof translator>) {
  const { indicator, area, period } = figure;
  const word = (th: string, en: string | null) => asText((language === "en" && en) || th);
  const cells: Record<Column, string | number | null> = {
    year: fiscalYear,
    period: period.code,
    from: period.startsOn,
    to: period.endsOn,
    areaCode: area.code,
    area: word(area.nameTh, area.nameEn),
    indicatorCode: indicator.code,
    indicator: word(indicator.nameTh, indicator.nameEn),
    unit: word(indicator.unitTh, indicator.unitEn),
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    reported: figure.reported,
    expected: figure.expected,
    standing: t(`openData:standing.${figure.standing}`),
  };
  return COLUMNS.map(({ name }) => cells[name]);
}
