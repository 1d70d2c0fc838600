import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, readFair } from "./fair.server.ts";

export interface FairZone {
  id: number;
  hall: string;
  code: string;
  nameTh: string;
  nameEn: string | null;
  categoryCode: string | null;
  booths: number;
  blocked: number;
  /** Booths with a live allocation. */
  given: number;
}

/** The zones of a fair by hall and code, with how many booths they have. Empty when the viewer does not see the fair. */
export async function zonesOf(viewer: Viewer, code: string): Promise<FairZone[]> {
  const fair = await readFair(viewer, code);
  if (!fair) return [];
  const { rows } = await sql<FairZone>`
    select z.id, z.hall, z.code, z.name_th, z.name_en, z.category_code,
      count(distinct b.id)::integer as booths, count(b.blocked_reason)::integer as blocked, count(distinct a.live_booth_id)::integer as given
    from fair_zones z
    left join booths b on b.zone_id = z.id
    left join booth_allocations a on a.live_booth_id = b.id
    where z.fair_id = ${fair.id} group by z.id order by z.hall, z.code`.execute(db());
  return rows;
}

/** What the zones of a fair are called, by hall and code; for whoever sees the fair already. */
export function zoneNames(fairCode: string): Promise<Pick<FairZone, "hall" | "code" | "nameTh" | "nameEn">[]> {
  return db()
    .selectFrom("fairZones as z")
    .innerJoin("fairs as f", "f.id", "z.fairId")
    .where("f.code", "=", fairCode)
    .select(["z.hall", "z.code", "z.nameTh", "z.nameEn"])
    .execute();
}

export interface FairBooth {
  id: number;
  code: string;
  sizeSquareMetres: string | null;
  blockedReason: string | null;
  given: boolean;
}

/** The booths of one zone in the order of their codes, a page at a time, for whoever manages fairs. */
export async function boothsOfZone(
  viewer: Viewer,
  zoneId: number,
  after: string | null,
  limit = 60,
): Promise<{ booths: FairBooth[]; next: string | null }> {
  if (!managesFairs(viewer)) return { booths: [], next: null };
  const { rows } = await sql<FairBooth>`
    select b.id, b.code, b.size_square_metres, b.blocked_reason,
      exists (select from booth_allocations a where a.live_booth_id = b.id) as given
    from booths b where b.zone_id = ${zoneId} and b.code > ${after ?? ""} order by b.code limit ${limit + 1}`.execute(
    db(),
  );
  const booths = rows.slice(0, limit);
  return { booths, next: rows.length > limit ? (booths.at(-1)?.code ?? null) : null };
}
