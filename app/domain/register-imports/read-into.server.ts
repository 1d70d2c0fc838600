import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { cleanText } from "../observations/clean-text.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { type Judged, judgeRows } from "./judge-rows.server.ts";
import { keepStep } from "./keep-step.server.ts";
import { type RowCells, readRow } from "./read-row.ts";
import { STEP } from "./stored-import.ts";
import type { RowProblem } from "./stored-row.ts";
import { type OpenedTable, RefusedFile } from "./table.ts";
import { wordsOf } from "./words.server.ts";
import type { Words } from "./words.ts";

type FileRow = { line: number; cells: RowCells };

/** Reads the rows of a file step by step and keeps each with what it would do. A file that breaks off keeps nothing. */
export async function readInto(viewer: Viewer, id: string, first: FileRow, rest: OpenedTable["rows"]): Promise<void> {
  const words = await wordsOf(db());
  const seen = { codes: new Map<string, number>(), numbers: new Map<string, number>() };
  let step: FileRow[] = [first];
  try {
    for await (const row of rest) {
      if (step.length === STEP) {
        await keep(viewer, id, step, words, seen);
        step = [];
      }
      step.push(row);
    }
    await keep(viewer, id, step, words, seen);
    await keepStep(id, ["reading"], async () => ({ state: "ready" }));
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const { problem, params } = error;
    await keepStep(id, ["reading"], async (trx, counts) => {
      await trx.deleteFrom("registerImportRows").where("importId", "=", id).execute();
      return { state: "failed", counts: { ...counts, refusal: { problem, params } } };
    });
  }
}

interface Seen {
  codes: Map<string, number>;
  numbers: Map<string, number>;
}

function keep(viewer: Viewer, id: string, step: FileRow[], words: Words, seen: Seen): Promise<unknown> {
  const today = bangkokDate(now());
  const read = step.map(({ line, cells }) => {
    const { content, problems } = readRow(cleaned(cells), words, today);
    return { line, content, problems: problems.length ? problems : twice(line, content, seen) };
  });
  return keepStep(id, ["reading"], async (trx, counts) => {
    const sound = read.filter(({ problems }) => problems.length === 0);
    const judged = new Map((await judgeRows(trx, viewer, sound)).map((row) => [row.line, row]));
    const rows = read.map((row) => storedRow(judged.get(row.line) ?? { ...row, outcome: "refused", registered: null }));
    await sql`
      insert into register_import_rows (import_id, line, outcome, unit_id, content, before, problems)
      select ${id}, line, outcome, unit_id, content, before, problems
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(line integer, outcome text, unit_id integer, content jsonb, before jsonb, problems jsonb)`.execute(trx);
    const after = { ...counts, rows: counts.rows + rows.length };
    for (const { outcome } of rows) after[outcome]++;
    return { counts: after };
  });
}

/** A code or number that an earlier row has is refused here, with its line: which of the two is meant nobody can say. */
function twice(
  line: number,
  { externalCode, given, cells }: Judged["content"],
  { codes, numbers }: Seen,
): RowProblem[] {
  const problems: RowProblem[] = [];
  const first = codes.get(externalCode);
  if (first)
    problems.push({
      column: "externalCode",
      key: "registerImports:row.code_twice",
      params: { line: String(first) },
      value: externalCode,
    });
  else codes.set(externalCode, line);
  const number = given.registrationNumber;
  const earlier = number ? numbers.get(number) : undefined;
  if (earlier)
    problems.push({
      column: "registrationNumber",
      key: "registerImports:row.number_twice",
      params: { line: String(earlier) },
      value: cells.registrationNumber ?? "",
    });
  else if (number && !first) numbers.set(number, line);
  return problems;
}

function storedRow(row: Pick<Judged, "line" | "content" | "outcome" | "registered" | "problems">) {
  const { line, content, outcome, registered, problems } = row;
  const before = outcome === "updated" && registered ? { ...registered.input, version: registered.version } : null;
  const unit = outcome === "refused" ? null : (registered?.id ?? null);
  return { line, outcome, unit_id: unit, content, before, problems: problems.length ? problems : null };
}

function cleaned(cells: RowCells): RowCells {
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [column, { ...cell, text: cleanText(cell.text) }]),
  );
}
