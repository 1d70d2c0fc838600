import type { TFunction } from "i18next";
import type { codeNames } from "#app/domain/register-imports/code-names.server.ts";
import { COLUMNS, type Column } from "#app/domain/register-imports/columns.ts";
import type { ImportedRow } from "#app/domain/register-imports/stored-import.ts";
import type { RowProblem } from "#app/domain/register-imports/stored-row.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate } from "#app/i18n/format.ts";

/** Rules of an entry by hand whose words speak of choosing from a list: a file is told otherwise. */
const OWN_WORDS = ["no_producer_type", "no_category", "no_business_area", "no_district", "no_subdistrict", "no_name"];

/** The field of a record that each column fills, where their names differ. */
const FIELDS: Partial<Record<Column, string>> = {
  category: "categoryCode",
  district: "districtCode",
  subdistrict: "subdistrictCode",
};

interface Reader {
  t: TFunction;
  language: Language;
  nameOf: Awaited<ReturnType<typeof codeNames>>;
}

/** One row as the page shows it: what is wrong with it, or what it changes, by name. */
export function rowView({ line, unitCode, content, before, problems, undone }: ImportedRow, reader: Reader) {
  const { t } = reader;
  const { cells, given } = content;
  const after: Record<string, unknown> = { ...given };
  return {
    line,
    code: cells.externalCode ?? "",
    name: cells.nameTh ?? "",
    unitCode,
    undone: undone && t(`registerImports:fate.${undone}`),
    problems: problems.map((problem) => problemView(problem, t)),
    changes: before
      ? COLUMNS.flatMap((column) => {
          const field = FIELDS[column] ?? column;
          const [was, is] = [textOf(before[field]), textOf(after[field])];
          if (is === "" || was === is) return [];
          const said = (value: unknown) => inWords(column, value, reader);
          return [{ column: t(`registerImports:column.${column}`), was: said(before[field]), is: said(after[field]) }];
        })
      : [],
  };
}

export type RowView = ReturnType<typeof rowView>;

/** A problem in words: its column, what stood there, and what to do. */
export function problemView({ column, key, params, value }: RowProblem, t: TFunction) {
  const rule = key.split(".").at(-1) ?? "";
  return {
    column: column ? t(`registerImports:column.${column}`) : "",
    value,
    message: t(OWN_WORDS.includes(rule) ? `registerImports:rule.${rule}` : key, params),
  };
}

/** A value as it is read: the name of a code with the code, a day in the reader's era, anything else as it stands. */
function inWords(column: Column, value: unknown, { t, language, nameOf }: Reader): string {
  if (!value) return "";
  if (column === "foundedOn") return formatDate(String(value), language);
  if (column === "producerType") return t(`enterprises:producerType.${value}`);
  const named = (code: unknown) => {
    const name = nameOf(column, String(code));
    return name ? `${(language === "en" && name.nameEn) || name.nameTh} (${code})` : String(code);
  };
  return [value].flat().map(named).join(", ");
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}
