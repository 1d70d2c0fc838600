import { type RawBuilder, sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";

/** Ids of what was passed on, by table. */
export type Belonged = Awaited<ReturnType<typeof passBelongingsOn>>;

/**
 * Passes everything but the reports of one enterprise on to another: what the kept one has in the same way already stays
 * where it was, and is not lost either.
 */
export async function passBelongingsOn(trx: Transaction<DB>, kept: number, merged: number) {
  // Products, their certificates and applications point at each other together with their enterprise.
  await sql`set constraints all deferred`.execute(trx);
  await sql`select set_config('app.merging', 'on', true)`.execute(trx);
  const move = async (statement: RawBuilder<{ id: number }>) =>
    (await statement.execute(trx)).rows.map(({ id }) => Number(id)).sort((a, b) => a - b);

  const moved = {
    products: await move(sql`
      update products as p set enterprise_id = ${kept},
        external_code = case when exists (select from products k where k.enterprise_id = ${kept} and k.external_code = p.external_code)
          then p.external_code || '/' || p.id else p.external_code end
      where p.enterprise_id = ${merged} returning p.id`),
    certificates: await move(sql`
      update certificates as c set enterprise_id = ${kept}
      where c.enterprise_id = ${merged} and (c.product_id is not null or not exists (
        select from certificates k where k.enterprise_id = ${kept} and k.product_id is null
          and k.scheme = c.scheme and k.number = c.number and k.valid && c.valid))
      returning c.id`),
    fair_applications: await move(sql`
      update fair_applications set enterprise_id = ${kept} where enterprise_id = ${merged} returning id`),
    enterprise_statuses: await move(sql`
      update enterprise_statuses as s set unit_id = ${kept}
      where s.unit_id = ${merged} and not exists (
        select from enterprise_statuses k where k.unit_id = ${kept} and k.kind = s.kind and k.valid && s.valid)
      returning s.id`),
    enterprise_members: await move(sql`
      update enterprise_members as m set unit_id = ${kept}
      where m.unit_id = ${merged} and not exists (
        select from enterprise_members k where k.unit_id = ${kept} and k.person_id = m.person_id and k.term && m.term)
      returning m.id`),
    support_links: await move(sql`
      update support_links as l set receiver_unit_id = ${kept},
        receiver_area_code = (select home_area_code from reporting_units where id = ${kept})
      where l.receiver_unit_id = ${merged} and not exists (
        select from support_links k where k.receiver_unit_id = ${kept} and k.supporter_id = l.supporter_id
          and k.cog = l.cog and k.what_th = l.what_th and k.given && l.given)
      returning l.id`),
    enterprise_claims: await move(sql`
      update enterprise_claims as c set unit_id = ${kept}
      where c.unit_id = ${merged} and not (c.state = 'waiting' and exists (
        select from enterprise_claims k where k.unit_id = ${kept} and k.user_id = c.user_id and k.state = 'waiting'))
      returning c.id`),
    assistant_invitations: await move(sql`
      update assistant_invitations set reporting_unit_id = ${kept} where reporting_unit_id = ${merged} returning id`),
    role_assignments: await move(sql`
      update role_assignments as r set reporting_unit_id = ${kept}
      where r.reporting_unit_id = ${merged} and not exists (
        select from role_assignments k where k.reporting_unit_id = ${kept} and k.user_id = r.user_id and k.role = r.role
          and daterange(k.valid_from, k.valid_to, '[]') && daterange(r.valid_from, r.valid_to, '[]'))
      returning r.id`),
  };
  await sql`
    update fair_application_products set enterprise_id = ${kept} where enterprise_id = ${merged}`.execute(trx);
  await sql`
    insert into enterprise_business_areas (unit_id, business_area_code)
    select ${kept}, business_area_code from enterprise_business_areas where unit_id = ${merged}
    on conflict do nothing`.execute(trx);
  await sql`
    update enterprises set business_area_code = case when (select count(*) from enterprise_business_areas where unit_id = ${kept}) = 1
      then (select business_area_code from enterprise_business_areas where unit_id = ${kept}) end
    where reporting_unit_id = ${kept}`.execute(trx);
  await sql`set constraints all immediate`.execute(trx);
  return moved;
}
