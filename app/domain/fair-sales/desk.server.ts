import { type Expression, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { type SaleAmounts, UNUSUAL_BAHT, UNUSUAL_Z } from "./sale.ts";
import { allocations, lookedAfter } from "./sales-scope.server.ts";

export const DESK_FILTERS = ["all", "missing", "to_verify", "unusual", "verified"] as const;
export type DeskFilter = (typeof DESK_FILTERS)[number];

export interface DeskQuery {
  fairCode: string;
  date: string;
  zoneId: number | null;
  filter: DeskFilter;
  /** The booth after which the page begins. */
  after: string | null;
}

/** A booth on a day, as the staff of its zone see it. */
export interface DeskRow {
  allocationId: number;
  boothCode: string;
  zoneCode: string;
  zoneTh: string;
  enterpriseTh: string;
  provinceCode: string;
  phone: string | null;
  checkedInAt: Date | null;
  reportId: number | null;
  amounts: SaleAmounts | null;
  totalBaht: string | null;
  verifiedAt: Date | null;
  /** Entered by the viewer, who therefore may not verify it. */
  own: boolean;
  /** Above what a day usually brings, or far from the booth's own other days or those of its category. */
  unusual: boolean;
}

export const DESK_PAGE = 100;

/** The booths of the viewer's zones on a day, in the order of their codes; one page, and where the next begins. */
export async function deskRows(viewer: Viewer, query: DeskQuery): Promise<{ rows: DeskRow[]; next: string | null }> {
  const rows = await allocations(db())
    .leftJoin("boothDaySales as s", (join) =>
      join.onRef("s.allocationId", "=", "al.id").on("s.saleDate", "=", sql<string>`${query.date}::date`),
    )
    .leftJoin(kin(query.fairCode, query.date).as("kin"), "kin.categoryCode", "ap.categoryCode")
    .where("f.code", "=", query.fairCode)
    .where("al.state", "=", "confirmed")
    .where(sql<SqlBool>`al.days @> ${query.date}::date`)
    .where(lookedAfter(viewer, sql.ref("f.id"), sql.ref("z.id")))
    .$if(query.zoneId !== null, (some) => some.where("z.id", "=", query.zoneId!))
    .$if(query.after !== null, (some) => some.where("b.code", ">", query.after!))
    .where(wanted(query.filter))
    .orderBy("b.code")
    .limit(DESK_PAGE + 1)
    .select(["al.id as allocationId", "b.code as boothCode", "z.code as zoneCode", "z.nameTh as zoneTh"])
    .select(["u.nameTh as enterpriseTh", "ap.provinceCode", "ap.contactPhone as phone", "al.checkedInAt"])
    .select(["s.id as reportId", "s.totalBaht", "s.verifiedAt"])
    .select(["s.cashBaht", "s.ordersBaht", "s.onlineBaht", "s.businessBaht", "s.unitsSold"])
    .select(sql<boolean>`coalesce(s.entered_by = ${viewer.userId ?? 0}, false)`.as("own"))
    .select(unusual.as("unusual"))
    .execute();
  const page = rows.slice(0, DESK_PAGE);
  return {
    rows: page.map(({ cashBaht, ordersBaht, onlineBaht, businessBaht, unitsSold, ...row }) => ({
      ...row,
      unusual: Boolean(row.unusual),
      amounts:
        row.reportId === null
          ? null
          : { cash: cashBaht!, orders: ordersBaht!, online: onlineBaht!, business: businessBaht!, units: unitsSold },
    })),
    next: rows.length > DESK_PAGE ? (page.at(-1)?.boothCode ?? null) : null,
  };
}

/** Farther than `UNUSUAL_Z` deviations from a mean of enough others to judge. */
const farFrom = (count: string, mean: string, deviation: string) =>
  `(${count} >= 3 and ${deviation} > 0 and abs(s.total_baht - ${mean}) > ${UNUSUAL_Z} * ${deviation})`;

const unusual = sql<SqlBool>`(s.id is not null and (s.total_baht > ${UNUSUAL_BAHT}
  or coalesce(${sql.raw(farFrom("kin.booths", "kin.mean", "kin.deviation"))}, false)
  or coalesce((select ${sql.raw(farFrom("count(*)", "avg(o.total_baht)", "stddev_samp(o.total_baht)"))}
    from booth_day_sales as o where o.allocation_id = al.id and o.sale_date <> s.sale_date), false)))`;

/** What the booths of a category have sold on the day, to compare one with. */
const kin = (fairCode: string, date: string) => sql<{ categoryCode: string }>`(
  select ap.category_code, count(*) as booths, avg(s.total_baht) as mean, stddev_samp(s.total_baht) as deviation
  from fairs as f
  join booth_allocations as al on al.fair_id = f.id
  join fair_applications as ap on ap.id = al.application_id
  join booth_day_sales as s on s.allocation_id = al.id and s.sale_date = ${date}::date
  where f.code = ${fairCode}
  group by ap.category_code)`;

function wanted(filter: DeskFilter): Expression<SqlBool> {
  if (filter === "missing") return sql<SqlBool>`s.id is null`;
  if (filter === "to_verify") return sql<SqlBool>`(s.id is not null and s.verified_at is null)`;
  if (filter === "verified") return sql<SqlBool>`s.verified_at is not null`;
  return filter === "unusual" ? unusual : sql<SqlBool>`true`;
}
