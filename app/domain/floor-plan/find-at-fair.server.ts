import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import type { Viewer } from "../access/viewer.ts";
import { readFair } from "../fairs/fair.server.ts";
import { byIndex } from "../products/matching.server.ts";
import { nearestWords } from "../products/near-words.server.ts";
import { pattern, queryTerms } from "../products/query-terms.ts";
import { SOME_DAYS, type SomeDays } from "./plan.server.ts";

/** A product shown at a fair, as it was submitted, and where it is to be found. */
export interface ShownProduct extends SomeDays {
  productId: number;
  nameTh: string;
  nameEn: string | null;
  enterpriseTh: string;
  boothId: number;
  boothCode: string;
}

/** What was found at a fair. */
export interface FoundAtFair {
  products: ShownProduct[];
  /** Nothing had the words that were typed: these are found by others of the catalogue, which are spelt most like them. */
  meant: string | null;
}

/** What a visitor looks for; null where it does not matter. */
export interface Wanted {
  query: string;
  provinceCode: string | null;
  categoryCode: string | null;
}

const MOST_FOUND = 40;

/**
 * Products of confirmed booths that anybody may see today and that have all the words, in any order, in their name, their
 * enterprise's or their booth's; of a province and a category where they are named. Spelling and spaces are levelled; where
 * nothing has the words, the nearest words of the catalogue are tried.
 */
export async function findAtFair(viewer: Viewer, fairCode: string, asked: Wanted): Promise<FoundAtFair> {
  const terms = termsOf(asked.query);
  const wanted = terms.length > 0 || asked.provinceCode || asked.categoryCode;
  const fair = wanted ? await readFair(viewer, fairCode) : null;
  if (!fair) return { products: [], meant: null };
  const products = await shownWith(fair.id, terms, asked);
  if (products.length > 0 || terms.length === 0) return { products, meant: null };
  const near = await byIndex((trx) => nearestWords(trx, asked.query));
  const nearest = near ? await shownWith(fair.id, near.words, asked) : [];
  return { products: nearest, meant: nearest.length > 0 ? (near?.meant ?? null) : null };
}

/** What must all be found; a single letter counts when nothing else was typed. */
function termsOf(query: string): string[] {
  const terms = queryTerms(query);
  const whole = searchFold(query);
  return terms.length > 0 || !whole ? terms : [whole];
}

/** What a booth's code is made of: only such a term is compared with the codes. */
const LIKE_A_CODE = /^[a-z0-9./-]+$/;

async function shownWith(
  fairId: number,
  terms: readonly string[],
  { provinceCode, categoryCode }: Wanted,
): Promise<ShownProduct[]> {
  const conditions = [sql<SqlBool>`al.fair_id = ${fairId} and al.state = 'confirmed'`];
  if (provinceCode !== null) conditions.push(sql<SqlBool>`ap.province_code = ${provinceCode}`);
  if (categoryCode !== null) conditions.push(sql<SqlBool>`p.category_code = ${categoryCode}`);
  if (terms.length > 0) conditions.push(hasAll(terms));
  // Names are looked up and sorted for the few that are shown; sorting all that match costs more than finding them.
  const { rows } = await sql<ShownProduct>`
    with al as materialized (
      select p.id as product_id, p.name_th, p.name_en, ap.id as application_id, ap.enterprise_id, al.booth_id, al.days, al.fair_days
      from booth_allocations as al
      join booths as b on b.id = al.booth_id
      join fair_applications as ap on ap.id = al.application_id
      join fair_application_products as chosen on chosen.application_id = ap.id
      join products as p on p.id = chosen.product_id and p.state = 'published'
      where ${sql.join(conditions, sql` and `)}
      order by p.id limit ${MOST_FOUND}),
    shown as (
      select al.*, u.name_th as enterprise_th, b.code as booth_code, ${SOME_DAYS},
        coalesce(chosen.submitted_content ->> 'nameTh', al.name_th) as shown_th,
        case when chosen.submitted_content ? 'nameTh' then chosen.submitted_content ->> 'nameEn' else al.name_en end as shown_en
      from al join booths as b on b.id = al.booth_id join reporting_units as u on u.id = al.enterprise_id
      join fair_application_products as chosen on (chosen.application_id, chosen.product_id) = (al.application_id, al.product_id))
    select product_id, shown_th as name_th, shown_en as name_en, enterprise_th, booth_id, booth_code, "from", "to"
    from shown order by shown_th collate fanfueang_th, product_id, "from"`.execute(db());
  return rows;
}

/**
 * True for a product with every term in its words of today (its names, its maker's and its province's) or its booth's code.
 * Only what was published anew since it was submitted had another name then.
 */
function hasAll(terms: readonly string[]) {
  const today = terms.map((term) =>
    LIKE_A_CODE.test(term)
      ? sql<SqlBool>`(p.search_text like ${pattern(term)} or lower(b.code) like ${pattern(term)})`
      : sql<SqlBool>`p.search_text like ${pattern(term)}`,
  );
  const submitted = sql`replace(lower(normalize(concat(chosen.submitted_content ->> 'nameTh', ' ',
    chosen.submitted_content ->> 'nameEn'), nfkc)), ' ', '')`;
  return sql<SqlBool>`case when ${sql.join(today, sql` and `)} then true
    when p.published_at > ap.submitted_at then ${submitted} like all (${terms.map(pattern)}::text[]) else false end`;
}
