import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { readsApplications } from "../fairs/fair.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { worksAt } from "./sales-scope.server.ts";
import type { SalesSum } from "./sums.ts";

/**
 * What a fair has sold up to today: the whole, by day, zone, category, province and stars, each beside how many booth-days
 * have been reported of those that were to be. Null for who neither reads applications nor works there.
 */
export async function fairSums(viewer: Viewer, fair: { id: number }): Promise<SalesSum[] | null> {
  if (!readsApplications(viewer) && !(await worksAt(viewer, fair.id))) return null;
  return salesSums(db(), fair.id, bangkokDate(now()));
}

/** The sums of {@link fairSums} up to a day, inside a transaction or not. */
export async function salesSums(on: Kysely<DB>, fairId: number, until: string): Promise<SalesSum[]> {
  const { rows } = await sql<SalesSum>`
    with ${boothDays(fairId, until)}
    select case grouping(day, zone, category_code, province_code, stars)
        when 31 then 'all' when 15 then 'day' when 23 then 'zone' when 27 then 'category' when 29 then 'province' else 'stars' end as kind,
      coalesce(day::text, zone, category_code, province_code, stars::text, '') as key,
      count(distinct allocation_id)::int as booths, count(*)::int as expected, count(report_id)::int as reported,
      count(verified_at)::int as verified,
      coalesce(sum(cash_baht), 0)::text as cash, coalesce(sum(orders_baht), 0)::text as orders,
      coalesce(sum(online_baht), 0)::text as online, coalesce(sum(business_baht), 0)::text as business,
      coalesce(sum(total_baht), 0)::text as total,
      coalesce(sum(total_baht) filter (where verified_at is not null), 0)::text as "verifiedTotal"
    from booth_days
    group by grouping sets ((), (day), (zone), (category_code), (province_code), (stars))
    order by 1, 2`.execute(on);
  return rows;
}

/** A relation `booth_days`: every day of every confirmed booth up to a day, with what was reported for it. */
export function boothDays(fairId: number, until: string) {
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
    booth_days as materialized (
      select held.*, day::date as day, s.id as report_id, s.cash_baht, s.orders_baht, s.online_baht, s.business_baht,
        s.total_baht, s.verified_at
      from booths_held as held
      cross join lateral generate_series(lower(held.days), least(upper(held.days) - 1, ${until}::date), interval '1 day') as day
      left join booth_day_sales as s on s.allocation_id = held.allocation_id and s.sale_date = day::date)`;
}
