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

/**
 * All that a fair sold up to a day: the whole, and by day, zone, category, province and stars. Sales are added up by booth
 * and by day in one pass; all else is added up from the booths, of which there are as many as a tenth of the booth-days.
 */
export async function salesSums(on: Kysely<DB>, fairId: number, until: string): Promise<SalesSum[]> {
  const { rows } = await sql<SalesSum>`
    with ${boothsHeld(fairId, until)},
    added as materialized (
      select r.allocation_id, r.sale_date, count(*)::int as reported, count(v.report_id)::int as verified, sum(r.cash_baht) as cash,
        sum(r.orders_baht) as orders, sum(r.online_baht) as online, sum(r.business_baht) as business,
        sum(r.total_baht) filter (where v.report_id is not null) as verified_total
      from booths_held as held
      join (select *, cash_baht + orders_baht + online_baht + business_baht as total_baht from booth_sale_reports) as r
        on r.allocation_id = held.allocation_id and r.sale_date <= ${until}::date
      left join booth_sale_verifications as v on v.report_id = r.id
      where r.id not in (select replaces_id from booth_sale_reports where replaces_id is not null)
      group by grouping sets ((r.allocation_id), (r.sale_date))),
    summed as (
      select case grouping(zone, category_code, province_code, stars)
          when 15 then 'all' when 7 then 'zone' when 11 then 'category' when 13 then 'province' else 'stars' end as kind,
        coalesce(zone, category_code, province_code, stars::text, '') as key, count(*)::int as booths,
        coalesce(sum(least(upper(days) - 1, ${until}::date) - lower(days) + 1), 0)::int as expected, ${ADDED}
      from booths_held as held left join added using (allocation_id)
      group by grouping sets ((), (zone), (category_code), (province_code), (stars))
      union all
      select 'day', day::date::text, min(there.booths), min(there.booths), ${ADDED}
      from generate_series((select min(lower(days)) from booths_held), ${until}::date, interval '1 day') as day
      cross join lateral (select count(*)::int as booths from booths_held where days @> day::date) as there
      left join added on added.sale_date = day::date
      where there.booths > 0 group by day)
    select kind, key, booths, expected, reported, verified, cash::text, orders::text, online::text, business::text,
      (cash + orders + online + business)::text as total, "verifiedTotal"::text
    from summed order by kind, key`.execute(on);
  return rows;
}

const ADDED = sql.raw(
  `coalesce(sum(reported), 0)::int as reported, coalesce(sum(verified), 0)::int as verified, ${[
    "cash",
    "orders",
    "online",
    "business",
  ]
    .map((name) => `coalesce(sum(${name}), 0) as ${name}`)
    .join(", ")}, coalesce(sum(verified_total), 0) as "verifiedTotal"`,
);

/** A line of the daily report: what the booths of a zone and category sold on a day. Amounts in baht, exact. */
export interface DayLine extends Omit<SalesSum, "kind" | "key" | "expected"> {
  day: string;
  /** Hall and code. */
  zone: string;
  category: string;
}

/** The daily report of a fair, as every fair has it: day × zone × category, from one day to another. */
export async function dayLines(on: Kysely<DB>, fairId: number, from: string, until: string): Promise<DayLine[]> {
  const { rows } = await sql<DayLine>`
    with ${boothDays(fairId, until, from)}
    select day::text as day, zone, category_code as category, count(*)::int as booths, count(report_id)::int as reported,
      count(verified_at)::int as verified, ${AMOUNTS}
    from booth_days group by day, zone, category_code order by day, zone, category_code`.execute(on);
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

/** A relation `booths_held`: every confirmed booth whose days have begun by a day. */
function boothsHeld(fairId: number, until: string) {
  return sql`
    booths_held as materialized (
      select al.id as allocation_id, al.days, b.code as booth_code, z.hall || ' ' || z.code as zone, ap.category_code,
        ap.province_code, ap.enterprise_id, shown.stars
      from booth_allocations as al
      join booths as b on b.id = al.booth_id
      join fair_zones as z on z.id = b.zone_id
      join fair_applications as ap on ap.id = al.application_id
      left join (
        select chosen.application_id, max(coalesce((chosen.submitted_content ->> 'stars')::smallint,
          (select p.stars from products as p where p.id = chosen.product_id))) as stars
        from booth_allocations as al join fair_application_products as chosen on chosen.application_id = al.application_id
        where al.fair_id = ${fairId} and al.state = 'confirmed' group by chosen.application_id
      ) as shown on shown.application_id = ap.id
      where al.fair_id = ${fairId} and al.state = 'confirmed' and lower(al.days) <= ${until}::date)`;
}

/** The same and a relation `booth_days`: every day of every booth from one day to another, with what was reported for it. */
function boothDays(fairId: number, until: string, from = "-infinity") {
  return sql`
    ${boothsHeld(fairId, until)},
    booth_days as (
      select held.*, day::date as day, s.id as report_id, s.cash_baht, s.orders_baht, s.online_baht, s.business_baht,
        s.total_baht, s.verified_at
      from booths_held as held
      cross join lateral generate_series(greatest(lower(held.days), ${from}::date), least(upper(held.days) - 1, ${until}::date), interval '1 day') as day
      left join booth_day_sales as s on s.allocation_id = held.allocation_id and s.sale_date = day::date)`;
}
