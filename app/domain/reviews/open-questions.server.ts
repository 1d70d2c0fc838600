import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { cellKey } from "../observations/cell.ts";
import { type ReturnedCell, returnedCells } from "../observations/returned-cells.server.ts";
import { changesOfEach } from "./changes-since.server.ts";

/** How far the latest return of a report has been answered. */
export interface ReturnAnswer {
  /** The cells that it names and that have neither changed since nor been answered by a note. */
  open: ReturnedCell[];
  /** Anything was changed or noted since, whatever it named. */
  touched: boolean;
}

/** The cells named by a report's latest return that have neither changed since nor been answered by a note. */
export async function openQuestions(on: Kysely<DB>, submissionId: number): Promise<ReturnedCell[]> {
  return (await answersToReturns(on, [submissionId])).get(submissionId)?.open ?? [];
}

/** How far the latest return of each report has been answered; the same few statements however many reports. */
export async function answersToReturns(on: Kysely<DB>, submissionIds: number[]): Promise<Map<number, ReturnAnswer>> {
  const answers = new Map<number, ReturnAnswer>();
  if (!submissionIds.length) return answers;
  const { rows: returns } = await sql<{ submissionId: number; version: number; occurredAt: Date }>`
    select distinct on (submission_id) submission_id, submission_version as version, occurred_at
    from approval_events where submission_id = any(${submissionIds}::bigint[]) and to_state = 'returned'
    order by submission_id, id desc`.execute(on);
  const asked = await returnedCells(on, submissionIds);
  const changes = await changesOfEach(on, returns);
  const notes = await notesSince(on, returns);
  for (const { submissionId } of returns) {
    const changed = changes.get(submissionId) ?? [];
    const noted = notes.filter((note) => note.submissionId === submissionId);
    const answered = new Set([...changed.map(cellKey), ...noted.map((note) => note.cell)]);
    answers.set(submissionId, {
      open: (asked.get(submissionId) ?? []).filter((cell) => !answered.has(cellKey(cell))),
      touched: answered.size > 0,
    });
  }
  return answers;
}

/** The cells of notes written since, but for those that ask something; a note on the whole report has none. */
async function notesSince(on: Kysely<DB>, returns: { submissionId: number; occurredAt: Date }[]) {
  const { rows } = await sql<{ submissionId: number; cell: string }>`
    select n.submission_id, coalesce(i.code || '/' || x.code, '') as cell
    from unnest(${returns.map((each) => each.submissionId)}::bigint[],
      ${returns.map((each) => each.occurredAt)}::timestamptz[]) as returned(id, at)
    join notes as n on n.submission_id = returned.id and n.written_at >= returned.at and n.asks is null
    left join indicators as i on i.id = n.indicator_id
    left join splits as x on x.id = n.split_id`.execute(on);
  return rows;
}
