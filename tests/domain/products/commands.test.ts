import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createProduct } from "#app/domain/products/create-product.server.ts";
import { productHistory } from "#app/domain/products/product-history.server.ts";
import { readProduct } from "#app/domain/products/product-record.server.ts";
import { proposeProduct } from "#app/domain/products/propose-product.server.ts";
import { readPublicProduct } from "#app/domain/products/public-product.server.ts";
import { publishProduct } from "#app/domain/products/publish-product.server.ts";
import { returnProduct } from "#app/domain/products/return-product.server.ts";
import { listWaiting } from "#app/domain/products/review-queue.server.ts";
import { saveProduct } from "#app/domain/products/save-product.server.ts";
import { showProduct } from "#app/domain/products/show-product.server.ts";
import { withdrawProposal } from "#app/domain/products/withdraw-proposal.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { office, productOf1, WORDS, writer } from "./drafts.ts";

useDatabase();

const refused = (why: string) => ({ ok: false, reason: `products:refused.${why}` });
const publicName = async (id: number) => (await readPublicProduct(thePublic(), id))?.content.nameTh;

describe("a product's way", () => {
  it("a member writes, proposes, and the province publishes; each step is in the history", async () => {
    const { id, version } = await productOf1("draft");
    expect(await publicName(id)).toBeUndefined();
    const proposed = await proposeProduct(await writer(), { id, version });
    expect((await listWaiting(await office(), null)).products.map((each) => each.id)).toContain(id);
    expect(await publishProduct(await office(), { id, version: version + 1 })).toMatchObject({ ok: true });
    expect(proposed).toMatchObject({ ok: true });
    expect(await publicName(id)).toBe(WORDS.nameTh);
    const actions = (await productHistory(await writer(), id)).map(({ action }) => action);
    expect(actions).toEqual(["product.published", "product.proposed", "product.created"]);
  });

  it("the public sees the approved text while a revision waits, and the new one once it is published", async () => {
    const shown = await productOf1("published", { nameTh: "ผ้าไหมฉบับแรก" });
    const words = { ...WORDS, nameTh: "ผ้าไหมฉบับใหม่", priceFromBaht: "3000" };
    const saved = await saveProduct(await writer(), { ...shown, words });
    const proposed = saved?.ok && (await proposeProduct(await writer(), saved));
    expect(proposed).toMatchObject({ ok: true });
    expect(await publicName(shown.id)).toBe("ผ้าไหมฉบับแรก");
    expect((await readProduct(await office(), shown.id, "products.publish"))?.shown?.nameTh).toBe("ผ้าไหมฉบับแรก");
    if (proposed && "version" in proposed) await publishProduct(await office(), proposed);
    expect(await publicName(shown.id)).toBe("ผ้าไหมฉบับใหม่");
    const row = await db()
      .selectFrom("products")
      .select(["nameTh", "priceFromBaht", "searchText", "foundBy"])
      .where("id", "=", shown.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ nameTh: "ผ้าไหมฉบับใหม่", priceFromBaht: "3000.00" });
    expect(row.searchText).toContain("ผ้าไหมฉบับใหม่");
    expect(row.foundBy).toEqual(expect.arrayContaining(["ไหม", "ฉบับ", "category fabric", "price 5"]));
  });

  it("a return without a reason is refused; with one the writer reads it and writes on", async () => {
    const at = await productOf1("proposed", { nameTh: "ผ้าที่ถูกตีกลับ" });
    expect(await returnProduct(await office(), { ...at, reason: "  " })).toEqual(refused("no_reason"));
    const returned = await returnProduct(await office(), { ...at, reason: "ขอราคาที่ชัดเจน" });
    expect(returned).toMatchObject({ ok: true });
    const record = await readProduct(await writer(), at.id, "products.edit");
    expect(record).toMatchObject({ state: "rejected", last: { reason: "ขอราคาที่ชัดเจน" } });
    const words = { ...WORDS, nameTh: "ผ้าที่แก้แล้ว" };
    expect(await saveProduct(await writer(), { id: at.id, version: record!.version, words })).toMatchObject({
      ok: true,
    });
    expect((await readProduct(await writer(), at.id, "products.edit"))?.state).toBe("draft");
  });

  it("what waits cannot be changed until it is taken back", async () => {
    const at = await productOf1("proposed", { nameTh: "ผ้าที่รอ" });
    const words = { ...WORDS, nameTh: "ผ้าที่รอ", storyTh: "ใหม่" };
    expect(await saveProduct(await writer(), { ...at, words })).toEqual(refused("waiting"));
    const back = await withdrawProposal(await writer(), at);
    expect(back?.ok && (await saveProduct(await writer(), { ...back, words }))).toMatchObject({ ok: true });
    expect(await publishProduct(await office(), { id: at.id, version: at.version + 2 })).toEqual(
      refused("nothing_new"),
    );
  });

  it("an incomplete product cannot be proposed, and what is missing is named", async () => {
    const at = await productOf1("draft", { nameTh: "ผ้าไม่ครบ", storyTh: null, priceFromBaht: null, priceToBaht: null });
    expect(await proposeProduct(await writer(), at)).toEqual({ ...refused("incomplete"), missing: ["story", "price"] });
  });

  it("the office suspends with a reason; the writer cannot put it back on show, not even by putting it away", async () => {
    const at = await productOf1("published", { nameTh: "ผ้าที่ถูกระงับ" });
    expect(await showProduct(await office(), { ...at, step: "suspend" })).toEqual(refused("no_reason"));
    const off = await showProduct(await office(), { ...at, step: "suspend", reason: "รูปของผู้อื่น" });
    expect(off).toMatchObject({ ok: true });
    expect(await publicName(at.id)).toBeUndefined();
    const now = { id: at.id, version: at.version + 1 };
    expect(await showProduct(await writer(), { ...now, step: "resume" })).toBeNull();
    expect(await showProduct(await writer(), { ...now, step: "archive" })).toEqual(refused("wrong_state"));
    expect(await showProduct(await office(), { ...now, step: "resume" })).toMatchObject({ ok: true });
    expect(await publicName(at.id)).toBe("ผ้าที่ถูกระงับ");
  });
});

describe("two who edit", () => {
  it("the second is told, and nothing is overwritten", async () => {
    const at = await productOf1("draft", { nameTh: "ผ้าสองคนแก้" });
    const first = { ...WORDS, nameTh: "ผ้าสองคนแก้", storyTh: "ของคนแรก" };
    await saveProduct(await office(), { ...at, words: first });
    expect(await saveProduct(await writer(), { ...at, words: { ...first, storyTh: "ของคนที่สอง" } })).toEqual(
      refused("stale"),
    );
    expect((await readProduct(await writer(), at.id, "products.edit"))?.last.content.storyTh).toBe("ของคนแรก");
  });

  it("the same name twice is one product", async () => {
    await productOf1("draft", { nameTh: "ผ้าชื่อซ้ำ" });
    const again = await createProduct(await writer(), { unitCode: "E1", words: { ...WORDS, nameTh: "ผ้าชื่อซ้ำ" } });
    expect(again).toEqual(refused("same_name"));
  });
});

describe("whose product it is", () => {
  it("a product of another enterprise is not there for a member, nor for an officer of another province", async () => {
    const { id } = await db()
      .selectFrom("products")
      .select("id")
      .where("enterpriseId", "=", 2)
      .executeTakeFirstOrThrow();
    expect(await readProduct(await writer(), id, "products.edit")).toBeNull();
    expect(await saveProduct(await writer(), { id, version: 1, words: WORDS })).toBeNull();
    expect(await proposeProduct(await writer(), { id, version: 1 })).toBeNull();
    expect(await createProduct(await writer(), { unitCode: "E2", words: WORDS })).toBeNull();
    const elsewhere = await viewerFor("officer.50@demo.test");
    expect(await publishProduct(elsewhere, { id, version: 1 })).toBeNull();
    expect(await readProduct(await viewerFor("officer.3001@demo.test"), id, "products.edit")).not.toBeNull();
  });

  it("who writes does not publish, and who publishes in the central office does not write", async () => {
    const at = await productOf1("proposed", { nameTh: "ผ้าของใคร" });
    expect(await publishProduct(await writer(), at)).toBeNull();
    expect(await publishProduct(await viewerFor("officer.3001@demo.test"), at)).toBeNull();
    expect(await withdrawProposal(await viewerFor("central2@demo.test"), at)).toBeNull();
    expect(await publishProduct(await viewerFor("central2@demo.test"), at)).toMatchObject({ ok: true });
  });
});

describe("the database refuses", () => {
  it("two pending revisions of one product", async () => {
    const { id } = await productOf1("draft", { nameTh: "ผ้าสองร่าง" });
    const second = sql`insert into product_revisions (product_id, revision, content, saved_by) values (${id}, 2, '{}', 1)`;
    await expect(second.execute(db())).rejects.toThrow("product_revisions_one_pending");
  });

  it("showing a revision that was not approved", async () => {
    const { id } = await productOf1("proposed", { nameTh: "ผ้าไม่ผ่าน" });
    const show = sql`update products set state = 'published', published_revision = 1 where id = ${id}`;
    await expect(show.execute(db())).rejects.toThrow("products_show_approved_only");
  });

  it("a return without a reason", async () => {
    const { id } = await productOf1("proposed", { nameTh: "ผ้าไร้เหตุผล" });
    const back = sql`update product_revisions set decision = 'rejected', decided_at = now(), reason_th = ' ' where product_id = ${id}`;
    await expect(back.execute(db())).rejects.toThrow("product_return_has_a_reason");
  });
});
