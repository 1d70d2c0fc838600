import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { blankCell, type Cell, cellKey, sameCell } from "../observations/cell.ts";
import { storedCells } from "../observations/stored-cells.server.ts";

/** A cell that says something else than it did. */
export interface CellChange {
  indicatorCode: string;
  splitCode: string;
  before: Cell;
  after: Cell;
}

/**
 * What differs between a report as it is and as it was at a version: the first old answer that the history kept of each
 * cell since then, against the answer now. A cell that was changed and changed back is no change.
 */
export async function changesSince(on: Kysely<DB>, submissionId: number, version: number): Promise<CellChange[]> {
  const { rows } = await sql<{ key: string; old: Partial<Cell> | null }>`
    select distinct on (cell.key) cell.key, cell.value as old
    from audit_events as e cross join lateral jsonb_each(e.old_values -> 'cells') as cell
    where e.entity = 'report' and e.entity_id = ${String(submissionId)} and e.action = 'report.saved'
      and (e.new_values ->> 'version')::int > ${version}
    order by cell.key, e.id`.execute(on);
  const now = new Map((await storedCells(on, [submissionId])).get(submissionId)?.map((cell) => [cellKey(cell), cell]));
  return rows.flatMap(({ key, old }) => {
    const [indicatorCode = "", splitCode = ""] = key.split("/");
    const blank = blankCell(indicatorCode, splitCode);
    const before = { ...blank, ...old };
    const after = now.get(key) ?? blank;
    return sameCell(before, after) ? [] : [{ indicatorCode, splitCode, before, after }];
  });
}
