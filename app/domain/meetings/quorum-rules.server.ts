import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { QuorumRule } from "./quorum.ts";

/** What each body of a meeting asks for, by its id. Public: a rule is no secret. */
export async function quorumRules(_viewer: Viewer, meetingId: number): Promise<Map<number, QuorumRule>> {
  const rows = await db()
    .selectFrom("meetingCommittees as b")
    .innerJoin("committees as c", "c.id", "b.committeeId")
    .where("b.meetingId", "=", meetingId)
    .select(["c.id", "c.quorumNumerator", "c.quorumDenominator", "c.sectorsRequired"])
    .execute();
  return new Map(rows.map(({ id, ...rule }) => [id, rule]));
}
