import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { PastEvent } from "../history/latest-events.server.ts";
import { otopScope } from "./otop-scope.ts";

/** So many events are shown. */
const MOST = 30;

/** What has happened to the record of an enterprise, newest first, for those who keep it or own it; nothing for all others. */
export function enterpriseHistory(viewer: Viewer, code: string): Promise<PastEvent[]> {
  const area = sql<string>`u.home_area_code`;
  const edits = inScope(otopScope(viewer, "enterprises.edit"), area, sql`u.id`);
  const decides = inScope(otopScope(viewer, "enterprises.decide"), area);
  return db()
    .selectFrom("auditEvents as e")
    .innerJoin("reportingUnits as u", "u.code", "e.entityId")
    .leftJoin("users as by", "by.id", "e.actorId")
    .where("e.entity", "=", "enterprise")
    .where("e.entityId", "=", code)
    .where(sql<boolean>`(${edits} or ${decides})`)
    .orderBy("e.id", "desc")
    .limit(MOST)
    .select(["e.id", "e.action", "e.entityId", "e.oldValues", "e.newValues", "e.occurredAt as at"])
    .select(["by.nameTh as byTh", "by.nameEn as byEn"])
    .execute();
}
