import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, readFair } from "../fairs/fair.server.ts";
import type { Fair } from "../fairs/fair.ts";
import type { SomeDays } from "../floor-plan/plan.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";

/** A selected application that has no booth yet. */
export interface WithoutBooth {
  id: number;
  enterpriseTh: string;
  provinceCode: string;
  categoryCode: string;
  rank: number | null;
}

/** A booth that is free, for all days of the fair or, between those of others, for some. */
export interface FreeBooth extends SomeDays {
  id: number;
  code: string;
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
  /** Free booths to choose from, so many of each category; any other can be typed. */
  booths: FreeBooth[];
}

const PAGE = 60;

/** Free booths named of each category. */
const MOST_NAMED = 100;

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
    select id, code, category_code, null as "from", null as "to" from (
      select b.id, b.code, z.category_code, row_number() over (partition by z.category_code order by b.code) as place
      from booths as b join fair_zones as z on z.id = b.zone_id
      where b.fair_id = ${fair.id} and b.is_open and not exists (select from booth_allocations as al where al.live_booth_id = b.id)
    ) as free where place <= ${MOST_NAMED} order by code`.execute(db());
  const { rows: partly } = await sql<FreeBooth>`
    select b.id, b.code, z.category_code, lower(free)::text as "from", (upper(free) - 1)::text as "to"
    from booths as b join fair_zones as z on z.id = b.zone_id join fairs as f on f.id = b.fair_id
    cross join lateral (select range_agg(al.days) as taken from booth_allocations as al where al.live_booth_id = b.id) as others
    cross join lateral unnest(datemultirange(f.open_days * daterange(${bangkokDate(now())}::date, null)) - others.taken) as free
    where b.fair_id = ${fair.id} and b.id in (select al.live_booth_id from booth_allocations as al
      where al.fair_id = ${fair.id} and al.live_booth_id is not null and al.days <> al.fair_days)
    order by b.code, free limit 100`.execute(db());
  const total = byProvince.reduce((sum, province) => sum + province.waiting, 0);
  return { fair, waiting, total, byProvince, zones, booths: [...partly, ...booths] };
}
