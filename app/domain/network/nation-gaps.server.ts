import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { type Province, provinces } from "../areas/provinces.server.ts";
import { inState } from "./link-rows.server.ts";
import { COGS, type Cog, SECTORS, type Sector } from "./support.ts";

/** One province beside the others: running links by cog and by sector; 0 is a gap. */
export interface ProvinceGaps extends Province {
  cogs: { cog: Cog; links: number }[];
  sectors: { sector: Sector; links: number }[];
  /** Cogs and sectors without any running link, of ten. */
  missing: number;
  /** Pairs of a sector and a cog without any running link, of twenty-five. */
  missingPairs: number;
}

/** A sector that supports a cog nowhere in so many provinces. */
export interface PairGap {
  sector: Sector;
  cog: Cog;
  provinces: number;
  /** Of so many. */
  of: number;
}

export interface NationGaps {
  /** In the order of their codes. */
  provinces: ProvinceGaps[];
  /** All twenty-five pairs, sectors by cogs. */
  pairs: PairGap[];
  /** Running links by province code, whatever is looked for. */
  links: ReadonlyMap<string, number>;
}

/** What a reader looks for: provinces that lack a cog, a sector, or the sector in the cog. */
export interface GapFilter {
  region: string | null;
  cog: Cog | null;
  sector: Sector | null;
}

/** Which cogs and sectors are missing where: running links counted once over the nation, provinces without any included. Public. */
export async function readNationGaps(_viewer: Viewer, filter: GapFilter): Promise<NationGaps> {
  const [all, counted] = [await provinces(), await linksByPair()];
  const links = (code: string, cog: Cog, sector: Sector) => counted.get(`${code}/${cog}/${sector}`) ?? 0;
  const rows = all.map((province) => gapsOf(province, (cog, sector) => links(province.code, cog, sector)));
  const inRegion = rows.filter(({ regionCode }) => !filter.region || regionCode === filter.region);
  return {
    provinces: inRegion.filter((row) => lacks(row, filter, (cog, sector) => links(row.code, cog, sector))),
    pairs: SECTORS.flatMap((sector) =>
      COGS.map((cog) => ({
        sector,
        cog,
        provinces: inRegion.filter(({ code }) => links(code, cog, sector) === 0).length,
        of: inRegion.length,
      })),
    ),
    links: new Map(rows.map(({ code, cogs }) => [code, total(cogs)])),
  };
}

type LinksOf = (cog: Cog, sector: Sector) => number;

function gapsOf(province: Province, linksOf: LinksOf): ProvinceGaps {
  const pairs = SECTORS.flatMap((sector) => COGS.map((cog) => ({ sector, cog, links: linksOf(cog, sector) })));
  const cogs = COGS.map((cog) => ({ cog, links: total(pairs.filter((pair) => pair.cog === cog)) }));
  const sectors = SECTORS.map((sector) => ({ sector, links: total(pairs.filter((pair) => pair.sector === sector)) }));
  return {
    ...province,
    cogs,
    sectors,
    missing: [...cogs, ...sectors].filter(({ links }) => links === 0).length,
    missingPairs: pairs.filter(({ links }) => links === 0).length,
  };
}

function total(counted: readonly { links: number }[]): number {
  return counted.reduce((sum, { links }) => sum + links, 0);
}

function lacks(row: ProvinceGaps, { cog, sector }: GapFilter, linksOf: LinksOf): boolean {
  if (cog && sector) return linksOf(cog, sector) === 0;
  if (cog) return row.cogs.some((each) => each.cog === cog && each.links === 0);
  if (sector) return row.sectors.some((each) => each.sector === sector && each.links === 0);
  return true;
}

async function linksByPair(): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; cog: Cog; sector: Sector; links: number }>`
    select left(l.receiver_area_code, 2) as code, l.cog, o.sector_code as sector, count(*)::int as links
    from support_links l join organizations o on o.id = l.supporter_id
    where ${inState("running")}
    group by 1, 2, 3`.execute(db());
  return new Map(rows.map(({ code, cog, sector, links }) => [`${code}/${cog}/${sector}`, links]));
}
