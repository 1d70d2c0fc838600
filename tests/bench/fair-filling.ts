import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";

/**
 * A fair that was over yesterday, with a hall for each category, whose provinces have passed so many applications (of one
 * category, or of all; from everywhere), ready for selection: quotas for the nation, twice its share for each province, and a cap for each
 * category that together leave room. Answers the ids of the applications.
 */
export function makeBenchFair(
  code: string,
  {
    booths,
    applications,
    capacity,
    category,
  }: { booths: number; applications: number; capacity: number; category?: string },
): Promise<number[]> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const { rows } = await sql<{ id: number }>`
        insert into fairs (code, name_th, name_en, open_days, apply_from, apply_until, screen_until, published_at)
        values (${code}, 'งานวัดความเร็ว', 'Bench', '[2026-11-03,2026-11-12)', '2026-09-01', '2026-10-01', '2026-11-01', '2026-08-01')
        returning id`.execute(trx);
      const { id } = rows[0]!;
      await addPlaces(trx, id, booths, capacity);
      await addProducts(trx);
      await as(trx, "enterprise");
      await sql`insert into fair_applications (fair_id, enterprise_id, province_code, category_code, score, submitted_at)
        select ${id}::integer, p.enterprise_id, 'TH', min(p.category_code), 30, '2026-09-10'::timestamptz + p.enterprise_id * interval '1 minute'
        from products p where p.state = 'published' and p.category_code = coalesce(${category ?? null}, p.category_code) group by p.enterprise_id
        order by md5(p.enterprise_id::text) limit ${applications}`.execute(trx);
      await sql`insert into fair_application_products (application_id, enterprise_id, product_id, submitted_content)
        select a.id, a.enterprise_id, min(p.id), jsonb_build_object('stars', 3 + a.id % 3) from fair_applications a join products p on p.enterprise_id = a.enterprise_id
          and p.state = 'published' where a.fair_id = ${id} group by a.id, a.enterprise_id`.execute(trx);
      await sql`update fair_applications set state = 'submitted' where fair_id = ${id}`.execute(trx);
      await as(trx, "province");
      await sql`update fair_applications a set state = 'province_passed', province_rank = line.place from (
        select id, row_number() over (partition by province_code, category_code order by id) as place
        from fair_applications where fair_id = ${id}) line where line.id = a.id`.execute(trx);
      const ids = await trx
        .selectFrom("fairApplications")
        .where("fairId", "=", id)
        .orderBy(sql`md5(id::text)`)
        .select("id")
        .execute();
      return ids.map((row) => row.id);
    });
}

async function addPlaces(trx: Transaction<DB>, fairId: number, booths: number, capacity: number): Promise<void> {
  await sql`insert into fair_zones (fair_id, hall, code, name_th, category_code)
    select ${fairId}::integer, 'H' || row_number() over (order by code), code, name_th, code from product_categories`.execute(
    trx,
  );
  await sql`insert into booths (fair_id, zone_id, code)
    select z.fair_id, z.id, upper(z.code) || lpad(n::text, 4, '0') from fair_zones z,
      generate_series(1, ${booths}::integer / 5) n where z.fair_id = ${fairId}`.execute(trx);
  await sql`
    insert into fair_quotas (fair_id, province_code, category_code, capacity)
    select ${fairId}::integer, null::text, null::text, ${capacity}::integer
    union all select ${fairId}::integer, code, null, greatest(2 * ${capacity}::integer / 77, 2) from areas where level = 2
    union all select ${fairId}::integer, null, code, ${capacity}::integer * 7 / 10 from product_categories`.execute(
    trx,
  );
}

/** A published product for each enterprise that has none. */
async function addProducts(trx: Transaction<DB>): Promise<void> {
  await sql`
    with added as (
      insert into products (enterprise_id, category_code, name_th, area_code)
      select e.reporting_unit_id, e.category_code, 'สินค้า', u.home_area_code
      from enterprises e join reporting_units u on u.id = e.reporting_unit_id
      where not exists (select from products p where p.enterprise_id = e.reporting_unit_id and p.state = 'published') returning id
    )
    insert into product_revisions (product_id, revision, content, saved_by, proposed_at, decision, decided_at)
    select id, 1, '{}', (select min(id) from users), now(), 'approved', now() from added`.execute(trx);
  await sql`update products p set state = 'published', published_revision = 1, published_at = now()
    where p.name_th = 'สินค้า' and p.state = 'draft'`.execute(trx);
}

async function as(trx: Transaction<DB>, role: string): Promise<void> {
  await sql`select set_config('app.role', ${role}, true), set_config('app.user_id', '', true), set_config('app.reason', '', true)`.execute(
    trx,
  );
}
