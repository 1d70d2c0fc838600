import { sql } from "kysely";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { fairBefore, fairColumns } from "./create-fair.server.ts";
import { managedFair } from "./fair.server.ts";
import type { Fair } from "./fair.ts";
import { type FairInput, instantsOf } from "./fair-input.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";
import { tellApplicants } from "./tell-applicants.server.ts";

export type ChangedFair = { ok: true } | FairRefusal;

/**
 * Saves what the department sets of a fair. Once published, a change of its dates needs a reason and is told to every
 * applicant; the days of application may only be extended, never shortened. Null when there is no such fair for the viewer.
 */
export function changeFair(
  viewer: Viewer,
  code: string,
  { version, input, reason }: { version: number; input: FairInput; reason?: string | null },
): Promise<ChangedFair | null> {
  return fairTransaction(async (trx): Promise<ChangedFair | null> => {
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    if (fair.version !== version) return refuse("changed_meanwhile");
    if (fair.closedAt || fair.cancelledAt) return refuse("fair_closed");
    const { applyUntil, screenUntil } = instantsOf(input);
    const extended = applyUntil > fair.applyUntil;
    const moved = fair.publishedAt !== null && datesDiffer(fair, input);
    if (fair.publishedAt && applyUntil < fair.applyUntil) return refuse("earlier_end", { field: "applyLast" });
    if (moved && !reason?.trim()) return refuse("no_reason", { field: "reason" });
    if (screenUntil > now() && (await selectionBegun(trx, fair)))
      return refuse("selection_begun", { field: "screenLast" });
    if (await daysInUse(trx, fair, input)) return refuse("dates_in_use", { field: "opensOn" });
    const before = await fairBefore(trx, input);
    if (before === undefined) return refuse("fair_before", { field: "previousFair" });
    await trx
      .updateTable("fairs")
      .set({ ...fairColumns(input), previousFairId: before, version: version + 1 })
      .where("id", "=", fair.id)
      .execute();
    if (moved) {
      const { applyLast, opensOn, lastDay } = input;
      const words = { applyUntilOn: applyLast, opensOn, lastOn: lastDay, reason: reason?.trim() ?? "" };
      await tellApplicants(trx, viewer, fair, extended ? "fair_extended" : "fair_moved", words);
    }
    await recordEvent(trx, viewer, {
      action: moved ? (extended ? "fair.extended" : "fair.moved") : "fair.changed",
      entity: "fair",
      entityId: code,
      oldValues: { applyUntil: fair.applyUntil.toISOString(), version },
      newValues: { ...input, ...(moved && { reason: reason?.trim() ?? "" }) },
    });
    return { ok: true };
  });
}

/** Whether any date that applicants plan by would be another. */
function datesDiffer(fair: Fair, input: FairInput): boolean {
  const { applyFrom, applyUntil, screenUntil } = instantsOf(input);
  const instants = [applyFrom, applyUntil, screenUntil].map(Number);
  const before = [fair.applyFrom, fair.applyUntil, fair.screenUntil].map(Number);
  return fair.opensOn !== input.opensOn || fair.lastDay !== input.lastDay || instants.some((at, n) => at !== before[n]);
}

/** Booths have been given for days that the fair would no longer have. */
async function daysInUse(trx: Parameters<typeof managedFair>[0], fair: Fair, input: FairInput): Promise<boolean> {
  if (input.opensOn <= fair.opensOn && input.lastDay >= fair.lastDay) return false;
  const { rows } = await sql`
    select from booth_allocations where fair_id = ${fair.id}
      and not days <@ daterange(${input.opensOn}::date, ${input.lastDay}::date, '[]') limit 1`.execute(trx);
  return rows.length > 0;
}

/** Somebody has been selected or put on the waiting list: opened again, applying and screening would tell who. */
async function selectionBegun(trx: Parameters<typeof managedFair>[0], fair: Fair): Promise<boolean> {
  const { rows } = await sql`select from fair_applications where fair_id = ${fair.id}
    and (holds_place or state = 'waitlisted') limit 1`.execute(trx);
  return rows.length > 0;
}

/** Lets everybody see the fair; it needs a zone and a quota before. Null when there is no such fair for the viewer. */
export function publishFair(viewer: Viewer, code: string): Promise<ChangedFair | null> {
  return fairTransaction(async (trx): Promise<ChangedFair | null> => {
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    if (fair.publishedAt) return { ok: true };
    const { rows } = await sql<{ ready: boolean }>`
      select exists (select from fair_zones where fair_id = ${fair.id})
        and exists (select from fair_quotas where fair_id = ${fair.id}) as ready`.execute(trx);
    if (!rows[0]?.ready) return refuse("incomplete");
    await trx.updateTable("fairs").set({ publishedAt: now() }).where("id", "=", fair.id).execute();
    await recordEvent(trx, viewer, { action: "fair.published", entity: "fair", entityId: code });
    return { ok: true };
  });
}
