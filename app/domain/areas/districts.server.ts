import { sql } from "kysely";
import { db } from "#db/client.server.ts";

export interface District {
  code: string;
  nameTh: string;
  nameEn: string | null;
  provinceCode: string;
}

/** All districts, by the Thai alphabet. Public: the same for every viewer. */
export async function districts(): Promise<District[]> {
  const rows = await db()
    .selectFrom("areas")
    .select(["code", "nameTh", "nameEn", "parentCode"])
    .where("level", "=", 3)
    .orderBy(sql`name_th collate fanfueang_th`)
    .execute();
  return rows.map(({ parentCode, ...row }) => ({ ...row, provinceCode: parentCode ?? "" }));
}
