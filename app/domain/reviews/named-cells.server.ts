import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { UNDIVIDED } from "../observations/cell.ts";
import { formDefinitions } from "../observations/form-definition.server.ts";
import type { CellQuestion } from "./outcome.ts";

type CellIds = ReadonlyMap<string, { indicatorId: number; splitId: number }>;

/** How a cell is named in the history: C3-01/none. */
export function cellName(cell: { indicator: string; split: string }): string {
  return `${cell.indicator}/${cell.split}`;
}

/** Every cell of a form version by its name. */
export async function cellIdsOf(trx: Transaction<DB>, formVersionId: number): Promise<CellIds> {
  const { byVersion } = await formDefinitions(trx);
  const indicators = byVersion.get(formVersionId)?.indicators ?? [];
  return new Map(
    indicators.flatMap(({ id, code, parts }) =>
      [{ id: 0, code: UNDIVIDED }, ...parts].map((part) => [
        cellName({ indicator: code, split: part.code }),
        { indicatorId: id, splitId: part.id },
      ]),
    ),
  );
}

/** Writes down which cells a return asks about. They must be cells of the form. */
export async function insertQuestions(
  trx: Transaction<DB>,
  eventId: number,
  questions: CellQuestion[],
  ids: CellIds,
): Promise<void> {
  const rows = questions.map((cell) => ({ ...ids.get(cellName(cell))!, question: cell.question }));
  await sql`
    insert into returned_cells (approval_event_id, indicator_id, split_id, question)
    select ${eventId}::bigint, * from unnest(${rows.map((row) => row.indicatorId)}::smallint[],
      ${rows.map((row) => row.splitId)}::smallint[], ${rows.map((row) => row.question)}::text[])
    on conflict do nothing`.execute(trx);
}
