import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { reportSale } from "#app/domain/fair-sales/report-sale.server.ts";
import { answerOffer } from "#app/domain/fairs/answer-offer.server.ts";
import { offerBooth } from "#app/domain/fairs/offer-booth.server.ts";
import { sweepOffers } from "#app/domain/fairs/sweep-offers.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { db } from "#db/client.server.ts";
import { Random } from "#db/demo/random.ts";
import { viewerFor } from "../support/world.ts";
import { note, report, rounded, timed } from "./measure.ts";

export const CLIENTS = 50;

/** So many runs by so many clients at once. */
export async function many(count: number, run: () => Promise<unknown>): Promise<void> {
  let left = count;
  const client = async () => {
    while (left-- > 0) await run();
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

/** Deadlocks of this database so far. */
export async function deadlocks(): Promise<number> {
  const { rows } = await sql<{ deadlocks: number }>`
    select deadlocks from pg_stat_database where datname = current_database()`.execute(db());
  return rows[0]?.deadlocks ?? 0;
}

/** Many offers of few booths to few who were selected: every booth and every applicant ends with one. */
export async function benchBooths(code: string, attempts: number, booths: number): Promise<void> {
  note(`${attempts} attempts on ${booths} booths`);
  const viewer = await viewerFor("central@demo.test");
  const { rows: free } = await sql<{ id: number }>`
    select b.id from booths as b join fair_zones as z on z.id = b.zone_id join fairs as f on f.id = b.fair_id
    where f.code = ${code} and z.category_code = (select min(category_code) from fair_applications as a where a.fair_id = f.id)
    order by b.id limit ${booths}`.execute(db());
  const { rows: waiting } = await sql<{ id: number }>`
    select a.id from fair_applications as a join fairs as f on f.id = a.fair_id where f.code = ${code} and a.state = 'selected'
    order by a.id limit ${booths}`.execute(db());
  const before = await deadlocks();
  const random = new Random(1, 62, booths);
  const offer = (applicationId: number, boothId: number) => offerBooth(viewer, code, { applicationId, boothId });
  const ms = await timed(() => many(attempts, () => offer(random.pick(waiting).id, random.pick(free).id)));
  // Whoever met nothing but taken booths in the race gets one of the rest: none has been lost.
  const { rows: rest } = await sql<{ application: number; booth: number }>`
    select a.id as application, b.id as booth
    from (select id, row_number() over (order by id) as nth from fair_applications
      where id = any(${waiting.map(({ id }) => id)}::int[]) and state = 'selected') as a
    join (select id, row_number() over (order by id) as nth from booths
      where id = any(${free.map(({ id }) => id)}::int[]) and not exists (select from booth_allocations where live_booth_id = booths.id)) as b
      using (nth)`.execute(db());
  for (const { application, booth } of rest) await offer(application, booth);
  const { rows } = await sql<{ allocations: number; booths: number; applications: number }>`
    select count(*) as allocations, count(distinct live_booth_id) as booths, count(distinct live_application_id) as applications
    from booth_allocations where live_booth_id = any(${free.map(({ id }) => id)}::int[])`.execute(db());
  const { allocations, booths: given, applications } = rows[0]!;
  const met = (await deadlocks()) - before;
  report({
    ...{ name: `${attempts} attempts to give ${booths} booths, ${CLIENTS} clients` },
    ...{ value: rounded((attempts / ms) * 1000), unit: "attempts/s", baseline: null, ratio: null },
    limit: `one allocation for each booth and applicant; ${allocations} allocations, ${given} booths, ${applications} applicants, ${met} deadlocks`,
    ok: allocations === booths && given === booths && applications === booths && met === 0,
  });
}

/** Offers that run out within some seconds while they are being accepted: each is taken or passed on, never both. */
export async function benchExpiry(code: string): Promise<void> {
  const { rows: offers } = await sql<{ id: number; unit: string; unitId: number }>`
    select al.id, u.code as unit, u.id as unit_id from booth_allocations as al join fairs as f on f.id = al.fair_id
    join fair_applications as a on a.id = al.application_id join reporting_units as u on u.id = a.enterprise_id
    where f.code = ${code} and al.state = 'offered' order by al.id`.execute(db());
  note(`${offers.length} offers run out while they are accepted`);
  const begins = now().getTime();
  const lasts = 600;
  await sql`update booth_allocations as al set offer_expires_at = ${new Date(begins)}::timestamptz + line.nth * interval '1 millisecond' * ${lasts / offers.length}
    from unnest(${offers.map(({ id }) => id)}::int[]) with ordinality as line (id, nth) where al.id = line.id`.execute(
    db(),
  );
  const grants = offers.map(({ unitId }) => ({
    role: "enterprise_member" as const,
    areaCode: null,
    unitId,
    bureau: null,
  }));
  const members = { ...(await viewerFor("enterprise.1@demo.test")), grants };
  let at = 0;
  const order = offers.map((offer, nth) => [(nth * 7919) % offers.length, offer] as const).sort((a, b) => a[0] - b[0]);
  let answering = true;
  const sweeping = (async () => {
    while (answering) await sweepOffers();
  })();
  await many(offers.length, () => answerOffer(members, code, order[at++]![1].unit, "accept"));
  answering = false;
  await sweeping;
  while (now().getTime() < begins + lasts) await sweepOffers();
  await sweepOffers();
  const { rows } = await sql<{ state: string; booth: string; n: number }>`
    select a.state, al.state as booth, count(*) as n from booth_allocations as al join fair_applications as a on a.id = al.application_id
    where al.id = any(${offers.map(({ id }) => id)}::int[]) group by 1, 2`.execute(db());
  const count = (state: string, booth: string) =>
    rows.find((row) => row.state === state && row.booth === booth)?.n ?? 0;
  const [taken, over] = [count("confirmed", "confirmed"), count("declined", "expired")];
  report({
    ...{
      name: `${offers.length} offers running out within ${lasts / 1000} s, ${CLIENTS} clients accepting, one sweeping`,
    },
    ...{ value: taken, unit: "taken", baseline: null, ratio: null },
    limit: `each taken or run out, never both; ${taken} taken, ${over} run out`,
    ok: taken + over === offers.length,
  });
}

/** Two phones and more enter and correct the same booth-days: each has one figure that counts, and no entry is lost. */
export async function benchPhones(code: string, entries: number): Promise<void> {
  note(`${entries} entries and corrections of the same booth-days`);
  const viewer = await viewerFor("central@demo.test");
  const { rows: days } = await sql<{ id: number; day: string }>`
    select al.id, day::date::text as day from booth_allocations as al join fairs as f on f.id = al.fair_id
    cross join generate_series(lower(al.days), upper(al.days) - 1, interval '1 day') as day
    where f.code = ${code} and al.state = 'confirmed' order by al.id, day limit 1500`.execute(db());
  let [at, kept] = [0, 0];
  const ms = await timed(() =>
    many(entries, async () => {
      const nth = at++;
      // Neighbouring attempts are for the same booth-day.
      const { id: allocationId, day: date } = days[Math.floor(nth / 4) % days.length]!;
      const amounts = { cash: String(100 + nth), orders: "0", online: "0", business: "0", units: null };
      const { rows } = await sql<{ id: number }>`
        select id from booth_day_sales where allocation_id = ${allocationId} and sale_date = ${date}`.execute(db());
      const replacesId = rows[0]?.id ?? null;
      const sale = { allocationId, date, amounts, submissionKey: randomUUID(), replacesId, reason: "bench" };
      const reported = await reportSale(viewer, sale);
      if (reported?.ok && !reported.already) kept++;
    }),
  );
  const { rows } = await sql<{ days: number; current: number; kept: number }>`
    select count(distinct (s.allocation_id, s.sale_date)) as days, count(*) as kept,
      count(*) filter (where not exists (select from booth_sale_reports as n where n.replaces_id = s.id)) as current
    from booth_sale_reports as s join booth_allocations as al on al.id = s.allocation_id join fairs as f on f.id = al.fair_id
    where f.code = ${code}`.execute(db());
  const { days: reported, current, kept: stored } = rows[0]!;
  report({
    ...{ name: `${entries} entries and corrections of ${days.length} booth-days, ${CLIENTS} clients` },
    ...{ value: rounded((entries / ms) * 1000), unit: "entries/s", baseline: null, ratio: null },
    limit: `one figure for each booth-day, every accepted entry kept; ${reported} booth-days, ${current} figures, ${stored} of ${kept} kept`,
    ok: reported === current && stored === kept,
  });
}
