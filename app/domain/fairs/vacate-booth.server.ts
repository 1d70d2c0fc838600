import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { actAs } from "./act-as.server.ts";
import { dayRange, daysOfRange } from "./day-range.ts";
import { managesFairs, seenFair } from "./fair.server.ts";
import type { Fair } from "./fair.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { lockCounters } from "./leave-place.server.ts";
import { type LockedApplication, lockApplication } from "./locked-application.server.ts";
import { giveBooth, type LiveAllocation, lockLiveAllocation } from "./offer-booth.server.ts";
import { type FairRefusal, type QuotaRow, refuse } from "./refusal.ts";
import { nextInLine } from "./waiting-list.server.ts";

export type BoothVacated = { ok: true; came: boolean; promoted: number | null } | FairRefusal;

/**
 * A booth that stands empty from a day of the fair on: its days end the day before, and the next of the waiting list who
 * fits the booth is offered the rest. Whoever never came is a no-show and keeps its place in the quota; for the
 * replacement the capacity of each full row is raised by one, with the reason. Whoever came and left early keeps what it
 * reported. Refused for a day for which sales were reported, and for a day that is over. Null when there is no such
 * application for the viewer.
 */
export async function vacateBooth(
  viewer: Viewer,
  code: string,
  { applicationId, from, reason }: { applicationId: number; from: string; reason: string },
): Promise<BoothVacated | null> {
  if (!managesFairs(viewer)) return null;
  return fairTransaction(async (trx): Promise<BoothVacated | null> => {
    const fair = await seenFair(trx, viewer, code);
    const application = fair && (await lockApplication(trx, viewer, "fairs.manage", fair.id, applicationId));
    if (!fair || !application) return null;
    if (fair.closedAt || fair.cancelledAt) return refuse("fair_closed");
    if (application.state !== "confirmed") return refuse("wrong_state");
    if (!reason.trim()) return refuse("no_reason", { field: "vacateReason" });
    const next = await nextFor(trx, fair, application);
    const booth = await lockLiveAllocation(trx, application.id);
    if (!booth) return refuse("wrong_state");
    if (booth.lastSaleOn !== null && booth.lastSaleOn >= from)
      return refuse("booth_has_sales", { field: "vacantFrom" });
    if (!vacantDays(booth).includes(from)) return refuse("days_outside_fair", { field: "vacantFrom" });
    if (next) await lockCounters(trx, [application, next]);
    await actAs(trx, viewer, "department", reason);
    await sql`update booth_allocations set days = daterange(lower(days), ${from}::date) where id = ${booth.id}`.execute(
      trx,
    );
    if (!booth.inUse)
      await trx.updateTable("fairApplications").set({ state: "no_show" }).where("id", "=", application.id).execute();
    const raised = next ? await replace(trx, fair, next, booth, from) : [];
    const newValues = {
      from,
      reason: reason.trim(),
      came: booth.inUse,
      promoted: next?.id ?? null,
      raised: raised.map((row) => ({ ...row })),
    };
    await recordEvent(trx, viewer, {
      action: "booth.vacated",
      entity: "fair_application",
      entityId: applicationId,
      newValues,
    });
    return { ok: true, came: booth.inUse, promoted: next?.id ?? null };
  });
}

/** The days from which a booth may stand empty: after its first, from today on, and after the last reported sales. */
function vacantDays({ days, lastSaleOn }: Pick<LiveAllocation, "days" | "lastSaleOn">): string[] {
  const today = bangkokDate(now());
  const [, ...later] = daysOfRange(days);
  return later.filter((day) => day >= today && day > (lastSaleOn ?? ""));
}

/** The days from which the booth of a confirmed application can be said to stand empty; none before the fair. */
export async function daysToVacate(viewer: Viewer, fair: Fair, applicationId: number): Promise<string[]> {
  if (!managesFairs(viewer) || fair.closedAt || fair.cancelledAt || bangkokDate(now()) < fair.opensOn) return [];
  const { rows } = await sql<Pick<LiveAllocation, "days" | "lastSaleOn">>`
    select al.days::text as days, (select max(sale_date)::text from booth_sale_reports s where s.allocation_id = al.id) as last_sale_on
    from booth_allocations al join fair_applications a on a.id = al.application_id
    where a.id = ${applicationId} and a.fair_id = ${fair.id} and a.state = 'confirmed' and al.state = 'confirmed'`.execute(
    db(),
  );
  return rows.flatMap(vacantDays);
}

/** The first of the waiting list whose category fits the booth of an application, whatever the quota says; locked. */
async function nextFor(
  trx: Transaction<DB>,
  fair: Fair,
  application: LockedApplication,
): Promise<LockedApplication | undefined> {
  const { rows } = await sql<{ only: string | null }>`
    select z.category_code as only from booth_allocations al join booths b on b.id = al.booth_id join fair_zones z on z.id = b.zone_id
    where al.application_id = ${application.id} and al.state = 'confirmed'`.execute(trx);
  return nextInLine(trx, application, fair.vacancyRule, { despiteQuota: true, only: rows[0]?.only ?? null });
}

/** Gives the rest of a booth's days to somebody who waited; answers the rows of the quota that were raised for it. */
async function replace(
  trx: Transaction<DB>,
  fair: Fair,
  next: LockedApplication,
  booth: LiveAllocation,
  from: string,
): Promise<QuotaRow[]> {
  const { rows: raised } = await sql<QuotaRow>`
    update fair_quotas set capacity = used + 1 where fair_id = ${fair.id} and used >= capacity
      and coalesce(province_code, ${next.provinceCode}) = ${next.provinceCode}
      and coalesce(category_code, ${next.categoryCode}) = ${next.categoryCode}
    returning province_code, category_code, capacity, used`.execute(trx);
  await trx.updateTable("fairApplications").set({ state: "selected" }).where("id", "=", next.id).execute();
  await giveBooth(trx, fair, next.id, booth.boothId, dayRange(from, daysOfRange(booth.days).at(-1) ?? from));
  return raised;
}
