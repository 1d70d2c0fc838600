import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Json } from "#db/types.ts";
import { can, type Right } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";

/** One event of the history, as it was written. */
export interface PastEvent {
  id: number;
  action: string;
  entityId: string;
  oldValues: Json | null;
  newValues: Json | null;
  at: Date;
  /** Null for what the portal did by itself. */
  byTh: string | null;
  byEn: string | null;
}

export interface EventQuery {
  entity: string;
  /** Whoever does not hold it anywhere sees nothing. */
  right: Right;
  /** Only things whose id begins with one of these and a slash, such as the forms of a bureau. */
  within?: string[];
}

/** The latest events about a kind of thing, newest first. */
export async function latestEvents(viewer: Viewer, query: EventQuery, limit = 20): Promise<PastEvent[]> {
  if (!can(viewer, query.right)) return [];
  return db()
    .selectFrom("auditEvents as e")
    .leftJoin("users as u", "u.id", "e.actorId")
    .where("e.entity", "=", query.entity)
    .$if(query.within !== undefined, (events) =>
      events.where(sql<SqlBool>`split_part(e.entity_id, '/', 1) = any(${query.within}::text[])`),
    )
    .orderBy("e.id", "desc")
    .limit(limit)
    .select(["e.id", "e.action", "e.entityId", "e.oldValues", "e.newValues", "e.occurredAt as at"])
    .select(["u.nameTh as byTh", "u.nameEn as byEn"])
    .execute();
}
