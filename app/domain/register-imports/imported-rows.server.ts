import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { type ImportedRow, ROWS_A_PAGE } from "./stored-import.ts";
import type { Fate, Outcome, RowContent, RowProblem } from "./stored-row.ts";

/** Which rows of an import are asked for: by what they do, or those that an undo could not put back. */
export type RowsShown = Outcome | "left";

/** Rows of an import of the viewer's own, found by the caller, in the order of the file; `next` is the line to go on after. */
export async function importedRows(
  id: string,
  shown: RowsShown,
  after = 0,
  limit = ROWS_A_PAGE,
): Promise<{ rows: ImportedRow[]; next: number | null }> {
  const found = await db()
    .selectFrom("registerImportRows as r")
    .leftJoin("reportingUnits as u", "u.id", "r.unitId")
    .where("r.importId", "=", id)
    .where("r.line", ">", after)
    .$if(shown !== "left", (rows) => rows.where("r.outcome", "=", shown))
    .$if(shown === "left", (rows) => rows.where("r.undone", "<>", "put_back"))
    .orderBy("r.line")
    .limit(limit + 1)
    .select([
      "r.line",
      "u.code as unitCode",
      sql<Outcome>`r.outcome`.as("outcome"),
      sql<RowContent>`r.content`.as("content"),
      sql<ImportedRow["before"]>`r.before`.as("before"),
      sql<RowProblem[]>`coalesce(r.problems, '[]')`.as("problems"),
      sql<Fate | null>`r.undone`.as("undone"),
    ])
    .execute();
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.line ?? null) : null };
}

/** Every refused row of an import of the viewer's own, a step at a time, for a file as long as may be. */
export async function* everyRefusedRow(id: string): AsyncGenerator<ImportedRow> {
  for (let after = 0; ; ) {
    const { rows, next } = await importedRows(id, "refused", after, 500);
    yield* rows;
    if (next === null) return;
    after = next;
  }
}
