import { codeNames } from "#app/domain/register-imports/code-names.server.ts";
import { importedRows, type RowsShown } from "#app/domain/register-imports/imported-rows.server.ts";
import type { ImportCounts, RegisterImport } from "#app/domain/register-imports/stored-import.ts";
import { OUTCOMES } from "#app/domain/register-imports/stored-row.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { rowView } from "./row-view.server.ts";

/** One import as its page shows it: where it stands, what comes next, and one page of its rows. */
export async function registerImportPage(stored: RegisterImport, parameters: URLSearchParams, language: Language) {
  const t = translator(language);
  const { id, fileName, state, mode, isBusy, counts, createdAt, committedAt, undoneAt, undoUntil } = stored;
  const left = Object.values(counts.left).reduce((sum, count) => sum + count, 0);
  const shown = shownRows(parameters.get("show"), counts, left);
  const after = Number(parameters.get("after")) || 0;
  const { rows, next } = await importedRows(id, shown, Math.trunc(after));
  const nameOf = await codeNames(rows);
  const at = (moment: Date | null) => (moment ? formatDateTime(moment, language) : "");
  const { created, updated, unchanged, refused } = counts;
  return {
    id,
    title: fileName,
    state,
    isBusy,
    at: at(createdAt),
    lead: t(`registerImports:lead.${state}`, { at: at(undoneAt ?? committedAt) }),
    work: {
      total: state === "reading" ? null : created + updated,
      done: state === "reading" ? counts.rows : counts.done + left,
      text: formatNumber(state === "reading" ? counts.rows : counts.done + left),
      totalText: formatNumber(created + updated),
    },
    counts: { created, updated, unchanged, refused },
    texts: {
      rows: formatNumber(counts.rows),
      created: formatNumber(created),
      updated: formatNumber(updated),
      unchanged: formatNumber(unchanged),
      refused: formatNumber(refused),
      changing: formatNumber(created + updated),
      putBack: formatNumber(counts.done),
      left: formatNumber(left),
    },
    left,
    mode,
    undoUntil: undoUntil && at(undoUntil),
    refusal: counts.refusal && t(`registerImports:file.${counts.refusal.problem}`, counts.refusal.params),
    ignoredColumns: counts.ignoredColumns.join(", "),
    shown,
    rows: rows.map((row) => rowView(row, { t, language, nameOf })),
    next: next === null ? null : paths.registerImport(id, { show: shown, after: next }),
    first: after > 0 ? paths.registerImport(id, { show: shown }) : null,
  };
}

export type RegisterImportPage = Awaited<ReturnType<typeof registerImportPage>>;

/** What is asked for; else what needs a look first: what could not be put back, what is refused, what changes. */
function shownRows(asked: string | null, counts: ImportCounts, left: number): RowsShown {
  if (asked === "left" && left > 0) return "left";
  const wanted = OUTCOMES.find((outcome) => outcome === asked);
  if (wanted) return wanted;
  if (left > 0) return "left";
  return (["refused", "updated", "created"] as const).find((outcome) => counts[outcome] > 0) ?? "unchanged";
}
