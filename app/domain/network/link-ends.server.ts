import { type Kysely, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import type { DB } from "#db/types.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { MIN_SEARCH_LENGTH, type UnitKind } from "../organizations/unit-list.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { escapedLike, type SupportLink } from "./link-rows.server.ts";
import type { Sector } from "./support.ts";

/** A search offers so many; more letters make it shorter. */
const OFFERED = 8;

export interface Supporter {
  id: number;
  kind: SupportLink["supporterKind"];
  sector: Sector;
  nameTh: string;
  nameEn: string | null;
  areaTh: string;
  areaEn: string | null;
}

export interface Receiver {
  id: number;
  code: string;
  kind: UnitKind;
  nameTh: string;
  nameEn: string | null;
  areaCode: string;
  areaTh: string;
  areaEn: string | null;
}

/** Who may give support: partners, offices and companies whose name contains the text, those of the viewer's area first. */
export async function findSupporters(viewer: Viewer, text: string): Promise<Supporter[]> {
  const fold = searchFold(text);
  if (fold.length < MIN_SEARCH_LENGTH) return [];
  return supporterRows(db())
    .where(sql<SqlBool>`o.search_key like ${`%${escapedLike(fold)}%`}`)
    .orderBy(inScope(scopeOf(viewer, "partners.manage"), sql`o.area_code`), "desc")
    .orderBy(sql`o.name_th collate fanfueang_th`)
    .orderBy("o.id")
    .limit(OFFERED)
    .execute();
}

/** One supporter by its id; null when there is none, or when it is no partner any more. */
export async function supporterOf(_viewer: Viewer, id: number, on: Kysely<DB> = db()): Promise<Supporter | null> {
  return (await supporterRows(on).where("o.id", "=", id).executeTakeFirst()) ?? null;
}

/** Whom the viewer may record support for: units in the viewer's area whose name or code contains the text. */
export async function findReceivers(viewer: Viewer, text: string): Promise<Receiver[]> {
  const fold = searchFold(text);
  if (fold.length < MIN_SEARCH_LENGTH) return [];
  return receiverRows(db(), viewer)
    .where(sql<SqlBool>`u.search_key like ${`%${escapedLike(fold)}%`}`)
    .orderBy(sql`u.name_th collate fanfueang_th`)
    .orderBy("u.id")
    .limit(OFFERED)
    .execute();
}

/** One receiver in the viewer's area by its code; null when it is elsewhere or not there. */
export async function receiverOf(viewer: Viewer, code: string, on: Kysely<DB> = db()): Promise<Receiver | null> {
  return (await receiverRows(on, viewer).where("u.code", "=", code).executeTakeFirst()) ?? null;
}

function supporterRows(on: Kysely<DB>) {
  const today = bangkokDate(now());
  return on
    .selectFrom("organizations as o")
    .innerJoin("areas as a", "a.code", "o.areaCode")
    .where(sql<SqlBool>`(o.active_to is null or o.active_to >= ${today})`)
    .select([
      "o.id",
      sql<Supporter["kind"]>`o.kind`.as("kind"),
      sql<Sector>`o.sector_code`.as("sector"),
      "o.nameTh",
      "o.nameEn",
      "a.nameTh as areaTh",
      "a.nameEn as areaEn",
    ]);
}

function receiverRows(on: Kysely<DB>, viewer: Viewer) {
  const today = bangkokDate(now());
  return on
    .selectFrom("reportingUnits as u")
    .innerJoin("areas as a", "a.code", "u.homeAreaCode")
    .where(sql<SqlBool>`(u.active_to is null or u.active_to >= ${today})`)
    .where(inScope(scopeOf(viewer, "partners.manage"), sql`u.home_area_code`))
    .select([
      "u.id",
      "u.code",
      sql<UnitKind>`u.kind`.as("kind"),
      "u.nameTh",
      "u.nameEn",
      "u.homeAreaCode as areaCode",
      "a.nameTh as areaTh",
      "a.nameEn as areaEn",
    ]);
}
