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
  return (await changesOfEach(on, [{ submissionId, version }])).get(submissionId) ?? [];
}

/** {@link changesSince} of many reports, each since a version of its own: two statements. Who has none has no entry. */
export async function changesOfEach(
  on: Kysely<DB>,
  asked: { submissionId: number; version: number }[],
): Promise<Map<number, CellChange[]>> {
  const changes = new Map<number, CellChange[]>();
  if (!asked.length) return changes;
  const ids = asked.map((each) => each.submissionId);
  const { rows } = await sql<{ id: number; key: string; old: Partial<Cell> | null }>`
    select distinct on (asked.id, cell.key) asked.id, cell.key, cell.value as old
    from unnest(${ids}::bigint[], ${asked.map((each) => each.version)}::int[]) as asked(id, version)
    join audit_events as e on e.entity = 'report' and e.entity_id = asked.id::text and e.action = 'report.saved'
      and (e.new_values ->> 'version')::int > asked.version
    cross join lateral jsonb_each(e.old_values -> 'cells') as cell
    order by asked.id, cell.key, e.id`.execute(on);
  const now = await storedCells(on, ids);
  for (const { id, key, old } of rows) {
    const [indicatorCode = "", splitCode = ""] = key.split("/");
    const blank = blankCell(indicatorCode, splitCode);
    const before = { ...blank, ...old };
    const after = now.get(id)?.find((cell) => cellKey(cell) === key) ?? blank;
    if (sameCell(before, after)) continue;
    changes.set(id, [...(changes.get(id) ?? []), { indicatorCode, splitCode, before, after }]);
  }
  return changes;
}
