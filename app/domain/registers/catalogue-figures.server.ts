import { type RawBuilder, sql } from "kysely";
import { verifiedCertificate } from "../products/certificates.server.ts";

/**
 * What the registers of companies, products and fairs say, in the same shape as `committee-figures`: relations of
 * `(area_code, period_id, indicator_id, split_id, value, numerator, denominator)` over `leaf`. What is judged at the end
 * of a period is judged once the period is open for reports.
 */

const openLeaves = sql`
  leaf
  join entry_windows as w on w.form_id = leaf.form_id and w.period_id = leaf.period_id
  join periods as p on p.id = leaf.period_id`;

const byCategory = sql`
  case when grouping(split.id) = 1 then 0 else split.id end::smallint`;

const wholeAndCategories = sql`
  group by grouping sets ((leaf.area_code, leaf.period_id), (leaf.area_code, leaf.period_id, split.id))`;

/** Filings of the province's company that fell due in the quarter, and those of them filed on or before the day. */
export function filingsOnTime(indicatorId: number): RawBuilder<unknown> {
  return sql`
    select leaf.area_code, leaf.period_id, ${indicatorId}::smallint, 0::smallint, null::numeric,
      count(*) filter (where f.filed_on <= f.due_on)::numeric, count(*)::numeric
    from ${openLeaves}
    join organizations as o on o.kind = 'company' and o.area_code = leaf.area_code
    join company_filings as f on f.company_id = o.id and f.due_on between p.starts_on and p.ends_on
    where p.kind = 'quarter'
    group by leaf.area_code, leaf.period_id`;
}

/**
 * Products in the public register by the end of the quarter, and those with a checked certificate of their own that is
 * valid on its last day; also by category.
 */
export function certifiedProducts(indicatorId: number): RawBuilder<unknown> {
  return sql`
    select leaf.area_code, leaf.period_id, ${indicatorId}::smallint, ${byCategory}, null::numeric,
      count(*) filter (where exists (
        select from certificates as c where c.product_id = product.id and ${verifiedCertificate(sql.ref("p.ends_on"))}))::numeric,
      count(*)::numeric
    from ${openLeaves}
    join products as product on product.state = 'published' and left(product.area_code, 2) = leaf.area_code
      and product.registered_on <= p.ends_on
    join splits as split on split.dimension = 'category' and split.code = product.category_code
    where p.kind = 'quarter'
    ${wholeAndCategories}`;
}

/**
 * Products that were in segment D by their latest assessment on the first day of the fiscal year, and those of them whose
 * latest assessment on its last day says A, B or C; also by category. An unclassified product is in none.
 */
export function productsOutOfD(indicatorId: number): RawBuilder<unknown> {
  const segmentOn = (day: string) => sql`
    (select s.segment from product_segments as s where s.product_id = product.id and s.assessed_on <= ${sql.ref(day)}
      order by s.assessed_on desc limit 1)`;
  return sql`
    select leaf.area_code, leaf.period_id, ${indicatorId}::smallint, ${byCategory}, null::numeric,
      count(*) filter (where ${segmentOn("p.ends_on")} in ('A', 'B', 'C'))::numeric, count(*)::numeric
    from ${openLeaves}
    join products as product on product.state = 'published' and left(product.area_code, 2) = leaf.area_code
    join splits as split on split.dimension = 'category' and split.code = product.category_code
    where p.kind = 'year' and ${segmentOn("p.starts_on")} = 'D'
    ${wholeAndCategories}`;
}

/**
 * Sales at fairs, orders included, of the enterprises of the province: only those that a second person has verified; also
 * by the category applied for. A month without verified sales has no figure.
 */
export function fairSales(indicatorId: number): RawBuilder<unknown> {
  return sql`
    select leaf.area_code, leaf.period_id, ${indicatorId}::smallint, ${byCategory}, sum(s.total_baht), null::numeric, null::numeric
    from leaf
    join periods as p on p.id = leaf.period_id and p.kind = 'month'
    join fairs on fairs.open_days && daterange(p.starts_on, p.ends_on, '[]')
    join fair_applications as a on a.fair_id = fairs.id and a.province_code = leaf.area_code
    join booth_allocations as b on b.application_id = a.id
    join booth_day_sales as s on s.allocation_id = b.id and s.sale_date between p.starts_on and p.ends_on
    join splits as split on split.dimension = 'category' and split.code = a.category_code
    where s.verified_at is not null
    ${wholeAndCategories}`;
}
