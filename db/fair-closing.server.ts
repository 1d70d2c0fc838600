import { type Kysely, sql } from "kysely";
import type { DB } from "./types.ts";

/** By what sums are told apart; `all` is the whole fair. */
export type SumKind = "all" | "day" | "zone" | "category" | "province" | "stars";

/** A sum and how far it can be trusted: reported of expected booth-days. Amounts in baht, exact. */
export interface SalesSum {
  kind: SumKind;
  /** A day, a zone's hall and code, a category, a province, a number of stars; empty for the whole and for no stars. */
  key: string;
  booths: number;
  expected: number;
  reported: number;
  verified: number;
  cash: string;
  orders: string;
  online: string;
  business: string;
  total: string;
  verifiedTotal: string;
}

/** A sum of one province, category, number of stars and zone. Reports frozen before the channels were kept apart lack them. */
export interface CrossSum extends Omit<SalesSum, "kind" | "key" | Channel>, Partial<Pick<SalesSum, Channel>> {
  province: string;
  category: string;
  stars: number | null;
  zone: string;
}

type Channel = "cash" | "orders" | "online" | "business";

/** What a closing report holds once and for all; codes, not words, so that it reads in both languages. */
export interface ClosingContent {
  sums: SalesSum[];
  /** Province × category × stars × zone. */
  cross: CrossSum[];
  /** Booth-days nobody has reported, by name. */
  missing: { booth: string; enterprise: string; name: string; province: string; day: string }[];
  visitors: { day: string; visitors: number }[];
  targetBaht: string | null;
  /** The fair this one follows, as its own report closed it. */
  previous: { code: string; nameTh: string; nameEn: string; sums: SalesSum[] } | null;
}

/** The one way the content is written down, keys in order, so that its fingerprint can be made again from what is stored. */
export function frozen(content: ClosingContent): string {
  return JSON.stringify(content, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

/** Sums of `booth_days` by channel, as exact text. */
const AMOUNTS = sql`coalesce(sum(cash_baht), 0)::text as cash, coalesce(sum(orders_baht), 0)::text as orders,
  coalesce(sum(online_baht), 0)::text as online, coalesce(sum(business_baht), 0)::text as business,
  coalesce(sum(total_baht), 0)::text as total,
  coalesce(sum(total_baht) filter (where verified_at is not null), 0)::text as "verifiedTotal"`;

/** All that a fair sold up to a day: the whole, and by day, zone, category, province and stars. */
export async function salesSums(on: Kysely<DB>, fairId: number, until: string): Promise<SalesSum[]> {
  // Booths are counted from the booths themselves: counted among their days each would have to be told apart from the others.
  const { rows } = await sql<SalesSum>`
    with ${boothDays(fairId, until)},
    counted as (
      select case grouping(zone, category_code, province_code, stars)
          when 15 then 'all' when 7 then 'zone' when 11 then 'category' when 13 then 'province' else 'stars' end as kind,
        coalesce(zone, category_code, province_code, stars::text, '') as key, count(*)::int as booths
      from booths_held where lower(days) <= ${until}::date
      group by grouping sets ((), (zone), (category_code), (province_code), (stars))),
    summed as (
      select case grouping(day, zone, category_code, province_code, stars)
          when 31 then 'all' when 15 then 'day' when 23 then 'zone' when 27 then 'category' when 29 then 'province' else 'stars' end as kind,
        coalesce(day::text, zone, category_code, province_code, stars::text, '') as key,
        count(*)::int as expected, count(report_id)::int as reported, count(verified_at)::int as verified, ${AMOUNTS}
      from booth_days
      group by grouping sets ((), (day), (zone), (category_code), (province_code), (stars)))
    select kind, key, coalesce(counted.booths, summed.expected) as booths, expected, reported, verified,
      cash, orders, online, business, total, "verifiedTotal"
    from summed left join counted using (kind, key) order by kind, key`.execute(on);
  return rows;
}

/** What the closing report of a fair says, as the records stand. */
export async function closingContent(
  on: Kysely<DB>,
  fair: { id: number; lastDay: string; targetBaht: string | null; previousFairId: number | null },
): Promise<ClosingContent> {
  const sums = await salesSums(on, fair.id, fair.lastDay);
  const { rows: cross } = await sql<ClosingContent["cross"][number]>`
    with ${boothDays(fair.id, fair.lastDay)}
    select province_code as province, category_code as category, stars, zone, count(distinct allocation_id)::int as booths,
      count(*)::int as expected, count(report_id)::int as reported, count(verified_at)::int as verified, ${AMOUNTS}
    from booth_days
    group by province_code, category_code, stars, zone
    order by province_code, category_code, stars, zone`.execute(on);
  const { rows: missing } = await sql<ClosingContent["missing"][number]>`
    with ${boothDays(fair.id, fair.lastDay)}
    select booth_code as booth, u.code as enterprise, u.name_th as name, province_code as province, day::text as day
    from booth_days join reporting_units as u on u.id = enterprise_id
    where report_id is null order by booth_code, day`.execute(on);
  const visitors = await on
    .selectFrom("fairDailyVisitors")
    .where("fairId", "=", fair.id)
    .orderBy("onDate")
    .select(["onDate as day", "visitors"])
    .execute();
  const previous = fair.previousFairId === null ? null : await previousTotal(on, fair.previousFairId);
  return { sums, cross, missing, visitors, targetBaht: fair.targetBaht, previous };
}

/** What the fair before ended with: as its own closing report says. */
async function previousTotal(on: Kysely<DB>, fairId: number): Promise<ClosingContent["previous"]> {
  const before = await on
    .selectFrom("fairs as f")
    .innerJoin("fairClosingReports as r", "r.fairId", "f.id")
    .where("f.id", "=", fairId)
    .select(["f.code", "f.nameTh", "f.nameEn", "r.content"])
    .executeTakeFirst();
  if (!before) return null;
  const { sums } = before.content as unknown as ClosingContent;
  return { code: before.code, nameTh: before.nameTh, nameEn: before.nameEn, sums };
}

/** A relation `booth_days`: every day of every confirmed booth up to a day, with what was reported for it. */
function boothDays(fairId: number, until: string) {
  return sql`
    booths_held as materialized (
      select al.id as allocation_id, al.days, b.code as booth_code, z.hall || ' ' || z.code as zone, ap.category_code,
        ap.province_code, ap.enterprise_id,
        (select max(coalesce((chosen.submitted_content ->> 'stars')::smallint, p.stars)) from fair_application_products as chosen
          join products as p on p.id = chosen.product_id where chosen.application_id = ap.id) as stars
      from booth_allocations as al
      join booths as b on b.id = al.booth_id
      join fair_zones as z on z.id = b.zone_id
      join fair_applications as ap on ap.id = al.application_id
      where al.fair_id = ${fairId} and al.state = 'confirmed'),
    booth_days as (
      select held.*, day::date as day, s.id as report_id, s.cash_baht, s.orders_baht, s.online_baht, s.business_baht,
        s.total_baht, s.verified_at
      from booths_held as held
      cross join lateral generate_series(lower(held.days), least(upper(held.days) - 1, ${until}::date), interval '1 day') as day
      left join booth_day_sales as s on s.allocation_id = held.allocation_id and s.sale_date = day::date)`;
}
