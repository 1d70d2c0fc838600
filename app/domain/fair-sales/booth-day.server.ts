import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { SaleAmounts } from "./sale.ts";
import { allocations, lookedAfter } from "./sales-scope.server.ts";

/** Everything that was reported for a booth on a day. */
export interface BoothDay {
  allocationId: number;
  boothCode: string;
  enterpriseTh: string;
  fairCode: string;
  fairTh: string;
  fairEn: string;
  date: string;
  /** The newest first; the first is the one that counts. */
  reports: {
    id: number;
    amounts: SaleAmounts;
    total: string;
    reason: string | null;
    at: Date;
    byTh: string;
    byEn: string | null;
  }[];
}

/** A booth's day for the staff of its zone; null for others, and for a day that is not the booth's own. */
export async function boothDay(viewer: Viewer, allocationId: number, date: string): Promise<BoothDay | null> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) return null;
  const booth = await allocations(db())
    .where("al.id", "=", allocationId)
    .where("al.state", "=", "confirmed")
    .where(sql<boolean>`al.days @> ${date}::date`)
    .where(lookedAfter(viewer, sql.ref("f.id"), sql.ref("z.id")))
    .select(["al.id as allocationId", "b.code as boothCode", "u.nameTh as enterpriseTh"])
    .select(["f.code as fairCode", "f.nameTh as fairTh", "f.nameEn as fairEn"])
    .executeTakeFirst();
  if (!booth) return null;
  const rows = await db()
    .selectFrom("boothSaleReports as s")
    .innerJoin("users as u", "u.id", "s.enteredBy")
    .where("s.allocationId", "=", allocationId)
    .where("s.saleDate", "=", date)
    .orderBy("s.id", "desc")
    .select([
      "s.id",
      "s.cashBaht",
      "s.ordersBaht",
      "s.onlineBaht",
      "s.businessBaht",
      "s.unitsSold",
      "s.reasonTh as reason",
    ])
    .select(["s.enteredAt as at", "u.nameTh as byTh", "u.nameEn as byEn"])
    .select(sql<string>`s.cash_baht + s.orders_baht + s.online_baht + s.business_baht`.as("total"))
    .execute();
  return {
    ...booth,
    date,
    reports: rows.map(({ cashBaht, ordersBaht, onlineBaht, businessBaht, unitsSold, ...report }) => ({
      ...report,
      amounts: { cash: cashBaht, orders: ordersBaht, online: onlineBaht, business: businessBaht, units: unitsSold },
    })),
  };
}
