import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, readFair } from "../fairs/fair.server.ts";
import type { Fair } from "../fairs/fair.ts";

/** A selected application that has no booth yet. */
export interface WithoutBooth {
  id: number;
  enterpriseTh: string;
  provinceCode: string;
  categoryCode: string;
  rank: number | null;
}

export interface FreeBooth {
  id: number;
  code: string;
  zoneId: number;
  categoryCode: string | null;
}

export interface ToAllot {
  fair: Fair;
  waiting: WithoutBooth[];
  /** All that wait; `waiting` is a page of them. */
  total: number;
  /** How many wait of each province. */
  byProvince: { provinceCode: string; waiting: number }[];
  zones: {
    id: number;
    hall: string;
    nameTh: string;
    nameEn: string | null;
    categoryCode: string | null;
    free: number;
  }[];
  booths: FreeBooth[];
}

const PAGE = 60;

/** Who still needs a booth and which are free, for whoever manages the fair; null for others. */
export async function readToAllot(viewer: Viewer, fairCode: string, after: number): Promise<ToAllot | null> {
  const fair = managesFairs(viewer) ? await readFair(viewer, fairCode) : null;
  if (!fair) return null;
  const { rows: waiting } = await sql<WithoutBooth>`
    select a.id, u.name_th as enterprise_th, a.province_code, a.category_code, a.province_rank as rank
    from fair_applications as a join reporting_units as u on u.id = a.enterprise_id
    where a.fair_id = ${fair.id} and a.state = 'selected' and a.id > ${after} order by a.id limit ${PAGE}`.execute(
    db(),
  );
  const { rows: byProvince } = await sql<ToAllot["byProvince"][number]>`
    select province_code, count(*)::int as waiting from fair_applications
    where fair_id = ${fair.id} and state = 'selected' group by province_code order by province_code`.execute(db());
  const { rows: zones } = await sql<ToAllot["zones"][number]>`
    select z.id, z.hall, z.name_th, z.name_en, z.category_code,
      count(b.id) filter (where b.is_open and al.id is null)::int as free
    from fair_zones as z left join booths as b on b.zone_id = z.id left join booth_allocations as al on al.live_booth_id = b.id
    where z.fair_id = ${fair.id} group by z.id order by z.hall, z.code`.execute(db());
  const { rows: booths } = await sql<FreeBooth>`
    select b.id, b.code, b.zone_id, z.category_code from booths as b join fair_zones as z on z.id = b.zone_id
    where b.fair_id = ${fair.id} and b.is_open and not exists (select from booth_allocations as al where al.live_booth_id = b.id)
    order by b.code limit 400`.execute(db());
  const total = byProvince.reduce((sum, province) => sum + province.waiting, 0);
  return { fair, waiting, total, byProvince, zones, booths };
}
