import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { Fair } from "./fair.ts";
import type { FieldProblem } from "./fair-input.ts";

/** What an enterprise writes into its application. */
export interface ApplicationContent {
  categoryCode: string;
  productIds: readonly number[];
  /** By the id of the question. */
  answers: Readonly<Record<string, string>>;
  contactPhone: string;
}

/**
 * Writes the products, as the public sees them today, and the answers. Answers false when one of the products is not a
 * published one of the enterprise; the transaction must then not be kept.
 */
export async function writeContent(
  trx: Transaction<DB>,
  application: { id: number; fairId: number; enterpriseId: number },
  content: ApplicationContent,
): Promise<boolean> {
  const ids = [...new Set(content.productIds)];
  await trx.deleteFrom("fairApplicationProducts").where("applicationId", "=", application.id).execute();
  const { rows } = await sql`
    insert into fair_application_products (application_id, enterprise_id, product_id, submitted_content)
    select ${application.id}, p.enterprise_id, p.id, jsonb_build_object('nameTh', p.name_th, 'nameEn', p.name_en,
      'categoryCode', p.category_code, 'priceFromBaht', p.price_from_baht, 'priceToBaht', p.price_to_baht, 'stars', p.stars,
      'revision', p.published_revision, 'content', r.content)
    from products p join product_revisions r on r.product_id = p.id and r.revision = p.published_revision
    where p.id = any(${ids}::int[]) and p.enterprise_id = ${application.enterpriseId} and p.state = 'published'
    returning product_id`.execute(trx);
  if (rows.length !== ids.length) return false;
  await trx.deleteFrom("fairApplicationAnswers").where("applicationId", "=", application.id).execute();
  const answers = JSON.stringify(content.answers);
  await sql`
    insert into fair_application_answers (application_id, question_id, answer)
    select ${application.id}, q.id, btrim(given.value)
    from jsonb_each_text(${answers}::jsonb) given join fair_questions q on q.id::text = given.key
    where q.fair_id = ${application.fairId} and btrim(given.value) <> ''`.execute(trx);
  return true;
}

/** What an application still lacks before it can be sent: a product, a phone number, answers, stars, certificates. */
export async function missingIn(
  trx: Transaction<DB>,
  fair: Fair,
  applicationId: number,
  content: ApplicationContent,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  if (content.productIds.length === 0) problems.push({ field: "products", reason: "no_product" });
  if (!/\d[\d\s-]{7,}/.test(content.contactPhone)) problems.push({ field: "contactPhone", reason: "contact" });
  const { rows: unanswered } = await sql<{ id: number; wrong: boolean }>`
    select q.id, given.answer is not null as wrong
    from fair_questions q left join fair_application_answers given on given.question_id = q.id and given.application_id = ${applicationId}
    where q.fair_id = ${fair.id} and (
      (q.required and given.answer is null) or (q.kind = 'number' and given.answer !~ '^[0-9][0-9,]*(\\.[0-9]+)?$'))
    order by q.position`.execute(trx);
  for (const { id, wrong } of unanswered)
    problems.push({ field: `question-${id}`, reason: wrong ? "number" : "no_answer" });
  const { rows: products } = await sql<{ stars: number | null; certified: boolean }>`
    select p.stars, exists (select from certificates c where c.enterprise_id = p.enterprise_id
      and (c.product_id is null or c.product_id = p.id) and c.valid @> ${bangkokDate(now())}::date) as certified
    from fair_application_products a join products p on p.id = a.product_id where a.application_id = ${applicationId}`.execute(
    trx,
  );
  const { minimumStars } = fair;
  if (minimumStars !== null && products.some((product) => (product.stars ?? 0) < minimumStars))
    problems.push({ field: "products", reason: "too_few_stars" });
  if (fair.certificateRequired && products.some((product) => !product.certified))
    problems.push({ field: "products", reason: "no_certificate" });
  return problems;
}

/**
 * The score of an application, made when it is sent: ten points a star of the best product, five for a certificate in
 * force; and whether the enterprise is new: it has never had a place in a fair. A rule of the portal, kept in one place.
 */
export async function judged(
  trx: Transaction<DB>,
  application: { id: number; enterpriseId: number },
): Promise<{ score: string; newcomer: boolean }> {
  const { rows } = await sql<{ score: string; newcomer: boolean }>`
    select coalesce(max(p.stars), 0) * 10 + case when exists (select from certificates c
        where c.enterprise_id = ${application.enterpriseId} and c.valid @> ${bangkokDate(now())}::date) then 5 else 0 end as score,
      not exists (select from fair_applications other where other.enterprise_id = ${application.enterpriseId}
        and other.id <> ${application.id} and other.state in ('confirmed', 'completed', 'no_show')) as newcomer
    from fair_application_products a join products p on p.id = a.product_id where a.application_id = ${application.id}`.execute(
    trx,
  );
  return { score: String(rows[0]?.score ?? 0), newcomer: rows[0]?.newcomer ?? true };
}
