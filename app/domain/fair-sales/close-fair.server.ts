import { createHash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { actAs } from "../fairs/act-as.server.ts";
import { managedFair } from "../fairs/fair.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { type ClosingContent, frozen } from "./closing-report.ts";
import { boothDays, salesSums } from "./fair-sums.server.ts";

export type ClosedFair =
  | { ok: true; sha256: string }
  | { ok: false; reason: `fairSales:refused.${"already_closed" | "not_over" | "cancelled"}` };

/**
 * Closes a fair that is over: whoever came has completed, whoever neither moved in nor reported anything is a no-show, no
 * sale is taken any more, and the closing report is written once and for all, with a fingerprint of what it says. Null for
 * whoever does not manage fairs.
 */
export function closeFair(viewer: Viewer, fairCode: string): Promise<ClosedFair | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ClosedFair | null> => {
      const fair = await managedFair(trx, viewer, fairCode);
      if (!fair) return null;
      if (fair.closedAt) return { ok: false, reason: "fairSales:refused.already_closed" };
      if (fair.cancelledAt) return { ok: false, reason: "fairSales:refused.cancelled" };
      if (bangkokDate(now()) <= fair.lastDay) return { ok: false, reason: "fairSales:refused.not_over" };
      const content = await closingContent(trx, fair);
      await endApplications(trx, viewer, fair.id);
      await trx
        .updateTable("fairs")
        .set({ closedAt: now(), version: sql`version + 1` })
        .where("id", "=", fair.id)
        .execute();
      const text = frozen(content);
      const sha256 = createHash("sha256").update(text).digest();
      await trx
        .insertInto("fairClosingReports")
        .values({ fairId: fair.id, content: text, contentSha256: sha256, madeBy: viewer.userId, madeAt: now() })
        .execute();
      await recordEvent(trx, viewer, {
        action: "fair.closed",
        entity: "fair",
        entityId: fairCode,
        newValues: { sha256: sha256.toString("hex") },
      });
      return { ok: true, sha256: sha256.toString("hex") };
    });
}

async function closingContent(
  trx: Transaction<DB>,
  fair: { id: number; opensOn: string; lastDay: string; targetBaht: string | null; previousFairId: number | null },
): Promise<ClosingContent> {
  const sums = await salesSums(trx, fair.id, fair.lastDay);
  const { rows: cross } = await sql<ClosingContent["cross"][number]>`
    with ${boothDays(fair.id, fair.lastDay)}
    select province_code as province, category_code as category, stars, zone, count(distinct allocation_id)::int as booths,
      count(*)::int as expected, count(report_id)::int as reported, count(verified_at)::int as verified,
      coalesce(sum(total_baht), 0)::text as total,
      coalesce(sum(total_baht) filter (where verified_at is not null), 0)::text as "verifiedTotal"
    from booth_days
    group by province_code, category_code, stars, zone
    order by province_code, category_code, stars, zone`.execute(trx);
  const { rows: missing } = await sql<ClosingContent["missing"][number]>`
    with ${boothDays(fair.id, fair.lastDay)}
    select booth_code as booth, u.code as enterprise, u.name_th as name, province_code as province, day::text as day
    from booth_days join reporting_units as u on u.id = enterprise_id
    where report_id is null order by booth_code, day`.execute(trx);
  const visitors = await trx
    .selectFrom("fairDailyVisitors")
    .where("fairId", "=", fair.id)
    .orderBy("onDate")
    .select(["onDate as day", "visitors"])
    .execute();
  const previous = fair.previousFairId === null ? null : await previousTotal(trx, fair.previousFairId);
  return { sums, cross, missing, visitors, targetBaht: fair.targetBaht, previous };
}

/** What the fair before ended with: as its own closing report says. */
async function previousTotal(trx: Transaction<DB>, fairId: number): Promise<ClosingContent["previous"]> {
  const before = await trx
    .selectFrom("fairs as f")
    .innerJoin("fairClosingReports as r", "r.fairId", "f.id")
    .where("f.id", "=", fairId)
    .select(["f.code", "f.nameTh", "f.nameEn", "r.content"])
    .executeTakeFirst();
  if (!before) return null;
  const { sums } = before.content as unknown as ClosingContent;
  return { code: before.code, nameTh: before.nameTh, nameEn: before.nameEn, sums };
}

async function endApplications(trx: Transaction<DB>, viewer: Viewer, fairId: number): Promise<void> {
  await actAs(trx, viewer, "department", "ปิดงาน");
  const came = sql<boolean>`exists (select from booth_allocations as al where al.application_id = fair_applications.id and al.state = 'confirmed'
    and (al.checked_in_at is not null or exists (select from booth_sale_reports as s where s.allocation_id = al.id)))`;
  const confirmed = () =>
    trx.updateTable("fairApplications").where("fairId", "=", fairId).where("state", "=", "confirmed");
  await confirmed().where(came).set({ state: "completed" }).execute();
  await confirmed().set({ state: "no_show" }).execute();
}
