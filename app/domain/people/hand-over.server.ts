import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import type { HandedOver, OfficeHolder } from "./handover.ts";
import { leaverOf, mayFollow } from "./handover-people.server.ts";
import { carriedForms, ownedActions, ownedDrafts } from "./owned-work.server.ts";
import { createPerson } from "./person.server.ts";

export type HandOver =
  | { ok: true; id: number; items: HandedOver }
  | { ok: false; reason: `handover:refused.${"no_reason" | "out_of_scope" | "nothing"}` };

/**
 * Passes everything somebody owns to a named successor, in one step or not at all: open actions change their owner,
 * drafts and returned reports their hands. What was written stays as it was; the hand-over itself is kept for good. Null
 * when either of the two is not within the viewer's scope.
 */
export function handOver(
  viewer: Viewer,
  input: { fromUserId: number; toUserId: number; reason: string },
): Promise<HandOver | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<HandOver | null> => {
      const { fromUserId, toUserId } = input;
      // Two who pass on the same work at once: the second waits here, and finds nothing left.
      await trx.selectFrom("users").where("id", "=", fromUserId).select("id").forUpdate().execute();
      const [leaver, successor] = [await leaverOf(trx, viewer, fromUserId), await leaverOf(trx, viewer, toUserId)];
      if (!leaver || !successor) return null;
      if (!mayFollow(leaver, successor)) return { ok: false, reason: "handover:refused.out_of_scope" };
      if (!input.reason.trim()) return { ok: false, reason: "handover:refused.no_reason" };
      const items: HandedOver = {
        actions: await passActions(trx, viewer, leaver, successor),
        drafts: (await ownedDrafts(trx, leaver)).map(({ id }) => id),
        forms: await passForms(trx, leaver, successor),
      };
      if (Object.values(items).every((list) => list.length === 0))
        return { ok: false, reason: "handover:refused.nothing" };
      return { ok: true, id: await record(trx, viewer, input, items), items };
    });
}

async function record(
  trx: Transaction<DB>,
  viewer: Viewer,
  input: { fromUserId: number; toUserId: number; reason: string },
  items: HandedOver,
): Promise<number> {
  const { fromUserId, toUserId } = input;
  const reason = input.reason.trim();
  const { id } = await trx
    .insertInto("handovers")
    .values({
      fromUserId,
      toUserId,
      reason,
      madeBy: viewer.userId as number,
      madeAt: now(),
      items: JSON.stringify(items),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordEvent(trx, viewer, {
    action: "work.handed_over",
    entity: "handover",
    entityId: id,
    newValues: { fromUserId, toUserId, reason, ...items },
  });
  return id;
}

/** The successor becomes the owner of every action that waits; each keeps the event in its own history. */
async function passActions(
  trx: Transaction<DB>,
  viewer: Viewer,
  leaver: OfficeHolder,
  successor: OfficeHolder,
): Promise<number[]> {
  const waiting = await ownedActions(trx, leaver);
  if (waiting.length === 0) return [];
  const ids = waiting.map(({ id }) => id);
  const personId = await personOf(trx, viewer, successor);
  await trx
    .updateTable("actions")
    .set({ ownerPersonId: personId, version: sql`version + 1` })
    .where("id", "in", ids)
    .execute();
  for (const id of ids)
    await recordEvent(trx, viewer, {
      action: "action.handed_over",
      entity: "action",
      entityId: id,
      oldValues: { personId: leaver.personId },
      newValues: { personId },
    });
  return ids;
}

/** The person behind an account; officials who have none yet are known by their office. */
async function personOf(trx: Transaction<DB>, viewer: Viewer, { id, personId, nameTh, nameEn }: OfficeHolder) {
  if (personId !== null) return personId;
  const created = await createPerson(trx, viewer, { nameTh, nameEn, positionTh: nameTh });
  await trx.updateTable("users").set({ personId: created }).where("id", "=", id).execute();
  return created;
}

/** Forms that were being typed go along as long as the successor has sessions to open them in; the rest stay where they are. */
async function passForms(trx: Transaction<DB>, leaver: OfficeHolder, successor: OfficeHolder): Promise<string[]> {
  if ((await carriedForms(trx, leaver.id)).length === 0) return [];
  const { rows } = await sql<{ path: string }>`
    with typed as (
      select token_hash, carried_draft, row_number() over (order by created_at) as place from sessions
      where user_id = ${leaver.id} and carried_draft ->> 'path' like '/reports/%'
    ), free as (
      select token_hash, row_number() over (order by last_seen_at desc) as place from sessions
      where user_id = ${successor.id} and carried_draft is null and revoked_at is null and expires_at > now()
    ), given as (
      update sessions set carried_draft = typed.carried_draft from typed join free using (place)
      where sessions.token_hash = free.token_hash
      returning typed.token_hash, typed.carried_draft ->> 'path' as path
    ), taken as (
      update sessions set carried_draft = null from given where sessions.token_hash = given.token_hash
    )
    select path from given`.execute(trx);
  return rows.map(({ path }) => path);
}
