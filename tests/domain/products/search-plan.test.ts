import { type RawBuilder, sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { CatalogueQuery } from "#app/domain/products/catalogue-query.ts";
import { catalogueQueryOf } from "#app/domain/products/catalogue-query.ts";
import { amongAll, amongNewest, byIndex, matching } from "#app/domain/products/matching.server.ts";
import { resembling, spelledLike } from "#app/domain/products/near-words.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { productOf1 } from "./drafts.ts";

/** Which index answers; `npm run bench -- --only=products` measures the same at 250,000. */

useDatabase();

beforeAll(async () => {
  await sql`
    with made as (
      insert into products (enterprise_id, category_code, name_th, search_text, search_words, area_code, stars, price_from_baht, price_to_baht, suits_gift)
      select 1 + n % 20, (array['food', 'drink', 'fabric', 'herb'])[1 + n % 4], 'สินค้า', 'ผ้าไหม' || n, array['ผ้า', 'ไหม', 'คำ' || n],
        (select home_area_code from reporting_units where id = 1 + n % 20), 1 + n % 5, n, n, n % 7 = 0
      from generate_series(1, 4000) as n returning id)
    insert into product_revisions (product_id, revision, content, saved_by, proposed_at, decision, decided_at)
    select id, 1, '{}', 1, now(), 'approved', now() from made`.execute(db());
  await sql`update products set state = 'published', published_revision = 1, published_at = now() - id * interval '1 minute'
    where name_th = 'สินค้า'`.execute(db());
  await sql`vacuum analyze products`.execute(db());
  await sql`vacuum analyze catalogue_words`.execute(db());
}, 60_000);

const planOf = (statement: RawBuilder<unknown>) =>
  byIndex(async (trx) => {
    const { rows } = await sql<Record<string, string>>`explain ${statement}`.execute(trx);
    return rows.map((row) => Object.values(row)[0]).join("\n");
  });
const query = (more: Partial<CatalogueQuery> = {}) => ({ ...catalogueQueryOf(new URLSearchParams()), ...more });
const silk = { words: ["ผ้า", "ไหม"], parts: [] };
const one = { words: ["คำ77"], parts: [] };

describe("a search in the catalogue", () => {
  it("finds words, and parts of a text, by their indexes", async () => {
    expect(await planOf(matching(one, query()))).toContain("Bitmap Index Scan on products_found_by");
    expect(await planOf(matching({ words: [], parts: ["ไหม77"] }, query()))).toContain(
      "Bitmap Index Scan on products_search",
    );
  });

  it("reads the newest from their order, and nothing more", async () => {
    expect(await planOf(amongNewest(silk, query(), 25))).toContain("Index Scan using products_newest on");
    expect(await planOf(amongNewest(silk, query({ province: "30" }), 25))).toMatch(/Index Scan using products_newest/);
  });

  it("gives what is rare by words and filters together", async () => {
    const plan = await planOf(amongAll(one, query({ stars: 5, price: "3000-", gift: true }), 25));
    expect(plan).toMatch(/products_found_by[\s\S]*คำ77[^\n]*stars 5[^\n]*gift[^\n]*price 5/);
  });

  it("compares misspelt words with the words there are, not with the products", async () => {
    expect(await planOf(spelledLike(["ผ้าใหม"]))).toContain("catalogue_words_spellings");
    expect(await planOf(resembling(["mudmi"]))).toContain("catalogue_words_similar");
  });
});

describe("the words of the catalogue", () => {
  const has = async (word: string) =>
    (await sql`select from catalogue_words where word = ${word}`.execute(db())).rows.length === 1;

  it("are there once a product with them is on show, not while it is being written", async () => {
    await productOf1("draft", { nameTh: "ผ้า zirconia ผืนแรก" });
    expect(await has("zirconia")).toBe(false);
    await productOf1("published", { nameTh: "ผ้า zirconia" });
    expect(await has("zirconia")).toBe(true);
  });
});
