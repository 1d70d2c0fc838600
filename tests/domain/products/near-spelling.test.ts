import { expect, it } from "vitest";
import { productContent } from "#app/domain/products/content.ts";
import { bySpelling, lettersApart, nearestPart } from "#app/domain/products/near-spelling.ts";
import { stepsOf } from "#app/domain/products/product.ts";
import { WORDS } from "./drafts.ts";

it("letters apart are counted as changes, additions and losses", () => {
  expect(lettersApart("ผ้าใหม", "ผ้าไหม")).toBe(1);
  expect(lettersApart("ผ้าใหม", "ผ้าฝ้าย")).toBeGreaterThan(1);
  expect(lettersApart("", "กาแฟ")).toBe(4);
});

it("the nearest part of a name is made of neighbouring words", () => {
  expect(nearestPart("มัดหมี", "ผ้าไหมมัดหมี่ลายขอ")).toEqual({ text: "มัดหมี่", distance: 1 });
});

it("a name spelt as typed offers nothing to have meant", () => {
  expect(bySpelling("กาแฟ", [{ nameTh: "กาแฟคั่วบด", nameEn: null }]).meant).toBeNull();
});

it("a price range that falls is no content, nor is a ninth picture", () => {
  const pictures = Array.from({ length: 9 }, () => ({ id: crypto.randomUUID(), altTh: "", altEn: "" }));
  expect(productContent.safeParse({ ...WORDS, pictures: [] }).success).toBe(true);
  expect(productContent.safeParse({ ...WORDS, pictures }).success).toBe(false);
  expect(productContent.safeParse({ ...WORDS, priceToBaht: "2499.99", pictures: [] }).success).toBe(false);
  expect(productContent.safeParse({ ...WORDS, priceFromBaht: "-1", pictures: [] }).success).toBe(false);
});

it("nothing but taking it back can be done while a proposal waits", () => {
  const waiting = { decision: null, proposedAt: new Date() };
  expect(stepsOf("proposed", waiting)).toEqual({ writer: ["withdraw"], office: [] });
  expect(stepsOf("published", waiting)).toEqual({ writer: ["withdraw"], office: ["suspend"] });
  expect(stepsOf("archived", waiting)).toEqual({ writer: ["restore"], office: [] });
});
