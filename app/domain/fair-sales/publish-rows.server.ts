import { CsvError, parse } from "csv-parse/sync";
import type { Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs } from "../fairs/fair.server.ts";
import { holdPublished, partOf, standingPublished, writePublished } from "./published.server.ts";
import { type PublishedField, type PublishedFigure, type PublishedProblem, readPublished } from "./published-input.ts";
import {
  columnsOf,
  type KnownNames,
  MOST_ROWS,
  missingColumns,
  type RowColumn,
  type RowDefaults,
  typedRow,
} from "./published-rows.ts";

/** What a row would do, or did; `line` counts from 1 with the headings, as a spreadsheet does. */
export type PublishedOutcome =
  | { line: number; outcome: "refused"; problems: Partial<Record<PublishedField, PublishedProblem>> }
  | { line: number; outcome: "new" | "known"; figure: PublishedFigure };

/** Why rows are refused as a whole: a key under `rows.file` of the locale area `fairPublished`. */
export type RowsProblem =
  | { key: "empty" | "broken" }
  | { key: "missing_columns"; columns: RowColumn[] }
  | { key: "too_many_rows"; most: number };

export interface PublishedPlan {
  rows: PublishedOutcome[];
  counts: Record<PublishedOutcome["outcome"], number>;
  /** Headings that say nothing to the portal; what stands below them is not read. */
  ignored: string[];
}

export type PublishedTry =
  | { ok: true; plan: PublishedPlan; recorded: boolean }
  | { ok: false; reason: "rows"; problem: RowsProblem };

/**
 * Tries rows of published figures by the rules of the single form, or records them: all that are new, each with its event,
 * or none while one is refused. The same rows again change nothing. Null for whoever does not manage fairs.
 */
export async function publishRows(
  viewer: Viewer,
  text: string,
  defaults: RowDefaults,
  { commit }: { commit: boolean },
): Promise<PublishedTry | null> {
  if (!managesFairs(viewer)) return null;
  const read = readRows(text, defaults);
  if (!read.ok) return { ok: false, reason: "rows", problem: read.problem };
  return db()
    .transaction()
    .execute(async (trx): Promise<PublishedTry> => {
      if (commit) await holdPublished(trx);
      const plan = { ...(await planOf(trx, read.rows, defaults)), ignored: read.ignored };
      const recorded = commit && plan.counts.refused === 0;
      if (recorded)
        for (const row of plan.rows) if (row.outcome === "new") await writePublished(trx, viewer, row.figure);
      return { ok: true, plan, recorded };
    });
}

interface Row {
  line: number;
  cells: Partial<Record<RowColumn, string>>;
}

type ReadRows = { ok: true; rows: Row[]; ignored: string[] } | { ok: false; problem: RowsProblem };

/** Comma, semicolon or tab, the columns by their headings in any order. */
function readRows(text: string, defaults: RowDefaults): ReadRows {
  const start = text.replace(/^\ufeff/, "").replace(/^(\s*[\r\n])+/, "");
  if (!start.trim()) return { ok: false, problem: { key: "empty" } };
  try {
    const records = parse(start, {
      delimiter: delimiterOf(start),
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      to: MOST_ROWS + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [headings, ...rest] = records;
    const columns = columnsOf(headings?.record ?? []);
    const missing = missingColumns(columns, defaults);
    if (missing.length > 0) return { ok: false, problem: { key: "missing_columns", columns: missing } };
    if (rest.length === 0) return { ok: false, problem: { key: "empty" } };
    if (rest.length > MOST_ROWS) return { ok: false, problem: { key: "too_many_rows", most: MOST_ROWS } };
    const above =
      text
        .replace(/^\ufeff/, "")
        .slice(0, -start.length)
        .split(/\r\n|\r|\n/).length - 1;
    return {
      ok: true,
      rows: rest.map(({ record, info }) => ({ line: above + info.lines, cells: cellsOf(columns, record) })),
      ignored: (headings?.record ?? []).filter((heading, at) => columns[at] === null && heading.trim() !== ""),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problem: { key: "broken" } };
  }
}

function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  return [";", "\t"].find((delimiter) => line.split(delimiter).length > line.split(",").length) ?? ",";
}

function cellsOf(columns: readonly (RowColumn | null)[], record: readonly string[]): Row["cells"] {
  return Object.fromEntries(columns.flatMap((column, at) => (column ? [[column, record[at] ?? ""]] : [])));
}

async function planOf(
  trx: Transaction<DB>,
  rows: readonly Row[],
  defaults: RowDefaults,
): Promise<Omit<PublishedPlan, "ignored">> {
  const known = await knownNames(trx);
  const read = rows.map(({ line, cells }) => {
    const { typed, problems } = typedRow(cells, defaults, known);
    return { line, problems, read: readPublished(typed) };
  });
  const names = read.flatMap((row) => (row.read.ok ? [row.read.figure.fairName] : []));
  const standing = await standingPublished(trx, [...new Set(names)]);
  const before = new Set<string>();
  const outcomes = read.map(({ line, problems, read: one }): PublishedOutcome => {
    if (!one.ok || Object.keys(problems).length > 0)
      return { line, outcome: "refused", problems: { ...(one.ok ? {} : one.problems), ...problems } };
    const { figure } = one;
    const stands = standing(figure);
    const again = before.has(partOf(figure));
    before.add(partOf(figure));
    if (again) return { line, outcome: "refused", problems: { source: "twice" } };
    if (stands === "differs") return { line, outcome: "refused", problems: { source: "differs" } };
    return { line, outcome: stands, figure };
  });
  const count = (outcome: PublishedOutcome["outcome"]) => outcomes.filter((row) => row.outcome === outcome).length;
  return { rows: outcomes, counts: { new: count("new"), known: count("known"), refused: count("refused") } };
}

/** Fairs, provinces and categories by code and name. */
async function knownNames(trx: Transaction<DB>): Promise<KnownNames> {
  const named = ({ code, nameTh, nameEn }: { code: string; nameTh: string; nameEn: string | null }) => ({
    value: code,
    names: [nameTh, nameEn],
  });
  const columns = ["code", "nameTh", "nameEn"] as const;
  const fairs = await trx.selectFrom("fairs").select(columns).execute();
  const provinces = await trx.selectFrom("areas").where("level", "=", 2).select(columns).execute();
  const categories = await trx.selectFrom("productCategories").select(columns).execute();
  return { fairs: fairs.map(named), provinces: provinces.map(named), categories: categories.map(named) };
}
