import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";

/** Rounds in which OTOP producers were registered, and the one that is open, the newest first; the same for everybody. */
export function registrationRounds(_viewer: Viewer) {
  return db()
    .selectFrom("registrationRounds")
    .where(sql<boolean>`opens_on <= ${bangkokDate(now())}::date`)
    .orderBy("fiscalYear", "desc")
    .orderBy("number", "desc")
    .select(["id", "fiscalYear", "number"])
    .execute();
}
