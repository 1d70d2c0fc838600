import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";

export interface Choice {
  code: string;
  nameTh: string;
  nameEn: string | null;
}

export interface UnitFilters {
  regions: (Choice & { provinces: Choice[] })[];
  /** Of the province that is chosen, else none. */
  districts: Choice[];
  categories: Choice[];
}

/** What the list of units can be narrowed to, each in its own order: regions, provinces and districts by the Thai alphabet. */
export async function unitFilters(_viewer: Viewer, area: string | null): Promise<UnitFilters> {
  const province = area && /^\d{2}/.test(area) ? area.slice(0, 2) : "";
  const areas = await db()
    .selectFrom("areas")
    .where((where) =>
      where.or([where("level", "in", [1, 2]), where.and([where("level", "=", 3), where("parentCode", "=", province)])]),
    )
    .orderBy(sql`name_th collate fanfueang_th`)
    .select(["code", "level", "parentCode", "nameTh", "nameEn"])
    .execute();
  const choices = (level: number, parent?: string) =>
    areas
      .filter((each) => each.level === level && (parent === undefined || each.parentCode === parent))
      .map(({ code, nameTh, nameEn }) => ({ code, nameTh, nameEn }));
  return {
    regions: choices(1).map((region) => ({ ...region, provinces: choices(2, region.code) })),
    districts: choices(3),
    categories: await db()
      .selectFrom("productCategories")
      .orderBy("position")
      .select(["code", "nameTh", "nameEn"])
      .execute(),
  };
}

/** The area a viewer's list begins with: their own when they hold an office for exactly one, else none. */
export function ownArea(viewer: Viewer): string | null {
  const { nation, areas } = scopeOf(viewer, "units.read");
  const [first = null] = areas;
  return nation || areas.some((code) => code !== first) ? null : first;
}
