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

async function shownWith(
  fairId: number,
  terms: readonly string[],
  { provinceCode, categoryCode }: Wanted,
): Promise<ShownProduct[]> {
  // The catalogue's words are those of today. Only what was published anew since it was submitted has another name then.
  const patterns = terms.map(pattern);
  const has = (text: ReturnType<typeof sql>) => sql<SqlBool>`${text} like all (${patterns}::text[])`;
  const words = sql`p.search_text || ' ' || u.search_key || ' ' || lower(b.code)`;
  const submitted = sql`replace(lower(normalize(coalesce(chosen.submitted_content ->> 'nameTh', '') || ' ' ||
    coalesce(chosen.submitted_content ->> 'nameEn', ''), nfkc)), ' ', '')`;
  const { rows } = await sql<ShownProduct>`
    with al as (
      select p.id as product_id, p.name_th, p.name_en, ap.id as application_id, u.name_th as enterprise_th, b.id as booth_id,
        b.code as booth_code, al.days, al.fair_days
      from booth_allocations as al
      join booths as b on b.id = al.booth_id
      join fair_applications as ap on ap.id = al.application_id
      join reporting_units as u on u.id = ap.enterprise_id
      join fair_application_products as chosen on chosen.application_id = ap.id
      join products as p on p.id = chosen.product_id and p.state = 'published'
      left join product_revisions as r on r.product_id = p.id and r.revision = p.published_revision
      where al.fair_id = ${fairId} and al.state = 'confirmed'
        and ${provinceCode === null ? sql<SqlBool>`true` : sql<SqlBool>`ap.province_code = ${provinceCode}`}
        and ${categoryCode === null ? sql<SqlBool>`true` : sql<SqlBool>`p.category_code = ${categoryCode}`}
        and ${terms.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`case when ${has(words)} then true when r.decided_at > ap.submitted_at then ${has(submitted)} else false end`}
      order by p.name_th collate fanfueang_th, p.id limit ${MOST_FOUND})
    select al.product_id, coalesce(chosen.submitted_content ->> 'nameTh', al.name_th) as name_th,
      case when chosen.submitted_content ? 'nameTh' then chosen.submitted_content ->> 'nameEn' else al.name_en end as name_en,
      al.enterprise_th, al.booth_id, al.booth_code, ${SOME_DAYS}
    from al join fair_application_products as chosen on (chosen.application_id, chosen.product_id) = (al.application_id, al.product_id)
    order by al.name_th collate fanfueang_th, al.product_id`.execute(db());
  return rows;
}
