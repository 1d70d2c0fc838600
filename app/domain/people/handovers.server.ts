import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import type { HandedOver, OwnedAction, OwnedDraft } from "./handover.ts";
import { leaverOf } from "./handover-people.server.ts";
import { actionsById, draftsById } from "./owned-work.server.ts";

/** A hand-over that was made. */
export interface MadeHandover {
  id: number;
  fromUserId: number;
  fromTh: string;
  fromEn: string | null;
  toUserId: number;
  toTh: string;
  toEn: string | null;
  byTh: string;
  byEn: string | null;
  madeAt: Date;
  reason: string;
  items: HandedOver;
}

export interface HandoverRecord extends MadeHandover {
  actions: OwnedAction[];
  drafts: OwnedDraft[];
}

const MOST_LISTED = 20;

/** The latest hand-overs that concern the viewer: those they gave, took over or made. */
export function myHandovers(viewer: Viewer): Promise<MadeHandover[]> {
  return made()
    .where((where) =>
      where.or(
        (["h.fromUserId", "h.toUserId", "h.madeBy"] as const).map((column) => where(column, "=", viewer.userId ?? 0)),
      ),
    )
    .orderBy("h.id", "desc")
    .limit(MOST_LISTED)
    .execute();
}

/**
 * One hand-over with what it passed on, for the two it is about, who made it, and whoever may pass on the work of that
 * office. Null for everybody else.
 */
export async function readHandover(viewer: Viewer, id: number): Promise<HandoverRecord | null> {
  const row = await made().where("h.id", "=", id).select("h.madeBy").executeTakeFirst();
  if (!row) return null;
  const { madeBy, ...handover } = row;
  const own = [handover.fromUserId, handover.toUserId, madeBy].includes(viewer.userId ?? 0);
  const oversees = can(viewer, "handovers.make") && (await leaverOf(db(), viewer, handover.fromUserId)) !== null;
  if (!own && !oversees) return null;
  return {
    ...handover,
    actions: await actionsById(db(), handover.items.actions),
    drafts: await draftsById(db(), handover.items.drafts),
  };
}

function made() {
  return db()
    .selectFrom("handovers as h")
    .innerJoin("users as giver", "giver.id", "h.fromUserId")
    .innerJoin("users as taker", "taker.id", "h.toUserId")
    .innerJoin("users as maker", "maker.id", "h.madeBy")
    .select(["h.id", "h.fromUserId", "h.toUserId", "h.madeAt", "h.reason"])
    .select(["giver.nameTh as fromTh", "giver.nameEn as fromEn", "taker.nameTh as toTh", "taker.nameEn as toEn"])
    .select(["maker.nameTh as byTh", "maker.nameEn as byEn"])
    .select(sql<HandedOver>`h.items`.as("items"));
}
