import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { UnitKind } from "../organizations/unit-list.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { Cog, LinkState, NetworkFilter, Sector } from "./support.ts";

/** One support link with both its ends. Dates are "YYYY-MM-DD"; `until` is the last day, null when no end is agreed. */
export interface SupportLink {
  id: number;
  cog: Cog;
  what: string;
  from: string;
  until: string | null;
  state: LinkState;
  /** Null too for those who neither keep the register where the receiver is nor belong to it. */
  valueBaht: string | null;
  result: string | null;
  supporterId: number;
  supporterKind: "department" | "provincial_office" | "district_office" | "company" | "partner";
  supporterTh: string;
  supporterEn: string | null;
  sector: Sector;
  receiverCode: string;
  receiverKind: UnitKind;
  receiverTh: string;
  receiverEn: string | null;
  /** District of an enterprise, else the province. */
  areaCode: string;
  areaTh: string;
  areaEn: string | null;
  version: number;
}

/** Support links with both ends: `l` the link, `o` who gives, `u` who receives, `a` where the receiver is. */
export function linkRows(viewer: Viewer) {
  return db()
    .selectFrom("supportLinks as l")
    .innerJoin("organizations as o", "o.id", "l.supporterId")
    .innerJoin("reportingUnits as u", "u.id", "l.receiverUnitId")
    .innerJoin("areas as a", "a.code", "l.receiverAreaCode")
    .select([
      "l.id",
      sql<Cog>`l.cog`.as("cog"),
      "l.whatTh as what",
      sql<string>`lower(l.given)`.as("from"),
      sql<string | null>`upper(l.given) - 1`.as("until"),
      stateOfLink().as("state"),
      sql<string | null>`case when ${knowsValue(viewer)} then l.value_baht end`.as("valueBaht"),
      "l.resultTh as result",
      "l.supporterId",
      sql<SupportLink["supporterKind"]>`o.kind`.as("supporterKind"),
      "o.nameTh as supporterTh",
      "o.nameEn as supporterEn",
      sql<Sector>`o.sector_code`.as("sector"),
      "u.code as receiverCode",
      sql<UnitKind>`u.kind`.as("receiverKind"),
      "u.nameTh as receiverTh",
      "u.nameEn as receiverEn",
      "l.receiverAreaCode as areaCode",
      "a.nameTh as areaTh",
      "a.nameEn as areaEn",
      "l.version",
    ]);
}

function knowsValue(viewer: Viewer) {
  const keeps = inScope(scopeOf(viewer, "partners.manage"), sql`l.receiver_area_code`);
  return sql<SqlBool>`(${keeps} or ${inScope(scopeOf(viewer, "enterprises.edit"), sql`l.receiver_area_code`, sql`u.id`)})`;
}

function stateOfLink() {
  const today = bangkokDate(now());
  return sql<LinkState>`case when l.given @> ${today}::date then 'running'
    when lower(l.given) > ${today}::date then 'upcoming' else 'ended' end`;
}

/** A link stands in a province: the comparison that the index by place and cog answers. Over `l`. */
export function inProvince(province: string) {
  return sql<SqlBool>`left(l.receiver_area_code, 2) = ${province}`;
}

/** A link in a state today; over `l`. */
export function inState(state: NetworkFilter["state"]) {
  const today = bangkokDate(now());
  switch (state) {
    case "running":
      return sql<SqlBool>`l.given @> ${today}::date`;
    case "ended":
      return sql<SqlBool>`upper(l.given) <= ${today}::date`;
    case "upcoming":
      return sql<SqlBool>`lower(l.given) > ${today}::date`;
    case "all":
      return sql<SqlBool>`true`;
  }
}

/** A link that a filter lets through within its province; over `l` and `o`. */
export function matching(province: string, { cog, sector, district, state, q }: NetworkFilter) {
  const conditions = [inProvince(province), inState(state)];
  if (cog) conditions.push(sql<SqlBool>`l.cog = ${cog}`);
  if (sector) conditions.push(sql<SqlBool>`o.sector_code = ${sector}`);
  if (district) conditions.push(sql<SqlBool>`l.receiver_area_code = ${district}`);
  const fold = searchFold(q ?? "");
  if (fold) conditions.push(sayingSo(`%${escapedLike(fold)}%`));
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** A link that has the text in its words or in a name of one of its ends; over `l` and `o`. */
function sayingSo(pattern: string) {
  return sql<SqlBool>`(o.search_key like ${pattern} or lower(replace(l.what_th, ' ', '')) like ${pattern}
    or exists (select from reporting_units r where r.id = l.receiver_unit_id and r.search_key like ${pattern}))`;
}

/** Text in a pattern of LIKE as nothing but itself. */
export function escapedLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
