import { readEnterpriseInput } from "../enterprises/enterprise-input.ts";
import { readThirteenDigits } from "../identity/thirteen-digits.ts";
import { shortened } from "../observations/clean-text.ts";
import type { CellText } from "../workbooks/cell.ts";
import { COLUMNS, type Column } from "./columns.ts";
import { holdsPersonNumber, withoutPersonNumbers } from "./person-number.ts";
import type { Given, RowContent, RowProblem } from "./stored-row.ts";
import { codeOf, type Word, type Words } from "./words.ts";

export type RowCells = Partial<Record<Column, CellText>>;

/** Longer texts are refused, not cut. */
const MOST_LETTERS: Partial<Record<Column, number>> = {
  externalCode: 40,
  nameTh: 200,
  nameEn: 200,
  siteAddressTh: 500,
  phone: 60,
  email: 320,
  website: 500,
};

/**
 * What a row means, and what is wrong with it as far as the row itself can tell: first its cells, then the rules of an
 * entry by hand. At most one problem a column. `today` is "YYYY-MM-DD".
 */
export function readRow(cells: RowCells, words: Words, today: string): { content: RowContent; problems: RowProblem[] } {
  const problems = new Map<Column, RowProblem>();
  const textOf = (column: Column) => cells[column]?.text ?? "";
  const refuse = (column: Column, key: string, params?: Record<string, string>) => {
    if (!problems.has(column))
      problems.set(column, { column, key, params, value: shortened(withoutPersonNumbers(textOf(column)), 60) });
  };
  for (const column of COLUMNS) {
    const wrong = cellProblem(column, cells[column]);
    if (wrong) refuse(column, `registerImports:${wrong.key}`, wrong.params);
  }
  const sound = (column: Column) => (problems.has(column) ? "" : textOf(column));
  if (textOf("externalCode") === "") refuse("externalCode", "registerImports:row.no_code");
  const business = businessAreasOf(sound("businessAreas"), words.businessAreas);
  if (!business) refuse("businessAreas", "enterprises:problem.no_business_area");
  const category = codeOf(sound("category"), words.categories);
  if (!category) refuse("category", "enterprises:problem.no_category");
  const typed = {
    ...Object.fromEntries(COLUMNS.map((column) => [column, sound(column)])),
    producerType: codeOf(sound("producerType"), words.producerTypes) ?? "",
    category: category ?? "",
    district: digits(sound("district")),
    subdistrict: digits(sound("subdistrict")),
  };
  const { input, problems: found } = readEnterpriseInput(typed, business ?? [], today);
  for (const { field, key, params } of found) refuse(field as Column, key, params);
  const filled = COLUMNS.filter((column) => textOf(column) !== "");
  const content: RowContent = {
    cells: Object.fromEntries(filled.map((column) => [column, withoutPersonNumbers(textOf(column))])),
    externalCode: sound("externalCode"),
    given: problems.size ? {} : givenOf(input),
  };
  return { content, problems: [...problems.values()] };
}

function cellProblem(
  column: Column,
  cell: CellText | undefined,
): { key: string; params?: Record<string, string> } | null {
  if (!cell) return null;
  const { text, problem, isDay } = cell;
  if (problem) return { key: `cell.${problem}` };
  if (isDay && column !== "foundedOn") return { key: "cell.day" };
  if (column !== "registrationNumber" && holdsPersonNumber(text)) return { key: "cell.person_number" };
  if (column === "registrationNumber" && /^[1-9]\d{11}$/.test(text) && readThirteenDigits(`0${text}`).ok)
    return { key: "cell.zero_lost" };
  const most = MOST_LETTERS[column];
  return most && text.length > most ? { key: "cell.too_long", params: { most: String(most) } } : null;
}

/** The codes of areas in one cell; null when one of them is none. */
function businessAreasOf(text: string, choices: Word[]): string[] | null {
  const parts = text.split(/[,;|/\n]/).map((part) => part.trim());
  const codes = parts.filter((part) => part !== "").map((part) => codeOf(part, choices));
  return codes.every((code) => code !== null) ? codes : null;
}

function digits(text: string): string {
  return text.replace(/\s/g, "").replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

function givenOf(input: Given): Given {
  const filled = Object.entries(input).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(filled);
}
