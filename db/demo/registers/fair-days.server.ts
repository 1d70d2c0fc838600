import { createHash } from "node:crypto";
import { sql } from "kysely";
import { closingContent, frozen } from "../../fair-closing.server.ts";
import { type Cell, insertRows } from "../../reference/insert-rows.server.ts";
import { Random } from "../random.ts";
import { as } from "./fair-applications.server.ts";
import { FAIR_STAFF } from "./fair-plans.ts";
import { stateOf, takingsOf, visitorsOf } from "./fair-takings.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";

const DAY = 86_400_000;
const BANGKOK = 7 * 3_600_000;

interface Booth {
  id: number;
  fairId: number;
  opensOn: string;
  lastDay: string;
  openDays: string;
  enterpriseId: number;
  category: string;
}

/** The days of a fair up to the world's own: booths moved into, takings reported and verified, visitors counted. */
export async function fillFairDays(world: RegisterWorld, code: string): Promise<void> {
  const { trx, userIds } = world;
  const staff = Object.values(FAIR_STAFF[code]!).map((who) => userIds.get(`${who}@demo.test`)!);
  const { rows: booths } = await sql<Booth>`
    select al.id, al.fair_id, lower(f.open_days)::text as opens_on, (upper(f.open_days) - 1)::text as last_day,
      f.open_days::text as open_days, a.enterprise_id, a.category_code as category
    from booth_allocations al join fairs f on f.id = al.fair_id and f.code = ${code}
    join fair_applications a on a.id = al.application_id where al.state = 'confirmed' order by al.id`.execute(trx);
  const [first] = booths;
  if (!first) return;
  const { fairId, openDays } = first;
  await insertRows(
    trx,
    "fair_staff",
    { fair_id: "integer", user_id: "integer" },
    staff.map((id) => [fairId, id]),
  );
  const days = daysOf(first, world.now);
  // The last booth stays empty: at a fair that is over, somebody who never came.
  const absent = booths.at(-1)!.id;
  await sql`update booth_allocations set checked_in_at = (${first.opensOn}::date - 1 + time '09:00') at time zone 'Asia/Bangkok' + (id % 40) * interval '11 minutes',
    checked_in_by = ${staff[1]!} where fair_id = ${fairId} and state = 'confirmed' and id <> ${absent}`.execute(trx);
  const rows = booths.filter(({ id }) => id !== absent).flatMap((booth) => reportsOf(world, booth, days, staff));
  await addReports(world, rows);
  await insertRows(
    trx,
    "fair_daily_visitors",
    { fair_id: "integer", fair_days: "daterange", on_date: "date", visitors: "integer" },
    days
      .filter(({ ago }) => ago > 0)
      .map(({ date, nth, weekend }) => [
        fairId,
        openDays,
        date,
        visitorsOf(new Random(world.seed, 83, fairId, nth), nth, days.length, weekend),
      ]),
  );
}

/** Closes a fair as the portal does: who came has completed, who did not is a no-show, and the report is frozen. */
export async function closeFair({ trx, userIds }: RegisterWorld, code: string): Promise<void> {
  const central = userIds.get("central@demo.test")!;
  const fair = await trx
    .selectFrom("fairs")
    .where("code", "=", code)
    .select(["id", "targetBaht", "previousFairId", sql<string>`(upper(open_days) - 1)::text`.as("lastDay")])
    .executeTakeFirstOrThrow();
  const content = frozen(await closingContent(trx, fair));
  await as(trx, "department", central, "ปิดงาน");
  await sql`update fair_applications a set state = case when b.checked_in_at is null then 'no_show' else 'completed' end
    from booth_allocations b where b.application_id = a.id and b.state = 'confirmed' and a.fair_id = ${fair.id} and a.state = 'confirmed'`.execute(
    trx,
  );
  const closedAt = sql<Date>`(${fair.lastDay}::date + 3 + time '14:00') at time zone 'Asia/Bangkok'`;
  await trx.updateTable("fairs").set({ closedAt }).where("id", "=", fair.id).execute();
  await trx
    .insertInto("fairClosingReports")
    .values({
      fairId: fair.id,
      content,
      contentSha256: createHash("sha256").update(content).digest(),
      madeBy: central,
      madeAt: closedAt,
    })
    .execute();
}

interface FairDay {
  date: string;
  nth: number;
  ago: number;
  weekend: boolean;
}

/** The days of the fair that have begun. */
function daysOf({ opensOn, lastDay }: Booth, now: Date): FairDay[] {
  const [from, to] = [Date.parse(opensOn), Date.parse(lastDay)];
  const today = Math.floor((now.getTime() + BANGKOK) / DAY) * DAY;
  return Array.from({ length: (Math.min(to, today) - from) / DAY + 1 }, (_, nth) => {
    const day = new Date(from + nth * DAY);
    return {
      date: day.toISOString().slice(0, 10),
      nth,
      ago: (today - day.getTime()) / DAY,
      weekend: day.getUTCDay() % 6 === 0,
    };
  });
}

interface Report {
  cells: Cell[];
  key: string;
  verifiedBy: number | null;
  verifiedAt: string;
}

/** What a booth reported: its enterprise for itself where it has an account, else somebody of the staff. */
function reportsOf({ seed, userIds, now }: RegisterWorld, booth: Booth, days: FairDay[], staff: number[]): Report[] {
  const { id, enterpriseId, category, openDays } = booth;
  const strength = Math.exp(new Random(seed, 81, enterpriseId).normal() * 0.45);
  const [enters, verifies] = [userIds.get(`enterprise.${enterpriseId}@demo.test`) ?? staff[0]!, staff[1]!];
  return days.flatMap(({ date, nth, ago, weekend }) => {
    const random = new Random(seed, 82, id, nth);
    const state = stateOf(random, ago);
    if (state === "missing") return [];
    const { cash, orders, online, business, units } = takingsOf(random, category, strength, nth, days.length, weekend);
    const enteredAt = Math.min(Date.parse(`${date}T12:30:00Z`) + random.integer(0, 180) * 60_000, now.getTime());
    const key = keyOf(`sale ${id} ${date}`);
    return [
      {
        cells: [
          key,
          id,
          openDays,
          date,
          cash,
          orders,
          online,
          business,
          units,
          enters,
          new Date(enteredAt).toISOString(),
        ],
        key,
        verifiedBy: state === "verified" ? verifies : null,
        verifiedAt: new Date(Math.min(enteredAt + random.integer(30, 900) * 60_000, now.getTime())).toISOString(),
      },
    ];
  });
}

async function addReports({ trx }: RegisterWorld, reports: Report[]): Promise<void> {
  await insertRows(
    trx,
    "booth_sale_reports",
    {
      submission_key: "uuid",
      allocation_id: "integer",
      allocation_days: "daterange",
      sale_date: "date",
      cash_baht: "numeric",
      orders_baht: "numeric",
      online_baht: "numeric",
      business_baht: "numeric",
      units_sold: "integer",
      entered_by: "integer",
      entered_at: "timestamptz",
    },
    reports.map(({ cells }) => cells),
  );
  const verified = reports.filter(({ verifiedBy }) => verifiedBy !== null);
  const column = (values: (string | number | null)[]) => `{${values.join(",")}}`;
  await sql`
    insert into booth_sale_verifications (report_id, entered_by, verified_by, verified_at)
    select r.id, r.entered_by, v.by, v.at
    from unnest(${column(verified.map(({ key }) => key))}::uuid[], ${column(verified.map(({ verifiedBy }) => verifiedBy))}::integer[],
      ${column(verified.map(({ verifiedAt }) => verifiedAt))}::timestamptz[]) as v (key, by, at)
    join booth_sale_reports r on r.submission_key = v.key`.execute(trx);
}

/** The same key for the same booth-day in every world. */
function keyOf(text: string): string {
  return createHash("md5")
    .update(text)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
