import type { AreaLevel, DashboardArea } from "./dashboard.ts";

/** By the number that an area's level is stored as; sub-districts have no figures of their own. */
export const AREA_LEVELS: readonly AreaLevel[] = ["nation", "region", "province", "district"];

/** An area as it is stored. */
export interface AreaRow {
  code: string;
  parentCode: string | null;
  level: number;
  nameTh: string;
  nameEn: string | null;
}

export function toArea({ code, level, nameTh, nameEn }: AreaRow): DashboardArea {
  return { code, level: AREA_LEVELS[level]!, nameTh, nameEn };
}

/** From the nation down to an area, as far as those above it are among the rows. */
export function lineOf<T extends AreaRow>(area: T, byCode: ReadonlyMap<string, T>): T[] {
  const line = [area];
  for (let up = byCode.get(area.parentCode ?? ""); up; up = byCode.get(up.parentCode ?? "")) line.unshift(up);
  return line;
}
