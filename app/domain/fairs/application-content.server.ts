import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { verifiedCertificate } from "../products/certificates.server.ts";
import { isCertified } from "../products/shown-products.server.ts";
import type { Fair } from "./fair.ts";
import type { FieldProblem } from "./fair-input.ts";
import { NO_SHOW_YEARS, type Score, type Scored, scoreOf } from "./score.ts";

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
    select p.stars, ${isCertified()} as certified
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
 * The score of an application, made when it is sent, and whether the enterprise is new: it has never had a place in a fair.
 * A no-show counts by the year of its fair and the year of the fair that is applied for.
 */
export async function judged(
  trx: Transaction<DB>,
  application: { id: number; fairId: number; enterpriseId: number },
): Promise<{ score: Score; newcomer: boolean }> {
  const others = sql`fair_applications other where other.enterprise_id = ${application.enterpriseId} and other.id <> ${application.id}`;
  const { rows } = await sql<Scored & { newcomer: boolean }>`
    select coalesce(max(p.stars), 0)::integer as stars,
      exists (select from certificates c where c.enterprise_id = ${application.enterpriseId} and ${verifiedCertificate()}) as certified,
      (select count(*)::integer from fairs one, fairs missed where one.id = ${application.fairId}
        and missed.id in (select other.fair_id from ${others} and other.state = 'no_show')
        and lower(missed.open_days) < lower(one.open_days)
        and extract(year from lower(missed.open_days)) >= extract(year from lower(one.open_days)) - ${NO_SHOW_YEARS}::integer) as no_shows,
      not exists (select from ${others} and other.state in ('confirmed', 'completed', 'no_show')) as newcomer
    from fair_application_products a join products p on p.id = a.product_id where a.application_id = ${application.id}`.execute(
    trx,
  );
  const { newcomer, ...facts } = rows[0] ?? { stars: 0, certified: false, noShows: 0, newcomer: true };
  return { score: scoreOf(facts), newcomer };
}
