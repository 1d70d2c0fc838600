import { type SqlBool, sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { reportUntil, type SaleAmounts, sameSale } from "./sale.ts";
import { allocations, lookedAfter, ownEnterprise } from "./sales-scope.server.ts";

export interface SaleToReport {
  allocationId: number;
  /** "YYYY-MM-DD", a day of the booth's own. */
  date: string;
  amounts: SaleAmounts;
  /** Made once by the page: the same sale sent again is the same sale. */
  submissionKey: string;
  /** The report this one corrects, as the page showed it; null for the first of the day. */
  replacesId: number | null;
  /** Required for a correction. */
  reason: string | null;
}

export type ReportedSale =
  | { ok: true; already: boolean }
  | {
      ok: false;
      reason: `fairSales:refused.${"closed" | "future" | "not_confirmed" | "other_day" | "reason" | "too_late"}`;
    }
  /** Somebody else has reported or corrected the day meanwhile: both figures, nothing lost. */
  | { ok: false; reason: "fairSales:refused.reported_meanwhile"; current: SaleAmounts; currentId: number };

/**
 * Enters what a booth sold on a day, or corrects it with a reason: the enterprise until ten the next morning, the staff of
 * its zone until the fair is closed. READ COMMITTED: what is read after a lock was waited for is what the other left. A correction takes the verification back. Null when it is not the viewer's booth.
 */
export async function reportSale(viewer: Viewer, sale: SaleToReport): Promise<ReportedSale | null> {
  for (let attempt = 0; ; attempt++) {
    try {
      const reported = await db()
        .transaction()
        .setIsolationLevel("read committed")
        .execute((trx) => enter(trx, viewer, sale));
      if (reported?.ok) wakeFold();
      return reported;
    } catch (error) {
      // Two phones at once: the one that came second reads what the first has left.
      if ((error as { code?: string }).code !== "23505" || attempt > 0) throw error;
    }
  }
}

async function enter(trx: Transaction<DB>, viewer: Viewer, sale: SaleToReport): Promise<ReportedSale | null> {
  const booth = await allocations(trx)
    .where("al.id", "=", sale.allocationId)
    .where((eb) =>
      eb.or([
        ownEnterprise(viewer, sql.ref("ap.enterprise_id")),
        lookedAfter(viewer, sql.ref("f.id"), sql.ref("z.id")),
      ]),
    )
    .select(["al.state", "al.days", "f.closedAt", "f.code as fairCode", "ap.provinceCode"])
    .select(sql<boolean>`${sale.date}::date <@ al.days`.as("ownDay"))
    .select(sql<SqlBool>`${lookedAfter(viewer, sql.ref("f.id"), sql.ref("z.id"))}`.as("staff"))
    .executeTakeFirst();
  if (!booth) return null;
  const current = await currentSale(trx, sale.allocationId, sale.date);
  if (await isKnown(trx, sale.submissionKey)) return { ok: true, already: true };
  const refusal = refusalOf(booth, sale);
  if (refusal) return { ok: false, reason: `fairSales:refused.${refusal}` };
  if ((current?.id ?? null) !== sale.replacesId) {
    if (current && sameSale(current, sale.amounts)) return { ok: true, already: true };
    if (current)
      return {
        ok: false,
        reason: "fairSales:refused.reported_meanwhile",
        current: amountsOf(current),
        currentId: current.id,
      };
  }
  if (current && !sale.reason?.trim()) return { ok: false, reason: "fairSales:refused.reason" };
  const { cash, orders, online, business, units } = sale.amounts;
  const { id } = await trx
    .insertInto("boothSaleReports")
    .values({
      submissionKey: sale.submissionKey,
      allocationId: sale.allocationId,
      allocationDays: booth.days,
      saleDate: sale.date,
      cashBaht: cash,
      ordersBaht: orders,
      onlineBaht: online,
      businessBaht: business,
      unitsSold: units,
      enteredBy: viewer.userId!,
      enteredAt: now(),
      replacesId: current?.id ?? null,
      reasonTh: current ? sale.reason!.trim() : null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (current?.verifiedAt) await markRegister(trx, "fair_sale", booth.provinceCode, sale.date);
  await recordEvent(trx, viewer, {
    action: current ? "sale.corrected" : "sale.reported",
    entity: "booth_sale",
    entityId: `${booth.fairCode}/${sale.allocationId}/${sale.date}`,
    ...(current ? { oldValues: { ...amountsOf(current) } } : {}),
    newValues: { id, ...sale.amounts, ...(current ? { reason: sale.reason!.trim() } : {}) },
  });
  return { ok: true, already: false };
}

interface BoothDay {
  state: string;
  closedAt: Date | null;
  ownDay: boolean;
  staff: SqlBool;
}

function refusalOf(booth: BoothDay, { date }: SaleToReport) {
  if (booth.closedAt) return "closed" as const;
  if (booth.state !== "confirmed") return "not_confirmed" as const;
  if (!booth.ownDay) return "other_day" as const;
  if (date > bangkokDate(now())) return "future" as const;
  if (!booth.staff && now() >= reportUntil(date)) return "too_late" as const;
  return null;
}

async function isKnown(trx: Transaction<DB>, key: string): Promise<boolean> {
  const known = await trx
    .selectFrom("boothSaleReports")
    .where("submissionKey", "=", key)
    .select("id")
    .executeTakeFirst();
  return known !== undefined;
}

function currentSale(trx: Transaction<DB>, allocationId: number, date: string) {
  return trx
    .selectFrom("boothDaySales")
    .where("allocationId", "=", allocationId)
    .where("saleDate", "=", date)
    .select(["id", "cashBaht", "ordersBaht", "onlineBaht", "businessBaht", "unitsSold", "verifiedAt"])
    .$narrowType<{ id: number; cashBaht: string; ordersBaht: string; onlineBaht: string; businessBaht: string }>()
    .executeTakeFirst()
    .then(
      (row) =>
        row && {
          id: row.id,
          verifiedAt: row.verifiedAt,
          cash: row.cashBaht,
          orders: row.ordersBaht,
          online: row.onlineBaht,
          business: row.businessBaht,
          units: row.unitsSold,
        },
    );
}

function amountsOf({ cash, orders, online, business, units }: SaleAmounts): SaleAmounts {
  return { cash, orders, online, business, units };
}
