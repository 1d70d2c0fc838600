import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { isKept } from "../committees/managed-committee.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { decisionsWaiting } from "../reviews/inbox.server.ts";
import type { OfficeHolder, OwnedAction, OwnedDraft } from "./handover.ts";
import { leaverOf, successorsOf } from "./handover-people.server.ts";
import { carriedForms, ownedActions, ownedDrafts } from "./owned-work.server.ts";
import { grantsOf } from "./session.server.ts";

/** Everything somebody owns or that waits at their office, on one sheet. */
export interface HandoverSheet {
  leaver: OfficeHolder;
  successors: OfficeHolder[];
  actions: OwnedAction[];
  drafts: OwnedDraft[];
  /** Addresses of forms typed into and not saved. */
  forms: string[];
  /** Reports that wait for the decision of the office: they go with the office by themselves. */
  reviews: number;
  meetings: { id: number; heldOn: string; committeeTh: string; committeeEn: string | null }[];
  seats: HeldSeat[];
}

export interface HeldSeat {
  committeeId: number;
  seatId: number;
  committeeTh: string;
  committeeEn: string | null;
  officeTh: string | null;
  officeEn: string | null;
  lastDay: string | null;
}

/** The sheet of somebody who leaves. Null when the viewer may not pass on what they own. */
export async function handoverSheet(viewer: Viewer, fromUserId: number): Promise<HandoverSheet | null> {
  const leaver = await leaverOf(db(), viewer, fromUserId);
  if (!leaver) return null;
  const asLeaver: Viewer = { ...viewer, userId: leaver.id, grants: await grantsOf(leaver.id) };
  return {
    leaver,
    successors: await successorsOf(viewer, leaver),
    actions: await ownedActions(db(), leaver),
    drafts: await ownedDrafts(db(), leaver),
    forms: await carriedForms(db(), leaver.id),
    reviews: await decisionsWaiting(asLeaver),
    meetings: await meetingsToCome(asLeaver, leaver),
    seats: await seatsHeld(leaver),
  };
}

const MOST_MEETINGS = 20;

/** Meetings from today on of committees they keep or sit on. */
function meetingsToCome(asLeaver: Viewer, { personId }: OfficeHolder) {
  const today = bangkokDate(now());
  return db()
    .selectFrom("meetings as m")
    .innerJoin("meetingCommittees as b", "b.meetingId", "m.id")
    .innerJoin("committees as c", "c.id", "b.committeeId")
    .where(sql<SqlBool>`m.held_on >= ${today}::date`)
    .where("m.state", "in", ["draft", "called", "in_progress"])
    .where(
      sql<SqlBool>`(${isKept(asLeaver)} or exists (select from committee_terms t
        where t.committee_id = c.id and t.person_id = ${personId}::int and t.term @> m.held_on))`,
    )
    .orderBy("m.heldOn")
    .orderBy("m.id")
    .limit(MOST_MEETINGS)
    .select(["m.id", "c.nameTh as committeeTh", "c.nameEn as committeeEn"])
    .select(sql<string>`m.held_on`.as("heldOn"))
    .execute();
}

/** Seats they hold today: a seat goes to somebody else by an order of appointment only. */
function seatsHeld({ personId }: OfficeHolder): Promise<HeldSeat[]> {
  return db()
    .selectFrom("committeeTerms as t")
    .innerJoin("committeeSeats as s", "s.id", "t.seatId")
    .innerJoin("committees as c", "c.id", "t.committeeId")
    .where("t.personId", "=", personId ?? 0)
    .where(sql<SqlBool>`t.term @> ${bangkokDate(now())}::date`)
    .orderBy("c.id")
    .select(["c.id as committeeId", "s.id as seatId", "c.nameTh as committeeTh", "c.nameEn as committeeEn"])
    .select(["s.officeTh", "s.officeEn", sql<string | null>`(upper(t.term) - 1)`.as("lastDay")])
    .execute();
}
