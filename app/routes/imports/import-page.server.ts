import type { rowNames } from "#app/domain/imports/row-names.server.ts";
import type { RowRefusal } from "#app/domain/imports/rows-to-reports.ts";
import type { RowChange } from "#app/domain/imports/run-import.server.ts";
import type { Import } from "#app/domain/imports/stored-import.ts";
import { MISSING_REASONS } from "#app/domain/observations/cell.ts";
import { grouped } from "#app/domain/observations/parse-number.ts";
import { parsePeriod } from "#app/domain/periods/period-code.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDateTime, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";

/** A preview or a finished import as its page shows it, in the reader's language, its rows by name. */
export function importPage(
  { fileName, committedAt, summary }: Import,
  language: Language,
  namesOf: Awaited<ReturnType<typeof rowNames>>,
) {
  const t = translator(language);
  const { counts, refused, changes, warnings, warningCount, ignoredColumns } = summary;
  const changing = counts.created + counts.updated;
  const text = (answer: string) => {
    if (answer === "") return t("imports:table.blank");
    if (MISSING_REASONS.some((reason) => reason === answer)) return t(`checks:missing.${answer}`);
    return answer.split("/").map(grouped).join(" / ");
  };
  const name = (thing: { nameTh: string; nameEn: string | null } | null) =>
    thing && ((language === "en" && thing.nameEn) || thing.nameTh);
  const named = (row: Row) => {
    const { unit, indicator, part } = namesOf(row);
    const period = parsePeriod(row.period);
    return {
      line: row.line,
      unit: { code: row.unit, name: name(unit) },
      period: period ? formatPeriod(period.code, language, "short") : row.period,
      indicator: {
        code: row.indicator,
        name: indicator && withUnit(name(indicator), language === "en" ? indicator.unitEn : indicator.unitTh),
        part: name(part) ?? row.split,
      },
    };
  };
  const told = ({ messageKey, params, rule, ...row }: RowRefusal) => ({
    ...named(row),
    rule,
    message: t(messageKey, params),
  });
  const change = ({ before, after, ...row }: RowChange) => ({
    ...named(row),
    before: text(before),
    after: text(after),
  });
  return {
    title: t(committedAt ? "imports:done.title" : "imports:preview.title", { file: fileName }),
    committed: committedAt && formatDateTime(committedAt, language),
    counts: {
      rows: formatNumber(counts.rows),
      created: formatNumber(counts.created),
      updated: formatNumber(counts.updated),
      unchanged: formatNumber(counts.unchanged),
      refused: formatNumber(counts.refused),
    },
    offer: { changes: changing > 0, refusals: counts.refused > 0 },
    ignoredColumns: ignoredColumns.join(", "),
    refused: refused.map(told),
    refusedMore: more(refused.length, counts.refused),
    changes: changes.map(change),
    changesMore: more(changes.length, changing),
    warnings: warnings.map(told),
    warningsMore: more(warnings.length, warningCount),
  };
}

/** A name with its unit, unless it says so itself. */
function withUnit(name: string | null, unit: string): string {
  return name?.endsWith(`(${unit})`) ? name : `${name} (${unit})`;
}

type Row = Pick<RowRefusal, "line" | "unit" | "period" | "indicator" | "split">;

export type ImportPage = ReturnType<typeof importPage>;

function more(shown: number, count: number): { shown: string; count: string } | null {
  return count > shown ? { shown: formatNumber(shown), count: formatNumber(count) } : null;
}
