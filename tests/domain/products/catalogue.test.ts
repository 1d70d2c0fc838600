import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { searchCatalogue } from "#app/domain/products/catalogue.server.ts";
import { forgetCatalogueCounts } from "#app/domain/products/catalogue-counts.server.ts";
import { type CatalogueQuery, catalogueQueryOf } from "#app/domain/products/catalogue-query.ts";
import { productsFollow } from "#app/domain/products/follow-enterprise.server.ts";
import { readPublicProduct } from "#app/domain/products/public-product.server.ts";
import { sitemapPart, sitemapParts } from "#app/domain/products/sitemap.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic } from "#tests/support/world.ts";
import { productOf1 } from "./drafts.ts";

useDatabase();

const ask = (query: Partial<CatalogueQuery>, limit?: number) =>
  searchCatalogue(thePublic(), { ...catalogueQueryOf(new URLSearchParams()), ...query }, limit);
const ids = async (query: Partial<CatalogueQuery>) => (await ask(query)).products.map(({ id }) => id);

let silk: number;
beforeAll(async () => {
  silk = (await productOf1("published", { nameTh: "ผ้าไหมมัดหมี่บ้านทดสอบ", nameEn: "Mudmee silk for a test" })).id;
});

describe("the words of a search", () => {
  it.each([
    ["without spaces", "ผ้าไหมมัดหมี่บ้านทดสอบ"],
    ["in the order of nobody", "ทดสอบ ผ้าไหม"],
    ["in English", "mudmee test"],
    ["with the province", "มัดหมี่ทดสอบ นครราชสีมา".replace("มัดหมี่ทดสอบ", "บ้านทดสอบ")],
    ["as one run of words that stand apart", "มัดหมี่ทดสอบ"],
  ])("find it %s", async (_how, q) => {
    expect(await ids({ q })).toContain(silk);
  });

  it("a misspelt ผ้าใหมมัดหมี่ finds ผ้าไหมมัดหมี่, and offers it", async () => {
    const found = await ask({ q: "ผ้าใหมมัดหมี่" });
    expect(found.nearest?.meant).toBe("ผ้าไหมมัดหมี่");
    expect(found.products.map(({ nameTh }) => nameTh).every((name) => name.includes("ไหม"))).toBe(true);
    expect(await ids({ q: "ผ้าใหมมัดหมี่บ้านทดสอบ" })).toContain(silk);
  });

  it("one short misspelt word is forgiven too, the nearest spelling first", async () => {
    const found = await ask({ q: "ผ้าใหม" });
    expect(found.nearest?.meant).toBe("ผ้าไหม");
    expect(found.products[0]?.nameTh).toContain("ผ้าไหม");
  });

  it("what resembles nothing finds nothing", async () => {
    expect(await ask({ q: "xyzzyqwk" })).toMatchObject({ products: [], nearest: { meant: null } });
  });
});

describe("the filters", () => {
  it("every count is what its choice shows", async () => {
    forgetCatalogueCounts();
    const query = { category: "fabric" as const, stars: 3 };
    const { counts } = await ask(query);
    const listed = async (more: Partial<CatalogueQuery>) => (await ask({ ...query, ...more }, 5000)).products.length;
    expect(counts?.total).toBe(await listed({}));
    expect(counts?.category.food ?? 0).toBe(await listed({ category: "food" }));
    expect(counts?.stars[4]).toBe(await listed({ stars: 4 }));
    expect(counts?.certified).toBe(await listed({ certified: true }));
    expect(counts?.export).toBe(await listed({ export: true }));
    expect(counts?.price["1000-2999"]).toBe(await listed({ price: "1000-2999" }));
    const words = await ask({ q: "ผ้า", gift: true }, 5000);
    expect(words.counts?.total).toBe(words.products.length);
  });

  it("pages follow each other without a gap or a repeat", async () => {
    const all = (await ask({}, 5000)).products.map(({ id }) => id);
    const seen: number[] = [];
    for (let after: number | null = null, page = 0; page < 40; page++) {
      const found: Awaited<ReturnType<typeof ask>> = await ask({ after }, 20);
      seen.push(...found.products.map(({ id }) => id));
      after = found.next;
      if (after === null) break;
    }
    expect(seen).toEqual(all.slice(0, seen.length));
    expect(seen.length).toBe(Math.min(all.length, 800));
  });
});

describe("a certificate", () => {
  const badges = async () => (await readPublicProduct(thePublic(), silk))?.certificates.map(({ number }) => number);
  const add = (number: string, valid: string, verified = true) =>
    sql`insert into certificates (enterprise_id, product_id, scheme, number, valid, verified_at, verified_by)
      values (1, ${silk}, 'tcps', ${number}, ${valid}::daterange, ${verified ? sql`now()` : null}, ${verified ? 1 : null})`.execute(
      db(),
    );

  it("is a badge on its last day and gone the day after; one nobody has verified never is", async () => {
    // Today is 2026-11-12 in Bangkok; the upper end of a range is not in it.
    await add("last-day", "[2025-01-01,2026-11-13)");
    await add("lapsed", "[2024-01-01,2026-11-12)");
    await add("tomorrow", "[2026-11-13,2027-01-01)");
    await add("unverified", "[2026-01-01,2027-01-01)", false);
    expect(await badges()).toContain("last-day");
    for (const number of ["lapsed", "tomorrow", "unverified"]) expect(await badges()).not.toContain(number);
  });
});

describe("the enterprise moves", () => {
  it("its products follow: area and what they are found by", async () => {
    await db()
      .transaction()
      .execute(async (trx) => {
        await sql`update reporting_units set home_area_code = '5001', name_th = 'กลุ่มย้ายบ้าน' where code = 'E1'`.execute(
          trx,
        );
        await productsFollow(trx, 1);
      });
    expect(await ids({ q: "กลุ่มย้ายบ้าน", province: "50" })).toContain(silk);
    expect(await ids({ q: "ผ้าไหมมัดหมี่บ้านทดสอบ", province: "30" })).toEqual([]);
  });
});

describe("the sitemap", () => {
  it("lists each product on show once", async () => {
    const parts = await sitemapParts(thePublic());
    const listed = (
      await Promise.all(Array.from({ length: parts }, (_, at) => sitemapPart(thePublic(), at + 1)))
    ).flat();
    const { rows } = await sql<{ n: number }>`select count(*) as n from products where state = 'published'`.execute(
      db(),
    );
    expect(new Set(listed.map(({ id }) => id)).size).toBe(rows[0]?.n);
  });
});
