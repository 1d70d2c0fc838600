import type { TFunction } from "i18next";
import { COLUMNS, type Column } from "#app/domain/register-imports/columns.ts";
import type { ImportedRow } from "#app/domain/register-imports/stored-import.ts";
import type { RowProblem } from "#app/domain/register-imports/stored-row.ts";

/** Rules of an entry by hand whose words speak of choosing from a list: a file is told otherwise. */
const OWN_WORDS = ["no_producer_type", "no_category", "no_business_area", "no_district", "no_subdistrict", "no_name"];

/** The field of a record that each column fills, where their names differ. */
const FIELDS: Partial<Record<Column, string>> = {
  category: "categoryCode",
  district: "districtCode",
  subdistrict: "subdistrictCode",
};

/** One row as the page shows it: what is wrong with it, or what it changes. */
export function rowView({ line, unitCode, content, before, problems, undone }: ImportedRow, t: TFunction) {
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
          return is === "" || was === is ? [] : [{ column: t(`registerImports:column.${column}`), was, is }];
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

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}
