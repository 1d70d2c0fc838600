import { sql } from "kysely";
import { vi } from "vitest";
import { actAs } from "#app/domain/fairs/act-as.server.ts";
import type { ApplicationState, FairRole } from "#app/domain/fairs/application-states.ts";
import type { FairInput } from "#app/domain/fairs/fair-input.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { db } from "#db/client.server.ts";
import { thePublic } from "#tests/support/world.ts";

/** Applications are open at the tests' moment, 2026-11-12 10:00 in Bangkok. */
export const INPUT: FairInput = {
  nameTh: "งานทดสอบ",
  nameEn: "Test fair",
  placeTh: "เมืองทองธานี",
  placeEn: null,
  descriptionTh: null,
  descriptionEn: null,
  requirementsTh: null,
  requirementsEn: null,
  provinceCode: null,
  opensOn: "2026-12-18",
  lastDay: "2026-12-26",
  applyFrom: "2026-11-01",
  applyLast: "2026-11-20",
  screenLast: "2026-11-30",
  minimumStars: null,
  certificateRequired: false,
  offerHours: 48,
  vacancyRule: "province_first",
  targetBaht: null,
  previousFair: null,
};

/** The quota a fair of the tests has; null is any. */
export type Quota = [province: string | null, category: string | null, capacity: number];

/** A published fair with a zone, booths and quotas, straight into the tables; answers its id. */
export async function makeFair(code: string, quotas: readonly Quota[], booths = 3): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into fairs (code, name_th, name_en, open_days, apply_from, apply_until, screen_until, published_at)
    values (${code}, 'งานทดสอบ', 'Test fair', '[2026-12-18,2026-12-27)', '2026-10-31T17:00:00Z', '2026-11-20T17:00:00Z',
      '2026-11-30T17:00:00Z', '2026-10-01') returning id`.execute(db());
  const id = rows[0]!.id;
  await sql`with zone as (insert into fair_zones (fair_id, hall, code, name_th) values (${id}, '1', 'A', 'โซน A') returning id)
    insert into booths (fair_id, zone_id, code) select ${id}, zone.id, 'A' || n from zone, generate_series(1, ${booths}::integer) n`.execute(
    db(),
  );
  for (const [province, category, capacity] of quotas)
    await sql`insert into fair_quotas (fair_id, province_code, category_code, capacity)
      values (${id}, ${province}, ${category}, ${capacity})`.execute(db());
  return id;
}

const PHASES = {
  applying: ["2026-10-31T17:00:00Z", "2026-11-20T17:00:00Z", "2026-11-30T17:00:00Z"],
  screening: ["2026-10-01T17:00:00Z", "2026-11-10T17:00:00Z", "2026-11-30T17:00:00Z"],
  selecting: ["2026-10-01T17:00:00Z", "2026-11-01T17:00:00Z", "2026-11-10T17:00:00Z"],
} as const;

/** Moves a fair's dates so that the tests' moment lies in a phase. */
export async function bringTo(fairId: number, phase: keyof typeof PHASES): Promise<void> {
  const [applyFrom, applyUntil, screenUntil] = PHASES[phase].map((at) => new Date(at)) as [Date, Date, Date];
  await db().updateTable("fairs").set({ applyFrom, applyUntil, screenUntil }).where("id", "=", fairId).execute();
}

/** Sets the portal's clock; `vi.useRealTimers()` puts it back. */
export function standAt(moment: Date): void {
  const ahead = now().getTime() - Date.now();
  vi.setSystemTime(moment.getTime() - ahead);
}

/** A published product of an enterprise; answers its id. */
export async function publishProduct(
  enterpriseId: number,
  category = "food",
  stars: number | null = 4,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into products (enterprise_id, category_code, name_th, area_code, stars, price_from_baht, price_to_baht)
    select ${enterpriseId}, ${category}, 'สินค้าทดสอบ', home_area_code, ${stars}::smallint, 100, 250 from reporting_units
    where id = ${enterpriseId} returning id`.execute(db());
  const { id } = rows[0]!;
  await sql`insert into product_revisions (product_id, revision, content, saved_by, proposed_at, decision, decided_at)
    values (${id}, 1, '{"nameTh":"สินค้าทดสอบ","storyTh":"ทอมือทั้งผืน","capacityPerMonth":"200"}', 1, now(), 'approved', now())`.execute(
    db(),
  );
  await sql`update products set state = 'published', published_revision = 1, published_at = now() where id = ${id}`.execute(
    db(),
  );
  return id;
}

const WAYS: Partial<Record<ApplicationState, [ApplicationState, FairRole][]>> = {
  draft: [],
  submitted: [["submitted", "enterprise"]],
  returned: [
    ["submitted", "enterprise"],
    ["returned", "province"],
  ],
  province_failed: [
    ["submitted", "enterprise"],
    ["province_failed", "province"],
  ],
  province_passed: [
    ["submitted", "enterprise"],
    ["province_passed", "province"],
  ],
  waitlisted: [
    ["submitted", "enterprise"],
    ["province_passed", "province"],
    ["waitlisted", "department"],
  ],
  selected: [
    ["submitted", "enterprise"],
    ["province_passed", "province"],
    ["selected", "department"],
  ],
};

/** An application of an enterprise that already has a published product, led to a state by its lawful steps; answers its id. */
export async function apply(
  fairId: number,
  enterpriseId: number,
  state: ApplicationState = "submitted",
  { category = "food", rank = null as number | null, score = 40 } = {},
): Promise<number> {
  return db()
    .transaction()
    .execute(async (trx) => {
      await actAs(trx, thePublic(), "enterprise", "ทดสอบ");
      const { id } = await trx
        .insertInto("fairApplications")
        .values({
          fairId,
          enterpriseId,
          provinceCode: "TH",
          categoryCode: category,
          submittedAt: new Date("2026-11-02T03:00:00Z"),
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await sql`insert into fair_application_products select ${id}, enterprise_id, id, '{}' from products
        where enterprise_id = ${enterpriseId} limit 1`.execute(trx);
      for (const [to, role] of WAYS[state] ?? []) {
        await actAs(trx, thePublic(), role, "ทดสอบ");
        await trx.updateTable("fairApplications").set({ state: to }).where("id", "=", id).execute();
      }
      await trx
        .updateTable("fairApplications")
        .set({ provinceRank: rank, score: String(score) })
        .where("id", "=", id)
        .execute();
      return id;
    });
}

/** The state of an application now. */
export async function stateOf(id: number): Promise<string> {
  const row = await db().selectFrom("fairApplications").where("id", "=", id).select("state").executeTakeFirstOrThrow();
  return row.state;
}

/** The ids of the first enterprises of a province, or of all. */
export async function enterprisesOf(province: string | null, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from reporting_units where kind = 'enterprise' and (${province}::text is null or left(home_area_code, 2) = ${province})
    order by id limit ${count}`.execute(db());
  return rows.map((row) => row.id);
}

/** Rows of the quota whose counter differs from who holds a place: must be none. */
export async function driftingQuotas(fairId: number): Promise<number> {
  const { rows } = await sql<{ drift: number }>`
    select count(*)::integer as drift from fair_quotas q where q.fair_id = ${fairId} and q.used <> (select count(*) from fair_applications a
      where a.fair_id = q.fair_id and a.holds_place and coalesce(q.province_code, a.province_code) = a.province_code
        and coalesce(q.category_code, a.category_code) = a.category_code)`.execute(db());
  return rows[0]!.drift;
}

/** What the history says about a fair or an application: the actions in their order. */
export async function actionsOn(entity: string, entityId: string | number): Promise<string[]> {
  const rows = await db()
    .selectFrom("auditEvents")
    .where("entity", "=", entity)
    .where("entityId", "=", String(entityId))
    .orderBy("id")
    .select("action")
    .execute();
  return rows.map((row) => row.action);
}
