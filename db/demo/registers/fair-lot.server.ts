import { createHash } from "node:crypto";
import { sql } from "kysely";
import { drawAll, fingerprint } from "../../fair-lot.ts";
import { as } from "./fair-applications.server.ts";
import { OFFER_DAYS } from "./fair-plans.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";

/** Numbers drawn in the hall before witnesses: part of the seed, so that whoever made it could not know the plan. */
const WITNESS = "07 31 45 68";

/**
 * Draws the booths of a fair by lot, as the portal does: the fingerprint stood before, seed and plan are public since. The
 * draw was on the last working day; most have taken their booths, the first enterprise and a few more have yet to answer.
 */
export async function drawBooths(world: RegisterWorld, code: string): Promise<void> {
  const { trx, seed: worldSeed, userIds } = world;
  const central = userIds.get("central@demo.test")!;
  const { id: fairId } = await trx.selectFrom("fairs").where("code", "=", code).select("id").executeTakeFirstOrThrow();
  const { drawnAt, expiresAt } = await momentsOf(world);
  const { rows: applications } = await sql<{ id: number; category: string }>`
    select id, category_code as category from fair_applications where fair_id = ${fairId} and state = 'selected' order by id`.execute(
    trx,
  );
  const { rows: booths } = await sql<{ id: number; category: string | null }>`
    select b.id, z.category_code as category from booths b join fair_zones z on z.id = b.zone_id
    where b.fair_id = ${fairId} and b.is_open order by b.code`.execute(trx);
  const secret = createHash("sha256").update(`${worldSeed} ${code}`).digest("hex");
  const seed = `${secret}:${WITNESS}`;
  const draws = await drawAll(seed, applications, booths);
  await trx
    .insertInto("fairLots")
    .values({
      fairId,
      seed,
      seedSha256: await fingerprint(secret),
      publishedAt: sql<Date>`(select results_announced_at + interval '1 day' from fairs where id = ${fairId})`,
      publishedBy: central,
      drawnAt,
      drawnBy: central,
      applications: applications.map(({ id }) => id),
      booths: booths.map(({ id }) => id),
      plan: JSON.stringify(draws),
    })
    .execute();
  const plan = draws.flatMap((draw) => draw.plan);
  const given = sql`unnest(${plan.map(({ application }) => application)}::int[], ${plan.map(({ booth }) => booth)}::int[])`;
  await as(trx, "department", central);
  await sql`
    insert into booth_allocations (fair_id, fair_days, booth_id, application_id, days, offer_expires_at)
    select f.id, f.open_days, given.booth, given.application, f.open_days, ${expiresAt}
    from fairs f, ${given} with ordinality as given (application, booth, nth) where f.id = ${fairId} order by nth`.execute(
    trx,
  );
  await sql`update fair_applications a set state = 'offered' from ${given} as given (application, booth)
    where a.id = given.application`.execute(trx);
  await as(trx, "enterprise", userIds.get("enterprise.1@demo.test"));
  const taken = sql`fair_id = ${fairId} and state = 'offered' and enterprise_id > 1 and enterprise_id % 5 > 0`;
  await sql`with taken as (update fair_applications set state = 'confirmed' where ${taken} returning id)
    update booth_allocations set state = 'confirmed' where application_id in (select id from taken)`.execute(trx);
}

/** Half past ten on the last working day before the world's, and when its offers run out: so many working days later. */
async function momentsOf({ trx, now }: RegisterWorld): Promise<{ drawnAt: Date; expiresAt: Date }> {
  const { rows } = await sql<{ drawnAt: Date; expiresAt: Date }>`
    with working as (
      select d::date as day from generate_series((${now}::timestamptz at time zone 'Asia/Bangkok')::date - 20,
        (${now}::timestamptz at time zone 'Asia/Bangkok')::date + 40, interval '1 day') d
      where extract(isodow from d) < 6 and d::date not in (select on_date from public_holidays)),
    drawn as (select max(day) as day from working where day < (${now}::timestamptz at time zone 'Asia/Bangkok')::date)
    select (drawn.day + time '10:30') at time zone 'Asia/Bangkok' as drawn_at,
      ((select day from working where day > drawn.day order by day offset ${OFFER_DAYS - 1} limit 1) + time '10:30')
        at time zone 'Asia/Bangkok' as expires_at
    from drawn`.execute(trx);
  return rows[0]!;
}
