import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { shownTo } from "../people/shown-to.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { ENDING_DAYS, type SeatRole, type Sector } from "./committee.ts";
import { isKept } from "./managed-committee.server.ts";

/** A term of a committee the viewer keeps that ends within 90 days and is not followed by another yet. */
export interface EndingTerm {
  id: number;
  committeeId: number;
  committeeTh: string;
  committeeEn: string | null;
  areaTh: string;
  areaEn: string | null;
  seatId: number;
  sector: Sector;
  seatNumber: number;
  role: SeatRole;
  officeTh: string | null;
  officeEn: string | null;
  nameTh: string | null;
  nameEn: string | null;
  lastDay: string;
  /** From today to the last day. */
  days: number;
}

const MOST_LISTED = 200;

/** What the viewer has to see to: terms ending within 90 days in seats nobody follows in, the soonest first. */
export function termsEnding(viewer: Viewer): Promise<EndingTerm[]> {
  const today = bangkokDate(now());
  const name = (column: string) => shownTo(viewer, "name", sql.ref(column), sql`p.id`, sql`c.area_code`);
  return db()
    .selectFrom("committeeTerms as t")
    .innerJoin("committeeSeats as s", "s.id", "t.seatId")
    .innerJoin("committees as c", "c.id", "t.committeeId")
    .innerJoin("areas as a", "a.code", "c.areaCode")
    .innerJoin("people as p", "p.id", "t.personId")
    .where(sql<SqlBool>`upper(t.term) between ${today}::date + 1 and ${today}::date + ${ENDING_DAYS.later + 1}::int`)
    .where(sql<SqlBool>`lower(t.term) <= ${today}::date and s.abolished_on is null`)
    .where(
      sql<SqlBool>`not exists (select from committee_terms f where f.seat_id = t.seat_id and lower(f.term) >= upper(t.term))`,
    )
    .where(isKept(viewer))
    .orderBy(sql`upper(t.term)`)
    .orderBy("t.id")
    .limit(MOST_LISTED)
    .select(["t.id", "c.id as committeeId", "c.nameTh as committeeTh", "c.nameEn as committeeEn"])
    .select(["a.nameTh as areaTh", "a.nameEn as areaEn", "s.id as seatId", "s.seatNumber", "s.officeTh", "s.officeEn"])
    .select([sql<Sector>`s.sector_code`.as("sector"), sql<SeatRole>`s.role`.as("role")])
    .select([name("p.name_th").as("nameTh"), name("p.name_en").as("nameEn")])
    .select([
      sql<string>`(upper(t.term) - 1)`.as("lastDay"),
      sql<number>`(upper(t.term) - 1 - ${today}::date)::int`.as("days"),
    ])
    .execute();
}
