import type { Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { addDays } from "../periods/fiscal.ts";
import { receiverOf, supporterOf } from "./link-ends.server.ts";
import { unlessTwice } from "./once.server.ts";
import type { SupportToRecord } from "./support-fields.ts";

export interface SupportToAdd extends SupportToRecord {
  /** Partner, office or company. */
  supporterId: number;
  /** Code of the enterprise, company or committee. */
  receiverCode: string;
}

export type AddedSupport =
  | { ok: true; id: number; province: string }
  | { ok: false; reason: `network:refused.${"supporter" | "self" | "overlap"}` };

/**
 * Records that somebody supports somebody: who, whom, by which cog, with what, from when to when. The link counts where
 * the receiver is. Null when the receiver is not in the viewer's area. The same support twice at one time is refused.
 */
export function addSupport(viewer: Viewer, input: SupportToAdd): Promise<AddedSupport | null> {
  return unlessTwice(() =>
    db()
      .transaction()
      .execute((trx) => add(trx, viewer, input)),
  );
}

async function add(trx: Transaction<DB>, viewer: Viewer, input: SupportToAdd): Promise<AddedSupport | null> {
  const receiver = await receiverOf(viewer, input.receiverCode, trx);
  if (!receiver || viewer.userId === null) return null;
  const supporter = await supporterOf(viewer, input.supporterId, trx);
  if (!supporter) return { ok: false, reason: "network:refused.supporter" };
  if (await isSame(trx, supporter.id, receiver.id)) return { ok: false, reason: "network:refused.self" };
  const { cog, what, from, until, valueBaht, result } = input;
  const { id } = await trx
    .insertInto("supportLinks")
    .values({
      supporterId: supporter.id,
      receiverUnitId: receiver.id,
      receiverAreaCode: receiver.areaCode,
      cog,
      whatTh: what,
      given: daysGiven(from, until),
      valueBaht,
      resultTh: result,
      recordedBy: viewer.userId,
      recordedAt: now(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordEvent(trx, viewer, {
    action: "support.added",
    entity: "support_link",
    entityId: id,
    newValues: { supporterId: supporter.id, receiver: receiver.code, cog, what, from, until, valueBaht, result },
  });
  return { ok: true, id, province: receiver.areaCode.slice(0, 2) };
}

/** A company is supporter by one number and receiver by another. */
export async function isSame(trx: Transaction<DB>, supporterId: number, receiverId: number): Promise<boolean> {
  const { reportingUnitId } = await trx
    .selectFrom("organizations")
    .where("id", "=", supporterId)
    .select("reportingUnitId")
    .executeTakeFirstOrThrow();
  return reportingUnitId === receiverId;
}

/** Days as the database keeps them: the last day is included, so the range ends the day after. */
export function daysGiven(from: string, until: string | null): string {
  return `[${from},${until ? addDays(until, 1) : ""})`;
}
