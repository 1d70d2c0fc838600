import { type Expression, type Kysely, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { UnitKind, UnitQuery } from "./unit-list.ts";

/** Units by their ids, in no order, with the names of their areas and whether the viewer's scope covers them. */
export function unitRows(viewer: Viewer, ids: number[]) {
  return db()
    .selectFrom("reportingUnits as u")
    .leftJoin("enterprises as e", "e.reportingUnitId", "u.id")
    .innerJoin("areas as province", (join) => join.on(sql<SqlBool>`province.code = left(u.home_area_code, 2)`))
    .leftJoin("areas as district", (join) =>
      join.on(sql<SqlBool>`district.code = u.home_area_code and district.level = 3`),
    )
    .where(sql<SqlBool>`u.id = any(${ids}::int[])`)
    .select([
      "u.id",
      "u.code",
      sql<UnitKind>`u.kind`.as("kind"),
      "u.nameTh",
      "u.nameEn",
      "e.categoryCode",
      "district.code as districtCode",
      "district.nameTh as districtTh",
      "district.nameEn as districtEn",
      "province.code as provinceCode",
      "province.nameTh as provinceTh",
      "province.nameEn as provinceEn",
      sql<boolean>`${inScope(scopeOf(viewer, "units.read"), sql`u.home_area_code`, sql`u.id`, sql`u.code`)}`.as(
        "inScope",
      ),
    ])
    .execute();
}

/** The ids of units that report today and match a query's filters and what is sought: nothing but what the indexes hold. */
export function matchingIds(on: Kysely<DB>, query: UnitQuery, sought: Expression<SqlBool> | null) {
  const today = bangkokDate(now());
  let units = on
    .selectFrom("reportingUnits as u")
    .select("u.id")
    .where(sql<SqlBool>`(u.active_to is null or u.active_to >= ${today})`);
  if (query.kind) units = units.where("u.kind", "=", query.kind);
  if (query.category)
    units = units.where(sql<SqlBool>`exists (select from enterprises as e where e.reporting_unit_id = u.id
      and e.category_code = ${query.category})`);
  if (query.area && query.area !== "TH") units = units.where(inArea(query.area));
  return sought ? units.where(sought) : units;
}

/** Rows after a unit in the order of the list, as one comparison that the index on the name answers. */
export function beyond(code: string, descending: boolean) {
  const before = sql`((select name_th from reporting_units where code = ${code}) collate fanfueang_th,
    (select id from reporting_units where code = ${code}))`;
  return sql<SqlBool>`(u.name_th collate fanfueang_th, u.id) ${descending ? sql`<` : sql`>`} ${before}`;
}

function inArea(area: string) {
  switch (/^\d+$/.test(area) ? area.length : 0) {
    case 2:
      return sql<SqlBool>`left(u.home_area_code, 2) = ${area}`;
    case 4:
      return sql<SqlBool>`u.home_area_code = ${area}`;
    case 6:
      return sql<SqlBool>`(u.home_area_code = ${area.slice(0, 4)} and exists (select from enterprises as e
        where e.reporting_unit_id = u.id and e.subdistrict_code = ${area}))`;
    default:
      return sql<SqlBool>`left(u.home_area_code, 2) = any(array(select code from areas where parent_code = ${area}))`;
  }
}
