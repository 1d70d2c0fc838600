import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { worksAt } from "./sales-scope.server.ts";

/** A booth that was taken back, whose code may still be on a phone or on paper: where its enterprise stands now. */
export interface MovedBooth {
  /** The allocation that ended. */
  allocationId: number;
  enterpriseTh: string;
  /** The allocation that holds now, and its booth; none when the enterprise has no booth any more. */
  nowId: number | null;
  boothCode: string | null;
}

/** Where the enterprises of ended allocations of a fair stand now, for its staff. */
export async function movedBooths(viewer: Viewer, fairId: number): Promise<MovedBooth[]> {
  if (!(await worksAt(viewer, fairId))) return [];
  return standingNow(db(), sql`old.fair_id = ${fairId}`);
}

/**
 * The allocation in which the application of an ended one stands now; the others are left as they are. Whoever saved a code
 * before two booths were swapped is led on by it.
 */
export async function ledOn(on: Kysely<DB>, allocationIds: readonly number[]): Promise<Map<number, number>> {
  const moved = await standingNow(on, sql`old.id = any(${allocationIds}::int[])`);
  return new Map(moved.flatMap(({ allocationId, nowId }) => (nowId === null ? [] : [[allocationId, nowId]])));
}

/** Of several shifts of an application the one that is on or comes next. */
async function standingNow(on: Kysely<DB>, which: ReturnType<typeof sql>): Promise<MovedBooth[]> {
  const { rows } = await sql<MovedBooth>`
    select distinct on (old.id) old.id as allocation_id, u.name_th as enterprise_th, al.id as now_id, b.code as booth_code
    from booth_allocations as old
    join fair_applications as ap on ap.id = old.application_id
    join reporting_units as u on u.id = ap.enterprise_id
    left join booth_allocations as al on al.application_id = old.application_id and al.state = 'confirmed'
    left join booths as b on b.id = al.booth_id
    where old.state = 'cancelled' and ${which}
    order by old.id, upper(al.days) > ${bangkokDate(now())}::date desc nulls last, lower(al.days)`.execute(on);
  return rows;
}
