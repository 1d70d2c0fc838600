import { sql } from "kysely";
import { db } from "#db/client.server.ts";

export const AREA_LEVELS = ["nation", "region", "province", "district", "subdistrict"] as const;

export type AreaLevel = (typeof AREA_LEVELS)[number];

export interface AreaRow {
  code: string;
  level: AreaLevel;
  parent: string | null;
  nameTh: string;
  nameEn: string | null;
  postcode: string | null;
}

export interface AreaListQuery {
  level: AreaLevel | null;
  /** Only areas below this one. */
  below: string | null;
  /** The last code of the page before. */
  after: string | null;
  limit: number;
}

/** Areas in the order of their codes, a page at a time. Public: the same for every viewer. Null when `below` is unknown. */
export async function listAreas(query: AreaListQuery): Promise<{ areas: AreaRow[]; next: string | null } | null> {
  const { level, below, after, limit } = query;
  if (below !== null && !(await isArea(below))) return null;
  const { rows } = await sql<Omit<AreaRow, "level"> & { level: number }>`
    select a.code, a.level, a.parent_code as parent, a.name_th, a.name_en, a.postcode
    from areas as a
    left join areas as province on province.code = left(a.code, 2) and province.level = 2
    where a.code > ${after ?? ""}
      and (${level === null} or a.level = ${level === null ? null : AREA_LEVELS.indexOf(level)}::integer)
      and (${below === null} or a.code <> ${below ?? ""}
        and ${below ?? ""} = any(array[a.parent_code, left(a.code, 4), province.code, province.parent_code, 'TH']))
    order by a.code
    limit ${limit + 1}`.execute(db());
  const areas = rows.slice(0, limit).map((row) => ({ ...row, level: AREA_LEVELS[row.level]! }));
  return { areas, next: rows.length > limit ? (areas.at(-1)?.code ?? null) : null };
}

async function isArea(code: string): Promise<boolean> {
  return (await db().selectFrom("areas").select("code").where("code", "=", code).executeTakeFirst()) !== undefined;
}
