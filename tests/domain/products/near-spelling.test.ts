import { expect, it } from "vitest";
import { productContent } from "#app/domain/products/content.ts";
import { lettersApart, partsOf, spansOf, spellings, wordingsNear } from "#app/domain/products/near-spelling.ts";
import { stepsOf } from "#app/domain/products/product.ts";
import { WORDS } from "./drafts.ts";

it("letters apart are counted as changes, additions and losses, marks and letters of one sound by half", () => {
  expect(lettersApart("กาแฟ", "กาแพ")).toBe(1);
  expect(lettersApart("ผ้าใหม", "ผ้าไหม")).toBe(0.5);
  expect(lettersApart("มัดหมี", "มัดหมี่")).toBe(0.5);
  expect(lettersApart("ผ้าใหม", "ผ้าฝ้าย")).toBeGreaterThan(1);
  expect(lettersApart("", "กาแฟ")).toBe(4);
});

it("two words one letter apart share a spelling with a letter left out", () => {
  for (const [one, other] of [
    ["ใหม", "ไหม"],
    ["mudmi", "mudme"],
    ["กระเปา", "กระเป๋า"],
  ] as const)
    expect(spellings(one).some((spelling) => spellings(other).includes(spelling))).toBe(true);
});

const near = (typed: string, vocabulary: string[]) =>
  wordingsNear(partsOf(typed), vocabulary).map(({ parts }) => parts);

it("what was typed is spelt with the words there are, wherever the dictionary has cut it", () => {
  expect(near("ผ้าใหมมัดหมี่", ["ผ้า", "ไหม", "มัด", "หมี่", "มะลิ"])[0]).toEqual(["ผ้าไหมมัดหมี่"]);
  expect(spansOf([["น้ำ", "ผึง"]])).toContain("น้ำผึง");
  expect(near("น้ำผึง", ["น้ำผึ้ง"])[0]).toEqual(["น้ำผึ้ง"]);
});

it("a word spelt well is rather left out than taken for another", () => {
  expect(near("กาแฟบด สตูล", ["กาแฟ", "บด", "สตูล", "สตูน"])[0]).toEqual(["กาแฟ", "สตูล"]);
  expect(near("ผ้าขาวม้า สตูล", ["ผ้า", "ขาวม้า", "สตูล"])).toContainEqual(["ผ้าขาวม้า"]);
});

it("what resembles nothing, or is spelt as it stands, has no other spelling", () => {
  expect(near("xyzzyqwk", ["กาแฟ"])).toEqual([]);
  expect(near("กาแฟ", ["กาแฟ"])).toEqual([]);
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
