import { sql } from "kysely";
import { db } from "#db/client.server.ts";

export interface BoothOf {
  unit: string;
  category: string;
  zone: string;
  stars?: number;
}

/**
 * A fair with its days and a booth for each enterprise: confirmed, or still to be given when the applications are only
 * selected. Answers the allocations in the order given.
 */
export async function addFair(
  code: string,
  firstDay: string,
  lastDay: string,
  booths: BoothOf[],
  until: "selected" | "confirmed" = "confirmed",
): Promise<number[]> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const role = (name: string) => sql`select set_config('app.role', ${name}, true)`.execute(trx);
      const { rows: fairs } = await sql<{ id: number }>`
        insert into fairs (code, name_th, name_en, open_days, apply_from, apply_until, screen_until, published_at, results_announced_at, target_baht)
        values (${code}, ${`งาน ${code}`}, ${`Fair ${code}`}, daterange(${firstDay}, ${lastDay}, '[]'), ${`${firstDay}T00:00:00Z`}::timestamptz - interval '90 days',
          ${`${firstDay}T00:00:00Z`}::timestamptz - interval '60 days', ${`${firstDay}T00:00:00Z`}::timestamptz - interval '30 days', now(), now(), 10000000)
        returning id`.execute(trx);
      const fairId = fairs[0]!.id;
      await sql`insert into fair_quotas (fair_id, capacity) values (${fairId}, 10000)`.execute(trx);
      await sql`
        insert into fair_zones (fair_id, hall, code, name_th)
        select distinct ${fairId}::int, '1', zone, 'โซน ' || zone from unnest(${booths.map(({ zone }) => zone)}::text[]) as zone`.execute(
        trx,
      );
      const wanted = sql`unnest(${booths.map(({ unit }) => unit)}::text[], ${booths.map(({ category }) => category)}::text[],
        ${booths.map(({ zone }) => zone)}::text[], ${booths.map(({ stars }) => stars ?? null)}::smallint[])
        with ordinality as wanted (unit, category, zone, stars, at) join reporting_units as u on u.code = wanted.unit`;
      await sql`
        insert into booths (fair_id, zone_id, code)
        select ${fairId}, z.id, wanted.zone || lpad(at::text, 4, '0') from ${wanted} join fair_zones as z on z.fair_id = ${fairId} and z.code = wanted.zone`.execute(
        trx,
      );
      await sql`
        insert into products (enterprise_id, category_code, name_th, area_code, stars, external_code)
        select u.id, wanted.category, 'สินค้า ' || at, u.home_area_code, wanted.stars, ${code} || at from ${wanted}`.execute(
        trx,
      );
      await role("enterprise");
      await sql`insert into fair_applications (fair_id, enterprise_id, province_code, category_code)
        select ${fairId}, u.id, '10', wanted.category from ${wanted} order by at`.execute(trx);
      await sql`insert into fair_application_products (application_id, enterprise_id, product_id, submitted_content)
        select a.id, a.enterprise_id, p.id, '{}' from fair_applications as a
        join products as p on p.enterprise_id = a.enterprise_id and p.external_code like ${`${code}%`} where a.fair_id = ${fairId}`.execute(
        trx,
      );
      for (const [who, state] of [
        ["enterprise", "submitted"],
        ["province", "province_passed"],
        ["department", "selected"],
        ["department", "offered"],
        ["enterprise", "confirmed"],
      ] as const) {
        await role(who);
        await sql`update fair_applications set state = ${state} where fair_id = ${fairId}`.execute(trx);
        if (state === until && until === "selected") return [];
      }
      const { rows } = await sql<{ id: number }>`
        insert into booth_allocations (fair_id, fair_days, booth_id, application_id, days, state)
        select ${fairId}, f.open_days, b.id, a.id, f.open_days, 'confirmed'
        from ${wanted}
        join fairs as f on f.id = ${fairId}
        join booths as b on b.fair_id = f.id and b.code = wanted.zone || lpad(at::text, 4, '0')
        join fair_applications as a on a.fair_id = f.id and a.enterprise_id = u.id
        order by at returning id`.execute(trx);
      return rows.map(({ id }) => id);
    });
}

/** Lets somebody work at a fair, in a zone or everywhere. */
export async function addStaff(fairCode: string, email: string, zone: string | null = null): Promise<void> {
  await sql`
    insert into fair_staff (fair_id, user_id, zone_id)
    select f.id, u.id, (select z.id from fair_zones as z where z.fair_id = f.id and z.code = ${zone})
    from fairs as f, users as u where f.code = ${fairCode} and u.email = ${email}`.execute(db());
}
