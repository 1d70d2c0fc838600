import { sql } from "kysely";
import type { RegisterWorld } from "./fill-registers.server.ts";

type Trx = RegisterWorld["trx"];

/** Applications of a fair in the made-up world; more would only make every test's database larger. */
const MOST = { takenPart: 48, screening: 120, announced: 40 };

/** A fair that is over: selected within the quota, announced, booths given and confirmed. */
export async function fillTakenPart(world: RegisterWorld, code: string): Promise<void> {
  const { trx, userIds } = world;
  await select(world, code, MOST.takenPart, 2);
  // The n-th of a category in the n-th booth of its zone; whoever finds none there stands where people eat.
  await sql`
    with wanting as (
      select a.*, row_number() over (partition by category_code order by id) as n from fair_applications a
      where state = 'selected' and fair_id = (select id from fairs where code = ${code})),
    booth as (
      select b.*, z.category_code, row_number() over (partition by zone_id order by b.code) as n
      from booths b join fair_zones z on z.id = b.zone_id where b.fair_id = (select id from fairs where code = ${code})),
    seated as (
      select wanting.id, wanting.fair_id, booth.id as booth_id,
        row_number() over (partition by booth.id is null order by wanting.id) as nth
      from wanting left join booth using (category_code, n))
    insert into booth_allocations (fair_id, fair_days, booth_id, application_id, days, state, offer_expires_at)
    select f.id, f.open_days, coalesce(seated.booth_id, booth.id), seated.id, f.open_days, 'confirmed', f.screen_until + interval '7 days'
    from seated join fairs f on f.id = seated.fair_id
    left join booth on seated.booth_id is null and booth.category_code is null and booth.n = seated.nth
    where coalesce(seated.booth_id, booth.id) is not null order by seated.id`.execute(trx);
  await sql`update fair_applications a set state = 'offered' where a.fair_id = (select id from fairs where code = ${code})
    and a.state = 'selected' and exists (select from booth_allocations b where b.application_id = a.id)`.execute(trx);
  await as(trx, "enterprise", userIds.get("enterprise.1@demo.test"));
  await move(trx, code, "offered", "confirmed");
}

/** A fair whose results everybody knows and whose booths nobody has yet; who found no place waits. */
export async function fillAnnounced(world: RegisterWorld, code: string): Promise<void> {
  await select(world, code, MOST.announced, 1);
}

/** A fair in screening: some provinces are done, some have begun, the first has all there is to do. */
export async function fillScreening(world: RegisterWorld, code: string): Promise<void> {
  const { trx, userIds } = world;
  await apply(world, code, MOST.screening, 6);
  await as(trx, "province", userIds.get("head.30@demo.test"), "ขอใบรับรองมาตรฐานฉบับที่ยังไม่หมดอายุ");
  const one = sql`fair_id = (select id from fairs where code = ${code})`;
  await sql`update fair_applications set state = 'returned', fix_until = ${new Date(world.now.getTime() + 4 * 86_400_000)}
    where ${one} and state = 'submitted' and id % 11 = 5 and enterprise_id > 2`.execute(trx);
  await sql`update fair_applications set state = 'province_failed', reason_code = 'certificate_missing'
    where ${one} and state = 'submitted' and id % 13 = 6 and enterprise_id > 2`.execute(trx);
  await as(trx, "province", userIds.get("head.30@demo.test"));
  await sql`update fair_applications set state = 'province_passed'
    where ${one} and state = 'submitted' and (id % 3 > 0 or province_code > '60') and enterprise_id > 2`.execute(trx);
  await rank(trx, code);
  await sql`update fair_applications set district_note = 'กลุ่มเข้มแข็ง ผลิตได้ต่อเนื่อง เคยผ่านการอบรมการขาย',
    district_proposed_at = submitted_at + interval '3 days' where ${one} and province_code = '30' and id % 2 = 0`.execute(
    trx,
  );
}

/** Applications that have passed, selected within the quota or put on the waiting list, and announced. */
async function select(world: RegisterWorld, code: string, most: number, perProvince: number): Promise<void> {
  const { trx, userIds } = world;
  await apply(world, code, most, perProvince);
  await as(trx, "province", userIds.get("head.30@demo.test"));
  await move(trx, code, "submitted", "province_passed");
  await rank(trx, code);
  await as(trx, "department", userIds.get("central@demo.test"));
  await sql`update fair_applications a set state = case when fits.n <= fits.capacity then 'selected' else 'waitlisted' end
    from (select o.id, row_number() over (partition by o.province_code order by o.id) as n, q.capacity
      from fair_applications o join fair_quotas q on q.fair_id = o.fair_id and q.province_code = o.province_code and q.category_code is null
      where o.fair_id = (select id from fairs where code = ${code})) fits where fits.id = a.id`.execute(trx);
  await sql`update fairs set results_announced_at = screen_until + interval '5 days 10 hours' where code = ${code}`.execute(
    trx,
  );
}

/** Sends applications of enterprises with a published product of enough stars, the first of each province first. */
async function apply({ trx, userIds }: RegisterWorld, code: string, most: number, perProvince: number): Promise<void> {
  await as(trx, "enterprise", userIds.get("enterprise.1@demo.test"));
  await sql`
    insert into fair_applications (fair_id, enterprise_id, province_code, category_code, created_at, contact_phone, score, newcomer)
    select f.id, one.enterprise_id, 'TH', one.category_code, f.apply_from + interval '2 days', '08x-xxx-' || lpad(one.enterprise_id::text, 4, '0'),
      coalesce(one.stars, 0) * 10, one.enterprise_id % 3 = 0
    from fairs f join lateral (
      select p.*, row_number() over (partition by left(p.area_code, 2) order by p.enterprise_id) as nth
      from (select distinct on (enterprise_id) enterprise_id, category_code, area_code, stars from products
        where state = 'published' and (coalesce(stars, 0) >= coalesce(f.minimum_stars, 0) or enterprise_id <= 2)
        order by enterprise_id, stars desc nulls last, id) p
    ) one on one.nth <= ${perProvince} or (left(one.area_code, 2) = '30' and one.nth <= 12)
    where f.code = ${code} order by (left(one.area_code, 2) = '30') desc, one.nth, one.enterprise_id limit ${most}`.execute(
    trx,
  );
  await sql`
    insert into fair_application_products (application_id, enterprise_id, product_id, submitted_content)
    select a.id, a.enterprise_id, p.id, jsonb_build_object('nameTh', p.name_th, 'nameEn', p.name_en, 'categoryCode', p.category_code,
      'priceFromBaht', p.price_from_baht, 'priceToBaht', p.price_to_baht, 'stars', p.stars, 'revision', p.published_revision,
      'content', r.content)
    from fair_applications a join fairs f on f.id = a.fair_id and f.code = ${code}
    join products p on p.enterprise_id = a.enterprise_id and p.state = 'published'
    join product_revisions r on r.product_id = p.id and r.revision = p.published_revision order by a.id, p.id`.execute(
    trx,
  );
  await sql`
    insert into fair_application_answers (application_id, question_id, answer)
    select a.id, q.id, case q.kind when 'yes_no' then 'yes' else (20000 + a.enterprise_id * 500)::text end
    from fair_applications a join fairs f on f.id = a.fair_id and f.code = ${code}
    join fair_questions q on q.fair_id = f.id and q.kind <> 'text'`.execute(trx);
  await sql`update fair_applications a set state = 'submitted', submitted_at = a.created_at + (a.id % 200) * interval '1 hour'
    from fairs f where f.id = a.fair_id and f.code = ${code}`.execute(trx);
}

/** Who does what follows in the transaction, in which role, and why. */
export async function as(trx: Trx, role: string, userId: number | undefined, reason = ""): Promise<void> {
  await sql`select set_config('app.role', ${role}, true), set_config('app.user_id', ${String(userId ?? "")}, true),
    set_config('app.reason', ${reason}, true)`.execute(trx);
}

/** Leads all applications of a fair that stand in one state to another. */
export async function move(trx: Trx, code: string, from: string, to: string): Promise<void> {
  await sql`update fair_applications set state = ${to} where state = ${from}
    and fair_id = (select id from fairs where code = ${code})`.execute(trx);
}

/** Ranks who has passed in each province and category by score, without ties. */
async function rank(trx: Trx, code: string): Promise<void> {
  await sql`update fair_applications a set province_rank = ranked.place from (
      select id, row_number() over (partition by province_code, category_code order by score desc, id) as place
      from fair_applications where state = 'province_passed' and fair_id = (select id from fairs where code = ${code})
    ) ranked where ranked.id = a.id`.execute(trx);
}
