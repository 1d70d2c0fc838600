import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";

/** A question that came back with a report: the cell it is about, and what is asked. */
export interface ReturnedCell {
  indicatorCode: string;
  splitCode: string;
  question: string;
}

/**
 * The cells that the latest return of each report names. Only those may be changed until it is sent again; a report
 * whose latest return names none has no entry, and all of its cells may be.
 */
export async function returnedCells(on: Kysely<DB>, submissionIds: number[]): Promise<Map<number, ReturnedCell[]>> {
  const found = new Map<number, ReturnedCell[]>();
  if (submissionIds.length === 0) return found;
  const { rows } = await sql<ReturnedCell & { submissionId: number }>`
    select e.submission_id, i.code as indicator_code, x.code as split_code, c.question
    from (select submission_id, max(id) as id from approval_events
      where submission_id = any(${submissionIds}::bigint[]) and to_state = 'returned' group by submission_id) as e
    join returned_cells c on c.approval_event_id = e.id
    join indicators i on i.id = c.indicator_id
    join splits x on x.id = c.split_id
    order by e.submission_id, i.position, x.id`.execute(on);
  for (const { submissionId, ...cell } of rows) {
    const cells = found.get(submissionId) ?? [];
    cells.push(cell);
    found.set(submissionId, cells);
  }
  return found;
}
