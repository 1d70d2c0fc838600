import { db } from "#db/client.server.ts";

/** The five product categories in their order. Public: the same for every viewer. */
export function productCategories(): Promise<{ code: string; nameTh: string; nameEn: string }[]> {
  return db().selectFrom("productCategories").orderBy("position").select(["code", "nameTh", "nameEn"]).execute();
}
