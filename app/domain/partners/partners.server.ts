import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import type { Viewer } from "../access/viewer.ts";
import { within } from "../network/areas-below.server.ts";
import { inState } from "../network/link-rows.server.ts";
import type { Cog, Sector } from "../network/support.ts";
import { MIN_SEARCH_LENGTH } from "../organizations/unit-list.ts";
import { PARTNERS_PER_PAGE, type PartnerQuery } from "./partner.ts";

export interface PartnerRow {
  id: number;
  nameTh: string;
  nameEn: string | null;
  sector: Sector;
  areaCode: string;
  areaTh: string;
  areaEn: string | null;
  activeTo: string | null;
  /** Running support by cog; a cog that is not given is missing. */
  running: { cog: Cog; links: number }[];
}

export interface PartnerList {
  partners: PartnerRow[];
  /** Id to go on after, or null on the last page. */
  next: number | null;
}

/** Partners by the Thai alphabet, a page at a time: what they are called, where they are and what they give now. Public. */
export async function listPartners(
  _viewer: Viewer,
  { q, sector, province, after }: PartnerQuery,
  limit = PARTNERS_PER_PAGE,
): Promise<PartnerList> {
  const fold = searchFold(q ?? "");
  let rows = db()
    .selectFrom("organizations as o")
    .innerJoin("areas as a", "a.code", "o.areaCode")
    .where("o.kind", "=", "partner")
    .orderBy(sql`o.name_th collate fanfueang_th`)
    .orderBy("o.id")
    .limit(limit + 1)
    .select([
      "o.id",
      "o.nameTh",
      "o.nameEn",
      sql<Sector>`o.sector_code`.as("sector"),
      "o.areaCode",
      "a.nameTh as areaTh",
      "a.nameEn as areaEn",
      sql<string | null>`o.active_to`.as("activeTo"),
    ]);
  if (sector) rows = rows.where("o.sectorCode", "=", sector);
  if (province) rows = rows.where(within(province, sql`o.area_code`));
  if (fold.length >= MIN_SEARCH_LENGTH) rows = rows.where(contains(fold));
  if (after) rows = rows.where(beyond(after));
  const found = await rows.execute();
  const shown = found.slice(0, limit);
  const running = await runningOf(shown.map(({ id }) => id));
  return {
    partners: shown.map((partner) => ({ ...partner, running: running.get(partner.id) ?? [] })),
    next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

function contains(fold: string) {
  return sql<SqlBool>`o.search_key like ${`%${fold.replace(/[\\%_]/g, "\\$&")}%`}`;
}

function beyond(id: number) {
  return sql<SqlBool>`(o.name_th collate fanfueang_th, o.id) >
    ((select name_th from organizations where id = ${id}) collate fanfueang_th, ${id})`;
}

async function runningOf(ids: number[]): Promise<Map<number, PartnerRow["running"]>> {
  const rows = await db()
    .selectFrom("supportLinks as l")
    .where(sql<SqlBool>`l.supporter_id = any(${ids}::int[])`)
    .where(inState("running"))
    .groupBy(["l.supporterId", "l.cog"])
    .orderBy("l.cog")
    .select(["l.supporterId as id", sql<Cog>`l.cog`.as("cog"), sql<number>`count(*)`.as("links")])
    .execute();
  const byPartner = new Map<number, PartnerRow["running"]>();
  for (const { id, ...count } of rows) byPartner.set(id, [...(byPartner.get(id) ?? []), count]);
  return byPartner;
}
