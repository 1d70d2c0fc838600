import { db } from "#db/client.server.ts";
import type { Role } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";

/** The office a viewer holds, with its place: for the top bar. The first role stands for all. */
export interface Office {
  role: Role;
  placeTh: string;
  placeEn: string | null;
}

/** The viewer's offices with the names of their areas and units. */
export async function officesOf(viewer: Viewer): Promise<Office[]> {
  const areas = viewer.grants.flatMap((grant) => grant.areaCode ?? []);
  const units = viewer.grants.flatMap((grant) => grant.unitId ?? []);
  const [areaRows, unitRows] = await Promise.all([
    areas.length
      ? db().selectFrom("areas").select(["code", "nameTh", "nameEn"]).where("code", "in", areas).execute()
      : [],
    units.length
      ? db().selectFrom("reportingUnits").select(["id", "nameTh", "nameEn"]).where("id", "in", units).execute()
      : [],
  ]);
  const names = new Map<string | number, { nameTh: string; nameEn: string | null }>();
  for (const row of areaRows) names.set(row.code, row);
  for (const row of unitRows) names.set(row.id, row);
  return viewer.grants.map(({ role, areaCode, unitId }) => {
    const place = names.get(areaCode ?? unitId ?? "");
    return { role, placeTh: place?.nameTh ?? "", placeEn: place?.nameEn ?? null };
  });
}
