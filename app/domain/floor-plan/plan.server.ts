import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, readFair } from "../fairs/fair.server.ts";
import type { Fair } from "../fairs/fair.ts";

/** A booth on the drawing of its hall; metres from the left and the top. */
export interface PlanBooth {
  id: number;
  code: string;
  hall: string;
  zone: string;
  zoneTh: string;
  zoneEn: string | null;
  categoryCode: string | null;
  x: number;
  y: number;
  width: number;
  depth: number;
  blocked: boolean;
  /**
   * Who stands there, by their days: for the public once they have confirmed, before that only for whoever manages the
   * fair. Two who share a booth stand there one after the other.
   */
  standing: Standing[];
}

export interface Standing extends SomeDays {
  unitCode: string;
  enterpriseTh: string;
  provinceCode: string;
  state: "offered" | "confirmed";
}

/** The first and the last day of somebody who is not there for the whole fair; null for all its days. */
export interface SomeDays {
  from: string | null;
  to: string | null;
}

/** One end of the days of an allocation `al`, null when it has all of the fair's. */
export function someDay(end: "lower(al.days)" | "upper(al.days) - 1") {
  return sql<string | null>`case when al.days <> al.fair_days then (${sql.raw(end)})::text end`;
}

/** The columns of {@link SomeDays} of an allocation `al`. */
export const SOME_DAYS = sql`${someDay("lower(al.days)").as("from")}, ${someDay("upper(al.days) - 1").as("to")}`;

/** A booth with one of those who stand there, or nobody. */
type PlanRow = Omit<PlanBooth, "standing"> & { [Key in keyof Standing]: Standing[Key] | null };

/** What a reader wants to see of a plan. */
export interface PlanAsked {
  hall?: string | null;
  /** A booth by its code: its hall is shown when none was asked for. */
  booth?: string | null;
}

/**
 * The drawing of one hall of a fair with who is in which booth, and the provinces that are at the fair: the hall asked for, that of the booth asked for, or the first.
 * Null when the viewer does not see the fair.
 */
export async function readFloorPlan(
  viewer: Viewer,
  fairCode: string,
  asked: PlanAsked = {},
): Promise<{ fair: Fair; halls: string[]; hall: string | null; provinces: string[]; booths: PlanBooth[] } | null> {
  const fair = await readFair(viewer, fairCode);
  if (!fair) return null;
  const { rows: halls } = await sql<{ hall: string; asked: boolean }>`
    select z.hall, bool_or(b.code = ${asked.booth ?? ""}) as asked from fair_zones as z join booths as b on b.zone_id = z.id
    where z.fair_id = ${fair.id} group by z.hall order by z.hall`.execute(db());
  const { hall } = halls.find((each) => each.hall === asked.hall) ?? halls.find((each) => each.asked) ?? halls[0] ?? {};
  const shown = managesFairs(viewer) ? ["offered", "confirmed"] : ["confirmed"];
  const reading = sql<PlanRow>`
    select b.id, b.code, z.hall, z.code as zone, z.name_th as zone_th, z.name_en as zone_en, z.category_code,
      b.x_metres::float8 as x, b.y_metres::float8 as y, b.width_metres::float8 as width, b.depth_metres::float8 as depth,
      b.blocked_reason is not null as blocked, u.code as unit_code, u.name_th as enterprise_th, ap.province_code,
      al.state, ${SOME_DAYS}
    from booths as b
    join fair_zones as z on z.id = b.zone_id
    left join booth_allocations as al on al.live_booth_id = b.id and al.state = any(${shown}::text[])
    left join fair_applications as ap on ap.id = al.application_id
    left join reporting_units as u on u.id = ap.enterprise_id
    where b.fair_id = ${fair.id} and z.hall = ${hall ?? ""}
    order by z.code, b.code, lower(al.days)`.execute(db());
  const coming = sql<{ code: string }>`
    select distinct ap.province_code as code from booth_allocations as al join fair_applications as ap on ap.id = al.application_id
    where al.fair_id = ${fair.id} and al.state = any(${shown}::text[])`.execute(db());
  const [{ rows }, { rows: provinces }] = await Promise.all([reading, coming]);
  return {
    fair,
    halls: halls.map((each) => each.hall),
    hall: hall ?? null,
    provinces: provinces.map(({ code }) => code),
    booths: byBooth(rows),
  };
}

/** One booth for all rows of it, with whoever stands there. */
function byBooth(rows: readonly PlanRow[]): PlanBooth[] {
  const booths = new Map<number, PlanBooth>();
  for (const { unitCode, enterpriseTh, provinceCode, state, from, to, ...row } of rows) {
    const booth = booths.get(row.id) ?? { ...row, standing: [] };
    booths.set(row.id, booth);
    if (unitCode && enterpriseTh && provinceCode && state)
      booth.standing.push({ unitCode, enterpriseTh, provinceCode, state, from, to });
  }
  return [...booths.values()];
}
