import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";

/** Why a report came back, who sent it back and when. */
export interface LatestReturn {
  reason: string;
  nameTh: string;
  nameEn: string | null;
  at: Date;
}

/** The latest return of a report; null when it never came back. */
export async function latestReturn(on: Kysely<DB>, submissionId: number): Promise<LatestReturn | null> {
  const row = await on
    .selectFrom("approvalEvents as e")
    .innerJoin("users as u", "u.id", "e.actorId")
    .where("e.submissionId", "=", submissionId)
    .where("e.toState", "=", "returned")
    .orderBy("e.id", "desc")
    .limit(1)
    .select(["e.reason", "u.nameTh", "u.nameEn", "e.occurredAt as at"])
    .executeTakeFirst();
  return row ? { ...row, reason: row.reason ?? "" } : null;
}
