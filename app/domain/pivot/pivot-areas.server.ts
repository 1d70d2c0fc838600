import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { AREA_LEVELS, type AreaRow, lineOf, toArea } from "../dashboards/area-line.ts";
import type { AreaLevel, DashboardArea } from "../dashboards/dashboard.ts";

export interface PivotAreas {
  area: DashboardArea;
  /** From the nation down to the area. */
  breadcrumb: DashboardArea[];
  /** The nation, all regions and provinces, and the area itself. */
  others: DashboardArea[];
  /** The levels below the area. */
  levels: AreaLevel[];
  /** The areas of a level within the area; districts only when they were asked for. */
  below: (level: AreaLevel) => DashboardArea[];
}

/** An area and all that lie in it, in one query; null for an unknown one or a sub-district. */
export async function readPivotAreas(db: Kysely<DB>, code: string, withDistricts: boolean): Promise<PivotAreas | null> {
  const { rows } = await sql<AreaRow>`
    select a.code, a.parent_code, a.level, a.name_th, a.name_en
    from areas as a
    left join areas as province on province.code = a.parent_code and a.level = 3
    where a.level <= 2 or a.code = ${code}
      or (${withDistricts} and a.level = 3 and ${code} = any(array[a.parent_code, province.parent_code, 'TH']))
    order by a.code`.execute(db);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const own = byCode.get(code);
  if (!own || own.level > 3) return null;
  const within = rows.filter((row) => row.level > own.level && row.level <= 3 && lineOf(row, byCode).includes(own));
  return {
    area: toArea(own),
    breadcrumb: lineOf(own, byCode).map(toArea),
    others: rows.filter((row) => row.level <= 2 || row === own).map(toArea),
    levels: AREA_LEVELS.slice(own.level + 1),
    below: (level) => within.map(toArea).filter((area) => area.level === level),
  };
}
