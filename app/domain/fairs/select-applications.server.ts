import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { actAs } from "./act-as.server.ts";
import { managedFair, managesFairs, seenFair } from "./fair.server.ts";
import { countingRows, fullRow } from "./fair-quotas.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";
import { planSelection } from "./selection.server.ts";
import type { RuleChoices } from "./selection-rule.ts";
import { tellApplicants, tellPlaces } from "./tell-applicants.server.ts";
import { passesOthers } from "./waiting-list.server.ts";

export type SelectionMade = { ok: true; selected: number; waiting: number } | FairRefusal;

/**
 * Decides by the rule, quietly: whoever fits is selected, all others wait. Only what was looked at is done: when anything
 * has changed since the preview it is refused. After screening has ended; may be repeated when places have become free.
 * Null when there is no such fair for the viewer.
 */
export async function selectApplications(
  viewer: Viewer,
  code: string,
  { choices, fingerprint }: { choices: RuleChoices; fingerprint: string },
): Promise<SelectionMade | null> {
  if (!managesFairs(viewer)) return null;
  return fairTransaction(async (trx): Promise<SelectionMade | null> => {
    const fair = await seenFair(trx, viewer, code);
    if (!fair) return null;
    if (fair.closedAt || fair.cancelledAt) return refuse("fair_closed");
    if (now() < fair.screenUntil) return refuse("still_screening");
    await sql`select from fair_applications where fair_id = ${fair.id} and state in ('province_passed', 'waitlisted')
      order by id for update`.execute(trx);
    await sql`select from fairs where id = ${fair.id} for share`.execute(trx);
    await sql`select from fair_quotas where fair_id = ${fair.id} order by id for update`.execute(trx);
    const plan = await planSelection(trx, fair.id, choices);
    if (plan.fingerprint !== fingerprint) return refuse("changed_meanwhile");
    if (plan.selected.length === 0 && plan.waiting.length === 0) return refuse("nothing_selected");
    await actAs(trx, viewer, "department");
    const waiting = plan.waiting.map((one) => one.id);
    await sql`update fair_applications set state = 'selected' where id = any(${plan.selected}::integer[])`.execute(trx);
    await tellPlaces(trx, fair, plan.selected);
    await sql`update fair_applications set state = 'waitlisted'
      where id = any(${waiting}::integer[]) and state = 'province_passed'`.execute(trx);
    const newValues = { ...choices, selected: plan.selected.length, waiting: waiting.length };
    await recordEvent(trx, viewer, { action: "fair.selected", entity: "fair", entityId: code, newValues });
    return { ok: true, selected: plan.selected.length, waiting: waiting.length };
  });
}

/**
 * Selects one application by hand, with every row of the quota that counts it or not at all; a refusal names the full row.
 * Past others of its province and category who wait, it needs a reason, which its history keeps: their order is a promise.
 * Null when there is no such application for the viewer.
 */
export async function selectApplication(
  viewer: Viewer,
  code: string,
  id: number,
  reason: string | null = null,
): Promise<{ ok: true } | FairRefusal | null> {
  if (!managesFairs(viewer)) return null;
  const outcome = await fairTransaction(async (trx): Promise<{ ok: true } | FairRefusal | null> => {
    const fair = await seenFair(trx, viewer, code);
    if (!fair) return null;
    if (now() < fair.screenUntil) return refuse("still_screening");
    if (!reason?.trim() && (await passesOthers(trx, id))) return refuse("out_of_order", { field: "selectReason" });
    await actAs(trx, viewer, "department", reason);
    const updated = await trx
      .updateTable("fairApplications")
      .set({ state: "selected" })
      .where("id", "=", id)
      .where("fairId", "=", fair.id)
      .where("state", "in", ["province_passed", "waitlisted"])
      .executeTakeFirst();
    if (updated.numUpdatedRows === 0n) return refuse("wrong_state");
    await tellPlaces(trx, fair, [id]);
    return { ok: true };
  });
  return outcome && !outcome.ok && outcome.reason === "fairs:refused.quota_full" ? naming(outcome, id) : outcome;
}

async function naming(refusal: FairRefusal, id: number): Promise<FairRefusal> {
  const { fairId, provinceCode, categoryCode } = await db()
    .selectFrom("fairApplications")
    .where("id", "=", id)
    .select(["fairId", "provinceCode", "categoryCode"])
    .executeTakeFirstOrThrow();
  const row = fullRow(await countingRows(db(), fairId, provinceCode, categoryCode));
  return row ? { ...refusal, row } : refusal;
}

/**
 * Lets everybody know the results at one moment, with one statement. Refused while nobody is selected. Null when there is
 * no such fair for the viewer.
 */
export function announceResults(viewer: Viewer, code: string): Promise<{ ok: true } | FairRefusal | null> {
  return fairTransaction(async (trx) => {
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    if (fair.resultsAnnouncedAt) return { ok: true as const };
    const some = await trx
      .selectFrom("fairApplications")
      .where("fairId", "=", fair.id)
      .where("holdsPlace", "=", true)
      .select("id")
      .limit(1)
      .executeTakeFirst();
    if (!some) return refuse("nothing_selected");
    await trx.updateTable("fairs").set({ resultsAnnouncedAt: now() }).where("id", "=", fair.id).execute();
    await tellApplicants(trx, viewer, fair, "fair_announced");
    await recordEvent(trx, viewer, { action: "fair.announced", entity: "fair", entityId: code });
    return { ok: true as const };
  });
}
