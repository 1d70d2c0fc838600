import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import { PRODUCER_TYPE_CHOICES, type Words } from "./words.ts";

/** What files may write for the codes of the register: the codes themselves and their names in both languages. */
export async function wordsOf(on: Kysely<DB>): Promise<Words> {
  const list = (table: "productCategories" | "businessAreas") =>
    on.selectFrom(table).orderBy("position").select(["code", "nameTh", "nameEn"]).execute();
  const asWords = (rows: { code: string; nameTh: string; nameEn: string }[]) =>
    rows.map(({ code, nameTh, nameEn }) => ({ code, words: [nameTh, nameEn] }));
  return {
    producerTypes: PRODUCER_TYPE_CHOICES,
    categories: asWords(await list("productCategories")),
    businessAreas: asWords(await list("businessAreas")),
  };
}
