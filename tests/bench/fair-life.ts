import { sql } from "kysely";
import { drawPublishedLot, publishLot } from "#app/domain/allotment/draw-lot.server.ts";
import { replays } from "#app/domain/allotment/lot.ts";
import { readLot } from "#app/domain/allotment/lots.server.ts";
import { closeFair } from "#app/domain/fair-sales/close-fair.server.ts";
import {
  announceResults,
  selectApplication,
  selectApplications,
} from "#app/domain/fairs/select-applications.server.ts";
import { previewSelection } from "#app/domain/fairs/selection.server.ts";
import { db } from "#db/client.server.ts";
import { viewerFor } from "../support/world.ts";
import { note, report, rounded, timed } from "./measure.ts";

const MOST_STEP_MS = 5000;
const CHOICES = { first: "rank", newcomerEvery: 3 } as const;

/** Selects by the rule and announces; answers how many have a place. */
export async function selectAndAnnounce(code: string): Promise<number> {
  const viewer = await viewerFor("central@demo.test");
  const plan = await previewSelection(viewer, code, CHOICES);
  const made = await selectApplications(viewer, code, { choices: CHOICES, fingerprint: plan?.fingerprint ?? "" });
  const announced = await announceResults(viewer, code);
  if (!made?.ok || !announced?.ok) throw new Error("nobody was selected");
  return made.selected;
}

/** Draws one lot over all booths, and replays it as anybody can; answers its id. */
export async function benchLot(code: string): Promise<number> {
  const viewer = await viewerFor("central@demo.test");
  const published = await publishLot(viewer, code, null);
  if (!published?.ok) throw new Error("no lot was published");
  const { lotId } = published;
  await sql`update fair_lots set published_at = published_at - interval '1 day' where id = ${lotId}`.execute(db());
  let given = 0;
  const drawing = await timed(async () => {
    const drawn = await drawPublishedLot(viewer, code, lotId, "12 34 56");
    given = drawn?.ok ? drawn.given : 0;
  });
  step(`drawing a lot over ${given} booths, every one offered`, drawing, given > 0);
  const lot = (await readLot(viewer, code, lotId))?.lot;
  let holds = false;
  const replaying = await timed(async () => {
    holds = await replays({ seed: lot?.seed ?? "", sha256: lot?.seedSha256 ?? "", draws: lot?.draws ?? [] });
  });
  step("replaying it", replaying, holds);
  return lotId;
}

/** Selects so many by hand and announces. */
export async function selectSome(code: string, ids: readonly number[], count: number): Promise<void> {
  const viewer = await viewerFor("central@demo.test");
  let left = count;
  for (const id of ids) if (left > 0 && (await selectApplication(viewer, code, id))?.ok) left--;
  if (left > 0) throw new Error(`${left} of ${count} were not selected`);
  await announceResults(viewer, code);
}

/** The allocation of a booth that has been taken. */
export async function someBooth(code: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select min(al.id) as id from booth_allocations as al join fairs as f on f.id = al.fair_id
    where f.code = ${code} and al.state = 'confirmed'`.execute(db());
  return rows[0]!.id;
}

/** Everybody offered a booth takes it and moves in; each reports nearly every day, and staff verifies nine in ten. */
export async function holdFair(code: string): Promise<void> {
  note("everybody accepts, and sells for nine days");
  await db()
    .transaction()
    .execute(async (trx) => {
      await sql`select set_config('app.role', 'enterprise', true), set_config('app.user_id', '', true), set_config('app.reason', '', true)`.execute(
        trx,
      );
      const fair = sql`(select id from fairs where code = ${code})`;
      await sql`update fair_applications set state = 'confirmed' where fair_id = ${fair} and state = 'offered'`.execute(
        trx,
      );
      await sql`update booth_allocations set state = 'confirmed', checked_in_at = '2026-11-03T01:00:00Z' where fair_id = ${fair} and state = 'offered'`.execute(
        trx,
      );
      await sql`insert into booth_sale_reports (submission_key, allocation_id, allocation_days, sale_date, cash_baht, orders_baht, entered_by, entered_at)
        select gen_random_uuid(), al.id, al.days, day::date, 5000 + al.id * 37 % 20000 + extract(day from day) * 100, al.id * 53 % 9000,
          (select min(id) from users), day + interval '20 hours'
        from booth_allocations as al, generate_series('2026-11-03'::timestamptz, '2026-11-11', '1 day') as day
        where al.fair_id = ${fair} and (al.id + extract(day from day)::int) % 100 <> 0`.execute(trx);
      await sql`insert into booth_sale_verifications (report_id, entered_by, verified_by)
        select s.id, s.entered_by, (select max(id) from users) from booth_sale_reports as s
        join booth_allocations as al on al.id = s.allocation_id where al.fair_id = ${fair} and s.id % 10 <> 0`.execute(
        trx,
      );
    });
  await sql`vacuum analyze`.execute(db());
}

/** Closes a fair: every application ends, the report is made and frozen. */
export async function benchClosing(code: string): Promise<void> {
  const viewer = await viewerFor("central@demo.test");
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from booth_sale_reports as s join booth_allocations as al on al.id = s.allocation_id
    join fairs as f on f.id = al.fair_id where f.code = ${code}`.execute(db());
  let closed = false;
  const ms = await timed(async () => {
    closed = (await closeFair(viewer, code))?.ok ?? false;
  });
  step(`closing a fair with ${rows[0]?.n} reported booth-days, its report frozen`, ms, closed);
}

/** One long step of a fair with the most it may take. */
export function step(name: string, ms: number, done: boolean): void {
  report({
    ...{ name, value: rounded(ms), unit: "ms", baseline: null, ratio: null },
    ...{ limit: `at most ${MOST_STEP_MS} ms`, ok: done && ms <= MOST_STEP_MS },
  });
}
