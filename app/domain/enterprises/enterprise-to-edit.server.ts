import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { covers } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "./otop-scope.ts";
import { storedInput } from "./stored-input.server.ts";

/** A record as it is edited, with its version; null when the viewer may not edit it, or it has left the register. */
export async function enterpriseToEdit(viewer: Viewer, code: string) {
  const found = await db()
    .selectFrom("reportingUnits as u")
    .innerJoin("enterprises as e", "e.reportingUnitId", "u.id")
    .where("u.code", "=", code)
    .where("u.activeTo", "is", null)
    .where(inScope(otopScope(viewer, "enterprises.edit"), sql`u.home_area_code`, sql`u.id`))
    .select(["u.id", "u.homeAreaCode", "e.version"])
    .executeTakeFirst();
  if (!found) return null;
  return {
    id: found.id,
    code,
    version: found.version,
    input: await storedInput(db(), found.id),
    /** Register facts are an official's to change. */
    isOfficial: covers(otopScope(viewer, "enterprises.register"), found.homeAreaCode),
  };
}
