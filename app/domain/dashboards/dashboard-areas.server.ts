import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import { lineOf, toArea } from "./area-line.ts";
import type { DashboardArea } from "./dashboard.ts";

export interface DashboardAreas {
  area: DashboardArea;
  /** From the nation down to the area. */
  breadcrumb: DashboardArea[];
  /** The regions, when the area is the nation. */
  regions: DashboardArea[];
  /** The provinces within the area, itself for a province. */
  provinces: DashboardArea[];
  /** The districts, when the area is a province. */
  districts: DashboardArea[];
  /** The codes of all provinces of the country. */
  allProvinces: string[];
}

/** An area of the dashboard with those around and within it, in one query; null for an unknown one or a sub-district. */
export async function readAreas(db: Kysely<DB>, code: string): Promise<DashboardAreas | null> {
  const rows = await db
    .selectFrom("areas")
    .select(["code", "parentCode", "level", "nameTh", "nameEn"])
    .where((eb) =>
      eb.or([eb("level", "<=", 2), eb("code", "=", code), eb.and([eb("level", "=", 3), eb("parentCode", "=", code)])]),
    )
    .where("level", "<=", 3)
    .orderBy("code")
    .execute();
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const own = byCode.get(code);
  if (!own) return null;
  const inside = (row: (typeof rows)[number]): boolean => row.code === code || row.parentCode === code || code === "TH";
  const ofLevel = (level: number) => rows.filter((row) => row.level === level && inside(row)).map(toArea);
  return {
    area: toArea(own),
    breadcrumb: lineOf(own, byCode).map(toArea),
    regions: code === "TH" ? ofLevel(1) : [],
    provinces: ofLevel(2),
    districts: own.level === 2 ? ofLevel(3) : [],
    allProvinces: rows.filter((row) => row.level === 2).map((row) => row.code),
  };
}
