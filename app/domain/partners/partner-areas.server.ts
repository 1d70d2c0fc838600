import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";

export interface PartnerArea {
  code: string;
  level: number;
  nameTh: string;
  nameEn: string | null;
}

/** Where the viewer may keep partners: the nation and its provinces, or a province with its districts, or a district. */
export function partnerAreas(viewer: Viewer): Promise<PartnerArea[]> {
  const scope = scopeOf(viewer, "partners.manage");
  return db()
    .selectFrom("areas")
    .where("level", "in", scope.nation ? [0, 2] : [2, 3])
    .where(inScope(scope, sql`code`))
    .orderBy("level")
    .orderBy(sql`name_th collate fanfueang_th`)
    .select(["code", "level", "nameTh", "nameEn"])
    .execute();
}
