import type { ProductWords } from "#app/domain/products/content.ts";
import { createProduct } from "#app/domain/products/create-product.server.ts";
import { proposeProduct } from "#app/domain/products/propose-product.server.ts";
import { publishProduct } from "#app/domain/products/publish-product.server.ts";
import { viewerFor } from "#tests/support/world.ts";

/** What enterprise 1 might write. */
export const WORDS: ProductWords = {
  nameTh: "ผ้าไหมมัดหมี่ลายสร้อยดอกหมาก",
  nameEn: "Mudmee silk, betel blossom",
  storyTh: "ทอมือโดยสมาชิกสิบสองคน ใช้เวลาเดือนละผืน",
  storyEn: null,
  categoryCode: "fabric",
  priceFromBaht: "2500",
  priceToBaht: "4000.50",
  unitTh: "ผืน",
  unitEn: "piece",
  capacityPerMonth: "12",
  suitsGift: true,
  suitsExport: true,
  suitsOnBoard: false,
};

export const writer = () => viewerFor("enterprise.1@demo.test");
export const office = () => viewerFor("officer.30@demo.test");

/** A new product of enterprise 1, as far on its way as asked. */
export async function productOf1(to: "draft" | "proposed" | "published", words: Partial<ProductWords> = {}) {
  const made = await createProduct(await writer(), { unitCode: "E1", words: { ...WORDS, ...words } });
  if (!made?.ok) throw new Error(`not created: ${made?.reason}`);
  if (to === "draft") return made;
  const proposed = await proposeProduct(await writer(), made);
  if (!proposed?.ok) throw new Error(`not proposed: ${proposed?.reason}`);
  if (to === "proposed") return proposed;
  const published = await publishProduct(await office(), proposed);
  if (!published?.ok) throw new Error(`not published: ${published?.reason}`);
  return published;
}
