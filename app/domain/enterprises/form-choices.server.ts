import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "./otop-scope.ts";

/**
 * What the form of a record offers: categories, business areas, the provinces and districts in which the viewer registers
 * enterprises, and the sub-districts of the district chosen. Districts of one province: that of the district, else `province`.
 */
export async function formChoices(viewer: Viewer, chosen: { province: string | null; district: string | null }) {
  const scope = otopScope(viewer, "enterprises.register");
  const districtsInScope = () =>
    db()
      .selectFrom("areas as a")
      .where("a.level", "=", 3)
      .where(inScope({ ...scope, units: [] }, sql`a.code`));
  const provinces = await db()
    .selectFrom("areas as p")
    .where("p.level", "=", 2)
    .where("p.code", "in", districtsInScope().select(sql<string>`left(a.code, 2)`.as("code")))
    .orderBy(sql`p.name_th collate fanfueang_th`)
    .select(["p.code", "p.nameTh", "p.nameEn"])
    .execute();
  const [only] = provinces.length === 1 ? provinces : [];
  const province = chosen.district?.slice(0, 2) ?? chosen.province ?? only?.code ?? "";
  const [districts, subdistricts, categories, businessAreas] = await Promise.all([
    districtsInScope()
      .where(sql<SqlBool>`left(a.code, 2) = ${province}`)
      .orderBy(sql`a.name_th collate fanfueang_th`)
      .select(["a.code", "a.nameTh", "a.nameEn"])
      .execute(),
    db()
      .selectFrom("areas")
      .where("parentCode", "=", chosen.district ?? "")
      .where("level", "=", 4)
      .orderBy(sql`name_th collate fanfueang_th`)
      .select(["code", "nameTh", "nameEn"])
      .execute(),
    db().selectFrom("productCategories").orderBy("position").select(["code", "nameTh", "nameEn"]).execute(),
    db().selectFrom("businessAreas").orderBy("position").select(["code", "nameTh", "nameEn"]).execute(),
  ]);
  return { province, provinces, districts, subdistricts, categories, businessAreas };
}

/** The name of a district with its province, or null when there is none. */
export async function districtName(_viewer: Viewer, code: string) {
  const row = await db()
    .selectFrom("areas as d")
    .innerJoin("areas as p", "p.code", "d.parentCode")
    .where("d.code", "=", code)
    .where("d.level", "=", 3)
    .select(["d.nameTh", "d.nameEn", "p.nameTh as provinceTh", "p.nameEn as provinceEn"])
    .executeTakeFirst();
  return row ?? null;
}
