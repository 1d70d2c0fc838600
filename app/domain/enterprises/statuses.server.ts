import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { StatusKind, StatusRow } from "./enterprise-record.ts";

/** What an enterprise is and was, the newest first; public. The caller has found the enterprise. */
export async function statusesOf(unitId: number): Promise<StatusRow[]> {
  const rows = await db()
    .selectFrom("enterpriseStatuses as s")
    .leftJoin("registrationRounds as r", "r.id", "s.roundId")
    .where("s.unitId", "=", unitId)
    .orderBy(sql`lower(s.valid) desc`)
    .orderBy("s.id")
    .select([
      "s.id",
      sql<StatusKind>`s.kind`.as("kind"),
      "s.registerNumber",
      "r.fiscalYear",
      "r.number",
      sql<string>`lower(s.valid)`.as("from"),
      sql<string | null>`upper(s.valid) - 1`.as("to"),
      sql<boolean>`s.valid @> ${bangkokDate(now())}::date`.as("isCurrent"),
    ])
    .execute();
  return rows.map(({ fiscalYear, number, ...row }) => ({
    ...row,
    round: fiscalYear !== null && number !== null ? { fiscalYear, number } : null,
  }));
}
