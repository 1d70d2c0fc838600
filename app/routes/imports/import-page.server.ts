import type { RowRefusal } from "#app/domain/imports/rows-to-reports.ts";
import type { RowChange } from "#app/domain/imports/run-import.server.ts";
import type { Import } from "#app/domain/imports/stored-import.ts";
import { MISSING_REASONS } from "#app/domain/observations/cell.ts";
import { grouped } from "#app/domain/observations/parse-number.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";

/** A preview or a finished import as its page shows it, in the reader's language. */
export function importPage({ fileName, committedAt, summary }: Import, language: Language) {
  const t = translator(language);
  const { counts, refused, changes, warnings, warningCount, ignoredColumns } = summary;
  const changing = counts.created + counts.updated;
  const text = (answer: string) => {
    if (answer === "") return t("imports:table.blank");
    if (MISSING_REASONS.some((reason) => reason === answer)) return t(`checks:missing.${answer}`);
    return answer.split("/").map(grouped).join(" / ");
  };
  const told = ({ messageKey, params, ...row }: RowRefusal) => ({ ...row, message: t(messageKey, params) });
  const change = ({ before, after, ...row }: RowChange) => ({ ...row, before: text(before), after: text(after) });
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

export type ImportPage = ReturnType<typeof importPage>;

function more(shown: number, count: number): { shown: string; count: string } | null {
  return count > shown ? { shown: formatNumber(shown), count: formatNumber(count) } : null;
}
