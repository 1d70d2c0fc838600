import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesMeeting, readsMeeting, seesItem, seesMeeting } from "./access.server.ts";
import type { ActionState } from "./action.ts";
import { type AgendaAccess, type AgendaKind, numberItems } from "./agenda.ts";
import { type ReferralOf, type ReferredFrom, referralOf, referredFrom } from "./referrals.server.ts";

export interface AgendaItem {
  id: number;
  /** As read aloud: 1, 2, 3.1. Follows the whole agenda, so that everybody says the same number. */
  number: string;
  kind: AgendaKind;
  titleTh: string;
  bodyTh: string | null;
  /** Null too while it is not for the viewer: the public reads the minutes of public items once they are approved. */
  minutesTh: string | null;
  access: AgendaAccess;
  actionId: number | null;
  /** What another body passed on. */
  referredFrom: ReferredFrom | null;
  papers: { id: string; name: string; bytes: number }[];
}

/** The agenda as far as the viewer may read it, in order. */
export async function readAgenda(viewer: Viewer, meetingId: number): Promise<AgendaItem[]> {
  const rows = await db()
    .selectFrom("agendaItems as i")
    .innerJoin("meetings as m", "m.id", "i.meetingId")
    .where("i.meetingId", "=", meetingId)
    .where(seesMeeting(viewer))
    .orderBy("i.position")
    .select(["i.id", "i.titleTh", "i.bodyTh", "i.actionId", referredFrom.as("referredFrom")])
    .select([sql<AgendaKind>`i.kind`.as("kind"), sql<AgendaAccess>`i.access`.as("access")])
    .select(
      sql<string | null>`case when m.state = 'minutes_approved' or ${readsMeeting(viewer)} then i.minutes_th end`.as(
        "minutesTh",
      ),
    )
    .select(seesItem(viewer).as("visible"))
    .select(
      sql<
        AgendaItem["papers"]
      >`coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes)
        order by f.uploaded_at, f.name) from agenda_papers as p join files as f on f.id = p.file_id
        where p.agenda_item_id = i.id), '[]'::json)`.as("papers"),
    )
    .execute();
  return numberItems(rows).flatMap(({ visible, ...item }) => (visible ? [item] : []));
}

/** A paper of a meeting, when the viewer may read its item: the id under which the file is kept. */
export async function findPaper(viewer: Viewer, meetingId: number, fileId: string): Promise<string | null> {
  if (!/^[0-9a-f-]{36}$/.test(fileId)) return null;
  const row = await db()
    .selectFrom("agendaPapers as p")
    .innerJoin("agendaItems as i", "i.id", "p.agendaItemId")
    .innerJoin("meetings as m", "m.id", "i.meetingId")
    .where("p.fileId", "=", fileId)
    .where("m.id", "=", meetingId)
    .where(seesMeeting(viewer))
    .where(seesItem(viewer))
    .select("p.fileId")
    .executeTakeFirst();
  return row?.fileId ?? null;
}

export interface Resolution {
  id: number;
  itemId: number;
  committeeId: number;
  number: number;
  fiscalYear: number;
  textTh: string;
  votesFor: number | null;
  votesAgainst: number | null;
  abstained: number | null;
  supersedes: { number: number; fiscalYear: number } | null;
  supersededBy: { number: number; fiscalYear: number } | null;
  referral: ReferralOf | null;
}

/** What was decided under the items that the viewer may read, in the order of numbers. */
export async function resolutionsOf(viewer: Viewer, meetingId: number): Promise<Resolution[]> {
  return db()
    .selectFrom("resolutions as r")
    .innerJoin("agendaItems as i", "i.id", "r.agendaItemId")
    .innerJoin("meetings as m", "m.id", "r.meetingId")
    .leftJoin("resolutions as before", "before.id", "r.supersedesId")
    .leftJoin("resolutions as after", "after.supersedesId", "r.id")
    .where("r.meetingId", "=", meetingId)
    .where(seesMeeting(viewer))
    .where(seesItem(viewer))
    .orderBy("r.committeeId")
    .orderBy("r.number")
    .select(["r.id", "r.agendaItemId as itemId", "r.committeeId", "r.number", "r.fiscalYear", "r.textTh"])
    .select(["r.votesFor", "r.votesAgainst", "r.abstained"])
    .select([numbered("before").as("supersedes"), numbered("after").as("supersededBy")])
    .select(referralOf(readsMeeting(viewer)).as("referral"))
    .execute();
}

function numbered(alias: "before" | "after") {
  const id = sql.ref(`${alias}.id`);
  return sql<{ number: number; fiscalYear: number } | null>`case when ${id} is not null then
    json_build_object('number', ${sql.ref(`${alias}.number`)}, 'fiscalYear', ${sql.ref(`${alias}.fiscal_year`)}) end`;
}

export interface MeetingAction {
  id: number;
  resolutionId: number;
  taskTh: string;
  ownerTh: string;
  ownerEn: string | null;
  personTh: string | null;
  dueOn: string;
  firstDueOn: string;
  state: ActionState;
  evidenceTh: string | null;
  evidenceFileId: string | null;
  /** What this meeting has said about it. */
  reviewedHere: boolean;
  noteTh: string | null;
}

/** Actions given in a meeting, and those its agenda follows up; for members only. */
export async function actionsOf(viewer: Viewer, meetingId: number): Promise<MeetingAction[]> {
  const rows = await db()
    .selectFrom("actions as a")
    .innerJoin("resolutions as r", "r.id", "a.resolutionId")
    .innerJoin("organizations as o", "o.id", "a.ownerOrganizationId")
    .leftJoin("people as p", "p.id", "a.ownerPersonId")
    .leftJoin("actionReviews as v", (join) => join.onRef("v.actionId", "=", "a.id").on("v.meetingId", "=", meetingId))
    .innerJoin("meetings as m", (join) => join.on("m.id", "=", meetingId))
    .where((eb) =>
      eb.or([
        eb("r.meetingId", "=", meetingId),
        eb("a.id", "in", (items) =>
          items
            .selectFrom("agendaItems as i")
            .where("i.meetingId", "=", meetingId)
            .where("i.actionId", "is not", null)
            .where(seesItem(viewer))
            .select("i.actionId"),
        ),
      ]),
    )
    .where((eb) => eb.or([readsMeeting(viewer), managesMeeting(viewer)]))
    .orderBy("a.dueOn")
    .orderBy("a.id")
    .select([
      "a.id",
      "a.resolutionId",
      "a.taskTh",
      "o.nameTh as ownerTh",
      "o.nameEn as ownerEn",
      "p.nameTh as personTh",
    ])
    .select(["a.dueOn", "a.firstDueOn", "a.evidenceTh", "a.evidenceFileId", "v.noteTh"])
    .select(sql<ActionState>`a.state`.as("state"))
    .select(sql<boolean>`v.action_id is not null`.as("reviewedHere"))
    .execute();
  return rows;
}
