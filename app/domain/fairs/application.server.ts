import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { applicationScope, seenState, seenVersion } from "./application-scope.server.ts";
import type { ApplicationState } from "./application-states.ts";
import { managesFairs, readFair } from "./fair.server.ts";
import { SCORED, type Score } from "./score.ts";

export interface SubmittedProduct {
  productId: number;
  nameTh: string;
  nameEn: string | null;
  stars: number | null;
  priceFromBaht: string | null;
  priceToBaht: string | null;
  storyTh: string | null;
  storyEn: string | null;
  unitTh: string | null;
  unitEn: string | null;
  /** Whole units a month. */
  capacityPerMonth: string | null;
  suitsGift: boolean;
  suitsExport: boolean;
  suitsOnBoard: boolean;
  pictures: { id: string; altTh: string; altEn: string; width: number; height: number }[];
}

export interface ApplicationRecord {
  id: number;
  unitCode: string;
  unitTh: string;
  unitEn: string | null;
  provinceCode: string;
  districtTh: string | null;
  districtEn: string | null;
  categoryCode: string;
  state: ApplicationState;
  districtNote: string | null;
  districtProposedAt: Date | null;
  provinceRank: number | null;
  score: string | null;
  /** What the score is made of; null for one that was judged before its parts were kept. */
  scoreParts: Score["parts"] | null;
  newcomer: boolean;
  reasonCode: string | null;
  fixUntil: Date | null;
  contactPhone: string | null;
  submittedAt: Date | null;
  version: number;
  products: SubmittedProduct[];
  answers: { id: number; questionTh: string; questionEn: string | null; answer: string }[];
  papers: { id: string; name: string; bytes: number }[];
}

/** One application as it was sent, with answers and papers. Null when it is not there for the viewer, or still a draft. */
export async function readApplication(viewer: Viewer, code: string, id: number): Promise<ApplicationRecord | null> {
  const fair = await readFair(viewer, code);
  if (!fair) return null;
  const row = await db()
    .selectFrom("fairApplications as a")
    .innerJoin("fairs as f", "f.id", "a.fairId")
    .innerJoin("reportingUnits as u", "u.id", "a.enterpriseId")
    .leftJoin("areas as district", "district.code", "u.homeAreaCode")
    .where("a.id", "=", id)
    .where("a.fairId", "=", fair.id)
    .where("a.state", "<>", "draft")
    .where(applicationScope(viewer, "fairs.read"))
    .select(["a.id", "u.code as unitCode", "u.nameTh as unitTh", "u.nameEn as unitEn", "a.provinceCode"])
    .select(["district.nameTh as districtTh", "district.nameEn as districtEn", "a.categoryCode", "a.districtNote"])
    .select(["a.districtProposedAt", "a.provinceRank", "a.score", "a.newcomer", "a.reasonCode", "a.fixUntil"])
    .select(["a.contactPhone", "a.submittedAt", seenVersion(viewer).as("version"), seenState(viewer).as("state")])
    .executeTakeFirst();
  return row ? { ...row, ...(await partsOf(id)) } : null;
}

/** Products as they were when they were saved, answers, papers and the parts of the score of an application the caller may show. */
export async function partsOf(
  id: number,
): Promise<Pick<ApplicationRecord, "products" | "answers" | "papers" | "scoreParts">> {
  const { rows: products } = await sql<SubmittedProduct>`
    select product_id, submitted_content ->> 'nameTh' as name_th, submitted_content ->> 'nameEn' as name_en,
      (submitted_content ->> 'stars')::integer as stars, submitted_content ->> 'priceFromBaht' as price_from_baht,
      submitted_content ->> 'priceToBaht' as price_to_baht, content ->> 'storyTh' as story_th, content ->> 'storyEn' as story_en,
      content ->> 'unitTh' as unit_th, content ->> 'unitEn' as unit_en, content ->> 'capacityPerMonth' as capacity_per_month,
      coalesce((content ->> 'suitsGift')::boolean, false) as suits_gift,
      coalesce((content ->> 'suitsExport')::boolean, false) as suits_export,
      coalesce((content ->> 'suitsOnBoard')::boolean, false) as suits_on_board,
      coalesce((select json_agg(each || jsonb_build_object('width', i.width, 'height', i.height) order by nth)
        from jsonb_array_elements(content -> 'pictures') with ordinality as listed (each, nth)
        join product_pictures as i on i.id = (each ->> 'id')::uuid), '[]') as pictures
    from fair_application_products cross join lateral (select coalesce(submitted_content -> 'content', '{}') as content) as written
    where application_id = ${id} order by product_id`.execute(db());
  const { rows: answers } = await sql<ApplicationRecord["answers"][number]>`
    select q.id, q.text_th as question_th, q.text_en as question_en, given.answer
    from fair_application_answers given join fair_questions q on q.id = given.question_id
    where given.application_id = ${id} order by q.position`.execute(db());
  const papers = await db()
    .selectFrom("fairApplicationPapers as p")
    .innerJoin("files as f", "f.id", "p.fileId")
    .where("p.applicationId", "=", id)
    .orderBy("f.uploadedAt")
    .select(["f.id", "f.name", "f.bytes"])
    .execute();
  const { rows: judged } = await sql<{ parts: Score["parts"] }>`
    select new_values as parts from audit_events where entity = 'fair_application' and entity_id = ${String(id)}
      and action = ${SCORED} order by id desc limit 1`.execute(db());
  return { products, answers, papers, scoreParts: judged[0]?.parts ?? null };
}

export interface ApplicationEvent {
  id: number;
  from: ApplicationState;
  to: ApplicationState;
  role: string;
  reason: string | null;
  at: Date;
  byTh: string | null;
  byEn: string | null;
}

/**
 * What happened to an application, newest first; the caller has made sure the viewer may read it. Before the announcement
 * only the department learns who was selected and who waits; of a selection that was taken back only it ever does.
 */
export async function applicationEvents(viewer: Viewer, id: number): Promise<ApplicationEvent[]> {
  const knowsAll = managesFairs(viewer);
  const { rows } = await sql<ApplicationEvent>`
    select e.id, case when hidden.secret and e.from_state in ('selected', 'waitlisted') then 'province_passed' else e.from_state end as "from",
      e.to_state as "to", e.role, e.reason_th as reason, e.happened_at as at, u.name_th as by_th, u.name_en as by_en
    from (select each.*, lead(each.to_state) over (order by each.id) as next_state from fair_application_events each
      where each.application_id = ${id}) e join fair_applications a on a.id = e.application_id join fairs f on f.id = a.fair_id
    left join users u on u.id = e.actor_id
    cross join lateral (select not ${knowsAll}::boolean and f.results_announced_at is null as secret) hidden
    where not (hidden.secret and e.to_state in ('selected', 'waitlisted'))
      and (${knowsAll}::boolean or not coalesce((e.from_state = 'selected' and e.to_state = 'province_passed')
        or (e.to_state = 'selected' and e.next_state = 'province_passed'), false))
    order by e.id desc`.execute(db());
  return rows;
}
