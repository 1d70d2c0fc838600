import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { type LastFigure, lastFiguresOf } from "./last-figures.server.ts";
import type { UnitKind } from "./unit-list.ts";
import { type UnitReport, unitReportsOf } from "./unit-reports.server.ts";

export interface UnitArea {
  code: string;
  level: number;
  nameTh: string;
  nameEn: string | null;
}

export interface UnitRecord {
  id: number;
  code: string;
  kind: UnitKind;
  nameTh: string;
  nameEn: string | null;
  producerType: "community_group" | "single_owner" | "sme" | null;
  categoryTh: string | null;
  categoryEn: string | null;
  businessAreaTh: string | null;
  businessAreaEn: string | null;
  activeFrom: string;
  activeTo: string | null;
  /** From the nation down to where the unit is. */
  areas: UnitArea[];
  /** Newest first; null outside the viewer's scope, like the figures. */
  reports: UnitReport[] | null;
  figures: LastFigure[] | null;
}

/** One reporting unit by its code: the register's part for everybody, reports and figures within the viewer's scope. Null when there is none. */
export async function readUnit(viewer: Viewer, code: string): Promise<UnitRecord | null> {
  const row = await db()
    .selectFrom("reportingUnits as u")
    .leftJoin("enterprises as e", "e.reportingUnitId", "u.id")
    .leftJoin("productCategories as c", "c.code", "e.categoryCode")
    .leftJoin("businessAreas as b", "b.code", "e.businessAreaCode")
    .where("u.code", "=", code)
    .select([
      "u.id",
      "u.code",
      sql<UnitKind>`u.kind`.as("kind"),
      "u.nameTh",
      "u.nameEn",
      "u.homeAreaCode",
      "e.subdistrictCode",
      sql<UnitRecord["producerType"]>`e.producer_type`.as("producerType"),
      "c.nameTh as categoryTh",
      "c.nameEn as categoryEn",
      "b.nameTh as businessAreaTh",
      "b.nameEn as businessAreaEn",
      sql<string>`u.active_from`.as("activeFrom"),
      sql<string | null>`u.active_to`.as("activeTo"),
      sql<boolean>`${inScope(scopeOf(viewer, "units.read"), sql`u.home_area_code`, sql`u.id`, sql`u.code`)}`.as("mine"),
    ])
    .executeTakeFirst();
  if (!row) return null;
  const { mine, homeAreaCode, subdistrictCode, ...unit } = row;
  return {
    ...unit,
    areas: await areaChain(homeAreaCode, subdistrictCode),
    reports: mine ? await unitReportsOf(unit.id) : null,
    figures: mine ? await lastFiguresOf(unit.id) : null,
  };
}

function areaChain(home: string, subdistrict: string | null): Promise<UnitArea[]> {
  const codes = ["TH", home.slice(0, 2), home, subdistrict].filter((code) => code !== null);
  return db()
    .selectFrom("areas")
    .where(
      sql<SqlBool>`(code = any(${codes}::text[]) or code = (select parent_code from areas where code = ${home.slice(0, 2)}))`,
    )
    .orderBy("level")
    .select(["code", "level", "nameTh", "nameEn"])
    .execute();
}
