import { sql } from "kysely";
import { insertRows } from "../../reference/insert-rows.server.ts";
import { fillAnnounced, fillScreening, fillTakenPart } from "./fair-applications.server.ts";
import { closeFair, fillFairDays } from "./fair-days.server.ts";
import { drawBooths } from "./fair-lot.server.ts";
import { FAIR_PLANS, FAIR_QUESTIONS, FAIR_ZONES, type FairPlan, REQUIREMENTS } from "./fair-plans.ts";
import { addPublished } from "./fair-published.server.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";

const DAY = 86_400_000;
const BANGKOK = 7 * 3_600_000;

/**
 * Five fairs: one of last year, closed, one in screening, one open for applications, one that goes on, and one whose booths
 * were drawn by lot; and what the press has published of fairs.
 */
export async function fillFairs(world: RegisterWorld): Promise<void> {
  for (const plan of FAIR_PLANS) await addFair(world, plan);
  const [ended, screened, , running, drawn] = FAIR_PLANS.map(({ code }) => code) as [
    string,
    string,
    string,
    string,
    string,
  ];
  await fillTakenPart(world, ended);
  await fillScreening(world, screened);
  await fillTakenPart(world, running);
  await fillFairDays(world, ended);
  await fillFairDays(world, running);
  await closeFair(world, ended);
  await fillAnnounced(world, drawn);
  await drawBooths(world, drawn);
  await addPublished(world, ended);
}

async function addFair({ trx, now }: RegisterWorld, plan: FairPlan): Promise<void> {
  const midnight = Math.floor((now.getTime() + BANGKOK) / DAY) * DAY - BANGKOK;
  const at = (days: number) => new Date(midnight + days * DAY);
  const day = (days: number) => new Date(midnight + BANGKOK + days * DAY).toISOString().slice(0, 10);
  const [applyFrom, applyLast, screenLast, opens, ends] = plan.days;
  const { id } = await trx
    .insertInto("fairs")
    .values({
      code: plan.code,
      nameTh: plan.nameTh,
      nameEn: plan.nameEn,
      placeTh: plan.placeTh,
      placeEn: plan.placeEn,
      provinceCode: plan.provinceCode,
      requirementsTh: REQUIREMENTS[0],
      requirementsEn: REQUIREMENTS[1],
      openDays: `[${day(opens)},${day(ends + 1)})`,
      applyFrom: at(applyFrom),
      applyUntil: at(applyLast + 1),
      screenUntil: at(screenLast + 1),
      minimumStars: plan.minimumStars,
      targetBaht: String(plan.targetBaht),
      ...(plan.offerHours && { offerHours: plan.offerHours }),
      publishedAt: at(applyFrom - 10),
      previousFairId: sql<number | null>`(select id from fairs where code = ${plan.previous})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await addPlaces(trx, id, plan.booths);
  await addQuotas(trx, id, plan);
  await insertRows(
    trx,
    "fair_questions",
    { fair_id: "integer", position: "integer", kind: "text", text_th: "text", text_en: "text", required: "boolean" },
    FAIR_QUESTIONS.map(([kind, th, en, required], at) => [id, at + 1, kind, th, en, required]),
  );
}

async function addPlaces(trx: RegisterWorld["trx"], fairId: number, booths: number): Promise<void> {
  await insertRows(
    trx,
    "fair_zones",
    { fair_id: "integer", hall: "text", code: "text", name_th: "text", name_en: "text", category_code: "text" },
    FAIR_ZONES.map(([code, th, en, category]) => [fairId, "1", code, th, en, category]),
  );
  // Two rows of booths a zone, back to back, with an aisle of three metres between zones.
  await sql`
    insert into booths (fair_id, zone_id, code, size_square_metres, x_metres, y_metres)
    select z.fair_id, z.id, z.code || lpad(n::text, 2, '0'), 9, ((n - 1) / 2) * 3 + 2,
      (row_number() over (partition by n order by z.code) - 1) * 9 + ((n - 1) % 2) * 3 + 2
    from fair_zones z, generate_series(1, ${booths}::integer) n where z.fair_id = ${fairId} order by z.code, n`.execute(
    trx,
  );
}

async function addQuotas(trx: RegisterWorld["trx"], fairId: number, plan: FairPlan): Promise<void> {
  const named = plan.quotas.map(([province, category, capacity]) => [fairId, province, category, capacity]);
  const columns = { fair_id: "integer", province_code: "text", category_code: "text", capacity: "integer" };
  await insertRows(trx, "fair_quotas", columns, named);
  await sql`
    insert into fair_quotas (fair_id, province_code, capacity)
    select ${fairId}::integer, code, ${plan.perProvince}::integer from areas where level = 2
    order by code on conflict do nothing`.execute(trx);
}
