import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Column } from "./columns.ts";
import type { ImportedRow } from "./stored-import.ts";

export interface CodeName {
  nameTh: string;
  nameEn: string | null;
}

/** Where the codes of a column stand. */
const LISTS = { category: "category", businessAreas: "business", district: "area", subdistrict: "area" } as const;

/** What the codes of some rows stand for, before and after: one statement, however many rows. */
export async function codeNames(rows: ImportedRow[]): Promise<(column: Column, code: string) => CodeName | null> {
  const codes = rows.flatMap(({ content: { given }, before }) =>
    [given, before ?? {}].flatMap((record: Record<string, unknown>) =>
      [record.districtCode, record.subdistrictCode, record.categoryCode, record.businessAreas].flat().map(String),
    ),
  );
  const chosen = sql`where code = any(${[...new Set(codes)]}::text[])`;
  const found = rows.length
    ? await sql<CodeName & { list: string; code: string }>`
        select 'area' as list, code, name_th, name_en from areas ${chosen}
        union all select 'category', code, name_th, name_en from product_categories ${chosen}
        union all select 'business', code, name_th, name_en from business_areas ${chosen}`.execute(db())
    : { rows: [] };
  const names = new Map(found.rows.map(({ list, code, ...name }) => [`${list}/${code}`, name]));
  return (column, code) => names.get(`${LISTS[column as keyof typeof LISTS]}/${code}`) ?? null;
}
