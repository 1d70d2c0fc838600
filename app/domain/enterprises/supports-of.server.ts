import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { type Audience, shown } from "../personal-data/visibility.ts";
import type { SupportRow } from "./enterprise-record.ts";

/** So many supports stand on the page of an enterprise. */
const MOST = 50;

/** Who has supported an enterprise with what, the newest first; what it was worth is for its owner and its keepers. */
export async function supportsOf(unitId: number, audience: Audience): Promise<SupportRow[]> {
  const rows = await db()
    .selectFrom("supportLinks as l")
    .innerJoin("organizations as o", "o.id", "l.supporterId")
    .where("l.receiverUnitId", "=", unitId)
    .orderBy(sql`lower(l.given) desc`)
    .orderBy("l.id", "desc")
    .limit(MOST)
    .select(["l.id", "l.cog", "l.whatTh", "l.resultTh", "l.valueBaht"])
    .select(["o.nameTh as supporterTh", "o.nameEn as supporterEn", "o.sectorCode"])
    .select([sql<string>`lower(l.given)`.as("from"), sql<string | null>`upper(l.given) - 1`.as("to")])
    .execute();
  return rows.map((row) => ({ ...row, valueBaht: shown(audience, "supportValue", row.valueBaht) }));
}
