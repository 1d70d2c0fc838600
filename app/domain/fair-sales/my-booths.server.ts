import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { lastDayDue, reportUntil, type SaleAmounts } from "./sale.ts";
import { allocations, ownEnterprise } from "./sales-scope.server.ts";

/** A day of one of the viewer's booths. */
export interface MyBoothDay {
  allocationId: number;
  boothCode: string;
  zoneTh: string;
  zoneEn: string | null;
  enterpriseTh: string;
  date: string;
  /** `open`: to be reported still; `missed`: the staff of the fair must do it now. */
  state: "open" | "missed" | "reported" | "verified";
  /** The enterprise may still enter or correct it. */
  canEnter: boolean;
  reportId: number | null;
  amounts: SaleAmounts | null;
  checkedIn: boolean;
}

/** The days of the viewer's own booths at a fair from the first to today, the latest first. */
export async function myBoothDays(viewer: Viewer, fairCode: string): Promise<MyBoothDay[]> {
  const today = bangkokDate(now());
  const rows = await allocations(db())
    .innerJoinLateral(
      sql<{
        date: string;
      }>`(select day::date as date from generate_series(lower(al.days), least(upper(al.days) - 1, ${today}::date), interval '1 day') as day)`.as(
        "d",
      ),
      (join) => join.onTrue(),
    )
    .leftJoin("boothDaySales as s", (join) =>
      join.onRef("s.allocationId", "=", "al.id").onRef("s.saleDate", "=", "d.date"),
    )
    .where("f.code", "=", fairCode)
    .where("al.state", "=", "confirmed")
    .where(ownEnterprise(viewer, sql.ref("ap.enterprise_id")))
    .orderBy("d.date", "desc")
    .orderBy("b.code")
    .select(["al.id as allocationId", "b.code as boothCode", "z.nameTh as zoneTh", "z.nameEn as zoneEn"])
    .select(["u.nameTh as enterpriseTh", "d.date", "s.id as reportId", "s.verifiedAt", "f.closedAt", "al.checkedInAt"])
    .select(["s.cashBaht", "s.ordersBaht", "s.onlineBaht", "s.businessBaht", "s.unitsSold"])
    .execute();
  return rows.map(
    ({ closedAt, verifiedAt, checkedInAt, cashBaht, ordersBaht, onlineBaht, businessBaht, unitsSold, ...row }) => {
      const inTime = closedAt === null && now() < reportUntil(row.date);
      return {
        ...row,
        state: row.reportId === null ? (inTime ? "open" : "missed") : verifiedAt ? "verified" : "reported",
        canEnter: inTime,
        amounts:
          row.reportId === null
            ? null
            : { cash: cashBaht!, orders: ordersBaht!, online: onlineBaht!, business: businessBaht!, units: unitsSold },
        checkedIn: checkedInAt !== null,
      };
    },
  );
}

/** How many booth-days the viewer has yet to report, at all fairs; from eight in the evening today's count too. */
export async function salesToReport(viewer: Viewer): Promise<number> {
  const at = now();
  const last = lastDayDue(at);
  const { rows } = await sql<{ missing: number }>`
    select count(*)::int as missing
    from fair_applications as ap
    join booth_allocations as al on al.application_id = ap.id and al.state = 'confirmed'
    join fairs as f on f.id = al.fair_id and f.closed_at is null
    cross join lateral generate_series(lower(al.days), least(upper(al.days) - 1, ${last}::date), interval '1 day') as day
    where ${ownEnterprise(viewer, sql.ref("ap.enterprise_id"))}
      and (day::date + 1 + time '10:00') at time zone 'Asia/Bangkok' > ${at}
      and not exists (select from booth_sale_reports as s where s.allocation_id = al.id and s.sale_date = day::date)`.execute(
    db(),
  );
  return rows[0]?.missing ?? 0;
}

/** The viewer's confirmed booths at a fair that have not been checked in yet. */
export function boothsToMoveInto(
  viewer: Viewer,
  fairCode: string,
): Promise<{ allocationId: number; boothCode: string; zoneTh: string; zoneEn: string | null }[]> {
  return allocations(db())
    .where("f.code", "=", fairCode)
    .where("f.closedAt", "is", null)
    .where("al.state", "=", "confirmed")
    .where("al.checkedInAt", "is", null)
    .where(ownEnterprise(viewer, sql.ref("ap.enterprise_id")))
    .orderBy("b.code")
    .select(["al.id as allocationId", "b.code as boothCode", "z.nameTh as zoneTh", "z.nameEn as zoneEn"])
    .execute();
}
