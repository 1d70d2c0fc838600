import { sql, type Transaction } from "kysely";
import { searchColumns } from "#db/search-words.ts";
import type { DB } from "#db/types.ts";
import type { ProductContent } from "./content.ts";

/**
 * The columns of a product that lists and searches read, as a content says: name, category, price, flags and what
 * it is found by, the maker's name and province among it.
 */
export async function columnsOf(trx: Transaction<DB>, enterpriseId: number, content: ProductContent) {
  const maker = await trx
    .selectFrom("reportingUnits as u")
    .innerJoin("areas as a", (join) => join.on(sql<boolean>`a.code = left(u.home_area_code, 2)`))
    .where("u.id", "=", enterpriseId)
    .select(["u.nameTh", "u.nameEn", "u.homeAreaCode", "a.nameTh as provinceTh", "a.nameEn as provinceEn"])
    .executeTakeFirstOrThrow();
  const { nameTh, nameEn, categoryCode, priceFromBaht, priceToBaht, suitsGift, suitsExport, suitsOnBoard } = content;
  return {
    nameTh,
    nameEn,
    categoryCode,
    priceFromBaht,
    priceToBaht: priceToBaht ?? priceFromBaht,
    suitsGift,
    suitsExport,
    suitsOnBoard,
    areaCode: maker.homeAreaCode,
    ...searchColumns([nameTh, nameEn, maker.nameTh, maker.nameEn, maker.provinceTh, maker.provinceEn]),
  };
}
