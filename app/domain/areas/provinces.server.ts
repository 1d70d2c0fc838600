import { db } from "#db/client.server.ts";

export interface Province {
  code: string;
  nameTh: string;
  nameEn: string | null;
  regionCode: string;
  /** The id of its shape in the map package. */
  mapShape: string | null;
}

/** All provinces, in the order of their codes. Public: the same for every viewer. */
export async function provinces(): Promise<Province[]> {
  const rows = await db()
    .selectFrom("areas")
    .select(["code", "nameTh", "nameEn", "parentCode", "mapShape"])
    .where("level", "=", 2)
    .orderBy("code")
    .execute();
  return rows.map(({ parentCode, ...row }) => ({ ...row, regionCode: parentCode ?? "TH" }));
}
