import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";

/** The five sectors in their order, with their names. Public. */
export function sectorNames(_viewer: Viewer): Promise<{ code: string; nameTh: string; nameEn: string }[]> {
  return db().selectFrom("sectors").orderBy("position").select(["code", "nameTh", "nameEn"]).execute();
}
