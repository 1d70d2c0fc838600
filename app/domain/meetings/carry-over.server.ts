import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { AGENDA_KINDS, type AgendaKind, placeFor } from "./agenda.ts";
import { numberText } from "./meeting.ts";
import { unansweredReferrals } from "./referrals.server.ts";

export interface NewItem {
  kind: AgendaKind;
  titleTh: string;
  bodyTh?: string | null;
  access?: string;
  actionId?: number | null;
  referralId?: number | null;
}

/**
 * Puts on a meeting's agenda what waits for its bodies: minutes to approve, every open action, and what other bodies have
 * passed on. What is there already stays as it is. Answers how many items were added.
 */
export async function carryOver(trx: Transaction<DB>, meeting: { id: number; heldOn: string }): Promise<number> {
  return placeItems(trx, meeting.id, [
    ...(await minutesToApprove(trx, meeting)),
    ...(await openActions(trx, meeting)),
    ...(await unansweredReferrals(trx, meeting.id)),
  ]);
}

/** After something was passed on to a body: every coming meeting of it has it on the agenda. */
export async function carryTo(trx: Transaction<DB>, committeeId: number): Promise<void> {
  const coming = await trx
    .selectFrom("meetings as m")
    .innerJoin("meetingCommittees as b", "b.meetingId", "m.id")
    .where("b.committeeId", "=", committeeId)
    .where("m.state", "in", ["draft", "called"])
    .orderBy("m.id")
    .forUpdate("m")
    .select(["m.id", "m.heldOn"])
    .execute();
  for (const meeting of coming) await carryOver(trx, meeting);
}

/** After something new was left behind: every coming meeting of the same bodies gets it too. */
export async function carryOn(trx: Transaction<DB>, from: { id: number; heldOn: string }): Promise<void> {
  const coming = await trx
    .selectFrom("meetings as m")
    .where("m.state", "in", ["draft", "called"])
    .where(sql<boolean>`(m.held_on, m.id) > (${from.heldOn}, ${from.id})`)
    .where(
      sql<boolean>`exists (select from meeting_committees as mine join meeting_committees as theirs using (committee_id)
        where mine.meeting_id = m.id and theirs.meeting_id = ${from.id})`,
    )
    .orderBy("m.id")
    .select(["m.id", "m.heldOn"])
    .execute();
  for (const meeting of coming) await carryOver(trx, meeting);
}

/** Adds items, each after the last of its kind, and numbers the agenda anew. */
export async function placeItems(trx: Transaction<DB>, meetingId: number, added: readonly NewItem[]): Promise<number> {
  if (added.length === 0) return 0;
  const order: { id: number | null; kind: AgendaKind; item?: NewItem }[] = (
    await trx
      .selectFrom("agendaItems")
      .where("meetingId", "=", meetingId)
      .orderBy("position")
      .select(["id", "kind"])
      .execute()
  ).map(({ id, kind }) => ({ id, kind: kind as AgendaKind }));
  for (const item of added)
    order.splice(
      placeFor(
        order.map(({ kind }) => kind),
        item.kind,
      ),
      0,
      { id: null, kind: item.kind, item },
    );
  const rows = order.flatMap(({ item }, at) => (item ? [{ ...item, meetingId, position: at + 1 }] : []));
  await renumber(
    trx,
    order.map(({ id }) => id),
  );
  await trx.insertInto("agendaItems").values(rows).execute();
  return rows.length;
}

/** Gives the items their place in the order given; null leaves a place free. */
export async function renumber(trx: Transaction<DB>, ids: readonly (number | null)[]): Promise<void> {
  await sql`
    update agenda_items set position = o.position from unnest(${ids}::int[]) with ordinality as o (id, position)
    where agenda_items.id = o.id
  `.execute(trx);
}

async function minutesToApprove(
  trx: Transaction<DB>,
  { id, heldOn }: { id: number; heldOn: string },
): Promise<NewItem[]> {
  const waiting = await earlierMinutes(trx, { id, heldOn });
  const kind = AGENDA_KINDS[1];
  const there = await trx
    .selectFrom("agendaItems")
    .where("meetingId", "=", id)
    .where("kind", "=", kind)
    .select("titleTh")
    .execute();
  const titles = new Set(there.map(({ titleTh }) => titleTh));
  return [...new Set(waiting.map(({ title }) => title))]
    .filter((titleTh) => !titles.has(titleTh))
    .map((titleTh) => ({ kind, titleTh }));
}

/** Earlier meetings of the same bodies whose minutes wait, oldest first, a row for each body. */
export async function earlierMinutes(trx: Transaction<DB>, { id, heldOn }: { id: number; heldOn: string }) {
  const rows = await trx
    .selectFrom("meetingCommittees as b")
    .innerJoin("meetings as m", "m.id", "b.meetingId")
    .innerJoin("committees as c", "c.id", "b.committeeId")
    .where("m.state", "=", "minutes_draft")
    // A workshop has no minutes to approve.
    .where("b.meetingNumber", "is not", null)
    .where("b.minutesApprovedInId", "is", null)
    .where(sql<boolean>`(m.held_on, m.id) < (${heldOn}, ${id})`)
    .where("b.committeeId", "in", (own) =>
      own.selectFrom("meetingCommittees").where("meetingId", "=", id).select("committeeId"),
    )
    .orderBy("m.heldOn")
    .orderBy("m.id")
    .select(["m.id", "m.titleTh", "b.committeeId", "b.meetingNumber", "b.fiscalYear", "c.nameTh"])
    .execute();
  return rows.map((row) => {
    const number = numberText(row.meetingNumber, row.fiscalYear ?? 0);
    const what = number ? `ครั้งที่ ${number}` : (row.titleTh ?? "");
    return { meetingId: row.id, committeeId: row.committeeId, title: `รับรองรายงานการประชุม ${what}`.trim() };
  });
}

async function openActions(trx: Transaction<DB>, { id, heldOn }: { id: number; heldOn: string }): Promise<NewItem[]> {
  const open = await trx
    .selectFrom("actions as a")
    .innerJoin("resolutions as r", "r.id", "a.resolutionId")
    .innerJoin("meetings as m", "m.id", "r.meetingId")
    .where("a.state", "in", ["open", "in_progress", "reported_done"])
    .where(sql<boolean>`(m.held_on, m.id) < (${heldOn}, ${id})`)
    .where("a.committeeId", "in", (own) =>
      own.selectFrom("meetingCommittees").where("meetingId", "=", id).select("committeeId"),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("agendaItems as i")
            .where("i.meetingId", "=", id)
            .whereRef("i.actionId", "=", "a.id")
            .select("i.id"),
        ),
      ),
    )
    .orderBy("a.dueOn")
    .orderBy("a.id")
    .select(["a.id", "a.taskTh"])
    .execute();
  return open.map(({ id: actionId, taskTh }) => ({ kind: "follow_up", titleTh: taskTh, actionId }));
}
