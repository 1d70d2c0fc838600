import { type Kysely, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB, Json } from "#db/types.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { linkRows, type SupportLink } from "./link-rows.server.ts";
import type { Cog } from "./support.ts";

/** One support link as its page shows it. */
export interface LinkRecord extends SupportLink {
  /** The viewer may end it, correct it and record its result. */
  mine: boolean;
  /** What was done about it, newest first; null for those who may not read the network's names. */
  events: LinkEvent[] | null;
}

export interface LinkEvent {
  id: number;
  action: string;
  oldValues: Json | null;
  newValues: Json | null;
  at: Date;
  byTh: string | null;
  byEn: string | null;
}

/** One support link by its number. Public but for its history. Null when there is none. */
export async function readSupport(viewer: Viewer, id: number): Promise<LinkRecord | null> {
  const link = await linkRows(viewer)
    .where("l.id", "=", id)
    .select([isMine(viewer).as("mine"), isRead(viewer).as("read")])
    .executeTakeFirst();
  if (!link) return null;
  const { read, mine, ...rest } = link;
  return { ...rest, mine: Boolean(mine), events: read ? await eventsOf(id) : null };
}

/** The link that the viewer may change, locked for the change; null when it is not in the viewer's area. */
export async function managedLink(trx: Kysely<DB>, viewer: Viewer, id: number) {
  const link = await trx
    .selectFrom("supportLinks as l")
    .innerJoin("organizations as o", "o.id", "l.supporterId")
    .innerJoin("reportingUnits as u", "u.id", "l.receiverUnitId")
    .where("l.id", "=", id)
    .where(isMine(viewer))
    .select(["l.supporterId", "o.nameTh as supporter", "l.receiverUnitId", "u.code as receiverCode"])
    .select(sql<Cog>`l.cog`.as("cog"))
    .select(["l.whatTh as what", "l.valueBaht"])
    .select([
      "l.id",
      "l.version",
      sql<string>`lower(l.given)`.as("from"),
      sql<string | null>`upper(l.given) - 1`.as("until"),
      "l.resultTh as result",
    ])
    .forUpdate("l")
    .executeTakeFirst();
  return link ?? null;
}

function isMine(viewer: Viewer) {
  return sql<SqlBool>`${inScope(scopeOf(viewer, "partners.manage"), sql`l.receiver_area_code`)}`;
}

function isRead(viewer: Viewer) {
  return sql<SqlBool>`${inScope(scopeOf(viewer, "network.read"), sql`l.receiver_area_code`)}`;
}

function eventsOf(id: number): Promise<LinkEvent[]> {
  return db()
    .selectFrom("auditEvents as e")
    .leftJoin("users as u", "u.id", "e.actorId")
    .where("e.entity", "=", "support_link")
    .where("e.entityId", "=", String(id))
    .orderBy("e.id", "desc")
    .limit(20)
    .select([
      "e.id",
      "e.action",
      "e.oldValues",
      "e.newValues",
      "e.occurredAt as at",
      "u.nameTh as byTh",
      "u.nameEn as byEn",
    ])
    .execute();
}
