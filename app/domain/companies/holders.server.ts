import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { Holder, Sector } from "./company.ts";

/** Holders of some companies by company: those of today first, each by the size of its part. */
export async function readHolders(companyIds: readonly number[], withNames: boolean): Promise<Map<number, Holder[]>> {
  const today = bangkokDate(now());
  const { rows } = await sql<Holder & { companyId: number; sector: Sector }>`
    select h.company_id, h.id, ${withNames ? sql`h.name_th` : sql`null`} as name_th, h.sector_code as sector, h.shares,
      trim_scale(h.vote_percent) as vote_percent, lower(h.held) as "from", upper(h.held) - 1 as until,
      h.held @> ${today}::date as is_current
    from company_holders as h
    join sectors as s on s.code = h.sector_code
    where h.company_id = any(${companyIds}::integer[])
    order by is_current desc, h.shares desc, s.position, h.id`.execute(db());
  const found = new Map<number, Holder[]>();
  for (const { companyId, ...holder } of rows) found.set(companyId, [...(found.get(companyId) ?? []), holder]);
  return found;
}

/** Shares and votes of one sector among the holders of today. */
export interface SectorPart {
  sector: Sector;
  holders: number;
  shares: number;
  /** Percent of all votes, as written down for its holders; null when none of them has it. */
  votePercent: string | null;
}

/** The holders of today put together by sector; sectors without a holder are left out. */
export async function readSectorParts(companyId: number): Promise<SectorPart[]> {
  const { rows } = await sql<SectorPart>`
    select s.code as sector, count(*) as holders, sum(h.shares) as shares, trim_scale(sum(h.vote_percent)) as vote_percent
    from company_holders as h
    join sectors as s on s.code = h.sector_code
    where h.company_id = ${companyId} and h.held @> ${bangkokDate(now())}::date
    group by s.code, s.position
    order by s.position`.execute(db());
  return rows;
}
