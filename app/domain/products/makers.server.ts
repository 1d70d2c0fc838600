import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "../enterprises/otop-scope.ts";

export interface Maker {
  id: number;
  code: string;
  nameTh: string;
  nameEn: string | null;
  provinceCode: string;
  provinceTh: string;
  provinceEn: string | null;
}

function makerRows() {
  return db()
    .selectFrom("reportingUnits as u")
    .innerJoin("areas as a", (join) => join.on(sql<boolean>`a.code = left(u.home_area_code, 2)`))
    .where("u.kind", "=", "enterprise")
    .where("u.activeTo", "is", null)
    .select(["u.id", "u.code", "u.nameTh", "u.nameEn", "a.code as provinceCode"])
    .select(["a.nameTh as provinceTh", "a.nameEn as provinceEn"]);
}

/** An enterprise by its code, as everybody may see it; null when there is none. */
export async function readMaker(_viewer: Viewer, code: string): Promise<Maker | null> {
  return (await makerRows().where("u.code", "=", code).executeTakeFirst()) ?? null;
}

/** The enterprises that a member writes for, held by name; empty for officers, who name one by its code. */
export async function ownMakers(viewer: Viewer): Promise<Maker[]> {
  const { units } = otopScope(viewer, "products.edit");
  if (units.length === 0) return [];
  return makerRows()
    .where(sql<boolean>`u.id = any(${units}::int[])`)
    .orderBy(sql`u.name_th collate fanfueang_th`)
    .execute();
}

/** An enterprise that the viewer may write products for; null when there is none. */
export async function writableMaker(viewer: Viewer, code: string): Promise<Maker | null> {
  const scope = otopScope(viewer, "products.edit");
  const maker = await makerRows()
    .where("u.code", "=", code)
    .where(inScope(scope, sql`u.home_area_code`, sql`u.id`))
    .executeTakeFirst();
  return maker ?? null;
}
