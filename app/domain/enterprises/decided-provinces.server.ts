import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "./otop-scope.ts";

/** Provinces whose register the viewer decides on, by the Thai alphabet. */
export function decidedProvinces(viewer: Viewer) {
  return db()
    .selectFrom("areas as a")
    .where("a.level", "=", 2)
    .where(inScope(otopScope(viewer, "enterprises.decide"), sql`a.code`))
    .orderBy(sql`a.name_th collate fanfueang_th`)
    .select(["a.code", "a.nameTh", "a.nameEn"])
    .execute();
}
