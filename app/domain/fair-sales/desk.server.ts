import { type Expression, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import type { Viewer } from "../access/viewer.ts";
import type { DeskFilter } from "./desk-filter.ts";
import { type SaleAmounts, UNUSUAL_BAHT, UNUSUAL_Z } from "./sale.ts";
import { allocations, lookedAfter } from "./sales-scope.server.ts";

export interface DeskQuery {
  fairCode: string;
  date: string;
  zoneId: number | null;
  /** Part of a booth's code or of an enterprise's name. */
  text?: string;
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
  const rows = await onDesk(viewer, query)
    .$if(query.after !== null, (some) => some.where("b.code", ">", query.after!))
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

/** The booths of the viewer's zones on a day that fit what is asked, each with what was reported for it. */
function onDesk(viewer: Viewer, { fairCode, date, zoneId, text, filter }: DeskQuery) {
  const fold = searchFold(text ?? "");
  return allocations(db())
    .leftJoin("boothDaySales as s", (join) =>
      join.onRef("s.allocationId", "=", "al.id").on("s.saleDate", "=", sql<string>`${date}::date`),
    )
    .leftJoin(kin(fairCode, date).as("kin"), "kin.categoryCode", "ap.categoryCode")
    .where("f.code", "=", fairCode)
    .where("al.state", "=", "confirmed")
    .where(sql<SqlBool>`al.days @> ${date}::date`)
    .where(lookedAfter(viewer, sql.ref("f.id"), sql.ref("z.id")))
    .$if(zoneId !== null, (some) => some.where("z.id", "=", zoneId!))
    .$if(fold !== "", (some) =>
      some.where(sql<SqlBool>`(strpos(lower(b.code), ${fold}) > 0 or strpos(u.search_key, ${fold}) > 0)`),
    )
    .where(wanted(filter));
}

/** What can be verified at once: how many reports that look as usual and are not the viewer's own, and the newest of them. */
export interface ReadyToVerify {
  count: number;
  upTo: number;
}

/** How many reports of what is asked, on all its pages, can be verified at once. */
export async function readyToVerify(viewer: Viewer, query: DeskQuery): Promise<ReadyToVerify> {
  return ready(viewer, query)
    .select(sql<number>`count(*)::int`.as("count"))
    .select(sql<number>`coalesce(max(s.id), 0)::int`.as("upTo"))
    .executeTakeFirstOrThrow();
}

/** The same by their ids, up to the newest that the viewer was shown: what came since waits to be looked at. */
export async function reportsToVerify(viewer: Viewer, query: DeskQuery, upTo: number): Promise<number[]> {
  const rows = await ready(viewer, query).where("s.id", "<=", upTo).select(sql<number>`s.id`.as("id")).execute();
  return rows.map(({ id }) => id);
}

function ready(viewer: Viewer, query: DeskQuery) {
  return onDesk(viewer, query)
    .where(unverified)
    .where(sql<SqlBool>`s.entered_by <> ${viewer.userId ?? 0}`)
    .where(sql<SqlBool>`not ${unusual}`);
}

/** The zones of a fair that the viewer looks after, by hall and code. */
export function deskZones(
  viewer: Viewer,
  fairId: number,
): Promise<{ id: number; hall: string; code: string; nameTh: string; nameEn: string | null }[]> {
  return db()
    .selectFrom("fairZones as z")
    .where("z.fairId", "=", fairId)
    .where(lookedAfter(viewer, sql.ref("z.fair_id"), sql.ref("z.id")))
    .orderBy("z.hall")
    .orderBy("z.code")
    .select(["z.id", "z.hall", "z.code", "z.nameTh", "z.nameEn"])
    .execute();
}

/** Asked of the verifications themselves: of the view's empty column the planner believes that it never is. */
const unverified = sql<SqlBool>`(s.id is not null
  and not exists (select from booth_sale_verifications as seen where seen.report_id = s.id))`;

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
  if (filter === "to_verify") return unverified;
  if (filter === "verified") return sql<SqlBool>`s.verified_at is not null`;
  return filter === "unusual" ? unusual : sql<SqlBool>`true`;
}
