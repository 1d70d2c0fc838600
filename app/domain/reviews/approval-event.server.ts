import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";

/**
 * What a report says, as one hash: every answer in key order, numbers as the database stores them. Two reports with the
 * same hash say the same. An SQL expression over a submission id.
 */
export function observationsHash(submissionId: ReturnType<typeof sql<number>>) {
  return sql<Buffer>`(select sha256(convert_to(coalesce(string_agg(
      concat_ws('|', o.indicator_id, o.split_id, coalesce(o.value::text, '-'), coalesce(o.numerator::text, '-'),
        coalesce(o.denominator::text, '-'), coalesce(o.missing_reason, '-')),
      chr(10) order by o.indicator_id, o.split_id), ''), 'UTF8'))
    from observations as o where o.submission_id = ${submissionId})`;
}

export interface ApprovalEvent {
  submissionId: number;
  fromState: string;
  toState: string;
  actorId: number;
  reason: string | null;
  /** The version that was decided on. */
  version: number;
  occurredAt: Date;
}

/** Writes one step into the append-only history of a report, with the hash of what it said; answers the event's id. */
export async function recordApproval(trx: Transaction<DB>, event: ApprovalEvent): Promise<number> {
  const { id } = await trx
    .insertInto("approvalEvents")
    .values({
      submissionId: event.submissionId,
      fromState: event.fromState,
      toState: event.toState,
      actorId: event.actorId,
      reason: event.reason,
      submissionVersion: event.version,
      observationsSha256: observationsHash(sql<number>`${event.submissionId}::bigint`),
      occurredAt: event.occurredAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
