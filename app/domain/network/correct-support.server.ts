import type { Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { canonical } from "../observations/parse-number.ts";
import { daysGiven, isSame, type SupportToAdd } from "./add-support.server.ts";
import { receiverOf, supporterOf } from "./link-ends.server.ts";
import { unlessTwice } from "./once.server.ts";
import { managedLink } from "./support-link.server.ts";

/** What a link should have said from the beginning. Its result has a command of its own. */
export interface SupportToCorrect extends Omit<SupportToAdd, "result"> {
  id: number;
  version: number;
  /** What was wrong, for the history. */
  reason: string;
}

type Refusal = "stale" | "reason" | "same" | "supporter" | "receiver" | "self" | "overlap";
export type CorrectedSupport = { ok: true } | { ok: false; reason: `network:refused.${Refusal}` };

/**
 * Puts a link right that was recorded with a mistake, in whatever it says but its result; ended links too. What stood
 * before stays in the history with the reason. Null when the link is not in the viewer's area; a receiver outside it is
 * refused.
 */
export function correctSupport(viewer: Viewer, input: SupportToCorrect): Promise<CorrectedSupport | null> {
  return unlessTwice(() =>
    db()
      .transaction()
      .execute((trx) => correct(trx, viewer, input)),
  );
}

async function correct(
  trx: Transaction<DB>,
  viewer: Viewer,
  input: SupportToCorrect,
): Promise<CorrectedSupport | null> {
  const link = await managedLink(trx, viewer, input.id);
  if (!link) return null;
  if (link.version !== input.version) return { ok: false, reason: "network:refused.stale" };
  const reason = input.reason.trim();
  if (!reason) return { ok: false, reason: "network:refused.reason" };
  const touched = CORRECTED_FIELDS.filter((field) => written(field, link) !== written(field, input));
  if (touched.length === 0) return { ok: false, reason: "network:refused.same" };
  // An end that stays may have left the register since; one that is put in may not.
  const supporter = touched.includes("supporterId") ? await supporterOf(viewer, input.supporterId, trx) : undefined;
  if (supporter === null) return { ok: false, reason: "network:refused.supporter" };
  const receiver = touched.includes("receiverCode") ? await receiverOf(viewer, input.receiverCode, trx) : undefined;
  if (receiver === null) return { ok: false, reason: "network:refused.receiver" };
  if (await isSame(trx, input.supporterId, receiver?.id ?? link.receiverUnitId))
    return { ok: false, reason: "network:refused.self" };
  await trx
    .updateTable("supportLinks")
    .set({
      supporterId: input.supporterId,
      ...(receiver ? { receiverUnitId: receiver.id, receiverAreaCode: receiver.areaCode } : {}),
      cog: input.cog,
      whatTh: input.what,
      given: daysGiven(input.from, input.until),
      valueBaht: input.valueBaht,
      version: link.version + 1,
    })
    .where("id", "=", link.id)
    .execute();
  await recordEvent(trx, viewer, {
    action: "support.corrected",
    entity: "support_link",
    entityId: link.id,
    oldValues: { ...only(touched, link), ...(supporter && { supporter: link.supporter }) },
    newValues: { ...only(touched, input), ...(supporter && { supporter: supporter.nameTh }), reason },
  });
  return { ok: true };
}

/** The fields a correction may touch, as the history keeps them. */
export const CORRECTED_FIELDS = ["supporterId", "receiverCode", "cog", "what", "from", "until", "valueBaht"] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];
type Fields = Record<CorrectedField, string | number | null>;

function written(field: CorrectedField, values: Fields): string | number | null {
  const value = values[field];
  return field === "valueBaht" && value !== null ? canonical(String(value)) : value;
}

function only(fields: readonly CorrectedField[], values: Fields) {
  return Object.fromEntries(fields.map((field) => [field, written(field, values)]));
}
