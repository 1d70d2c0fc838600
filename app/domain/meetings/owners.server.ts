import { type SqlBool, sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";

const MOST_SUGGESTED = 300;

/** Offices that a body may give an action to, by the Thai alphabet: a province's own, and for the nation's all but districts'. */
export async function ownersFor(
  _viewer: Viewer,
  areaCode: string,
): Promise<{ id: number; nameTh: string; nameEn: string | null }[]> {
  return db()
    .selectFrom("organizations as o")
    .where(suggested(areaCode))
    .where(active)
    .orderBy(sql`o.kind = 'partner'`)
    .orderBy(sql`o.name_th collate fanfueang_th`)
    .limit(MOST_SUGGESTED)
    .select(["o.id", "o.nameTh", "o.nameEn"])
    .execute();
}

/**
 * The office meant by what was chosen or typed: its whole name in Thai or English, else the only one whose name contains
 * the text. Null when there is none, "unclear" when there are several.
 */
export async function findOwner(
  trx: Transaction<DB>,
  areaCode: string,
  text: string,
): Promise<number | null | "unclear"> {
  const fold = searchFold(text);
  if (fold.length < 2) return null;
  const rows = await trx
    .selectFrom("organizations as o")
    .where(allowed(areaCode))
    .where(active)
    .where(sql<SqlBool>`o.search_key like ${`%${fold.replace(/[\\%_]/g, "\\$&")}%`}`)
    .orderBy(sql`o.name_th = ${text.trim()} or o.name_en = ${text.trim()}`, "desc")
    .limit(2)
    .select(["o.id", "o.nameTh", "o.nameEn"])
    .execute();
  const [first, second] = rows;
  if (!first) return null;
  const exact = [first.nameTh, first.nameEn].includes(text.trim());
  return exact || !second ? first.id : "unclear";
}

const active = sql<SqlBool>`o.active_to is null`;

function allowed(areaCode: string) {
  return areaCode === "TH"
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(left(o.area_code, 2) = ${areaCode.slice(0, 2)} or o.area_code = 'TH')`;
}

function suggested(areaCode: string) {
  return areaCode === "TH"
    ? sql<SqlBool>`o.kind <> 'district_office' and (o.kind <> 'partner' or o.area_code = 'TH')`
    : sql<SqlBool>`left(o.area_code, 2) = ${areaCode.slice(0, 2)}`;
}
