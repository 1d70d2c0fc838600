import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { can } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { provincesOf, shownTo } from "../people/shown-to.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { type SeatRole, type SeatState, type Sector, seatState } from "./committee.ts";

/** Somebody's time in a seat. What the viewer may not see of the person is null. */
export interface Term {
  id: number;
  personId: number;
  nameTh: string | null;
  nameEn: string | null;
  /** The office by which the person appears to the public. */
  positionTh: string | null;
  phone: string | null;
  email: string | null;
  from: string;
  /** The last day, inclusive; null where no end is set. */
  lastDay: string | null;
  when: "past" | "now" | "future";
  order: string;
  hasOrderFile: boolean;
  endedReason: string | null;
}

export interface Seat {
  id: number;
  sector: Sector;
  number: number;
  role: SeatRole;
  officeTh: string | null;
  officeEn: string | null;
  /** The first day on which the seat is no more. */
  abolishedOn: string | null;
  state: SeatState;
  /** Newest first. */
  terms: Term[];
}

/** The seats of a committee in the order of sectors, each with everybody who sat, sits or will sit in it. */
export async function seatsOf(viewer: Viewer, committeeId: number): Promise<Seat[]> {
  const today = bangkokDate(now());
  const seats = await db()
    .selectFrom("committeeSeats as s")
    .innerJoin("sectors", "sectors.code", "s.sectorCode")
    .where("s.committeeId", "=", committeeId)
    .orderBy("sectors.position")
    .orderBy("s.seatNumber")
    .select(["s.id", "s.seatNumber as number", "s.officeTh", "s.officeEn"])
    .select(sql<Sector>`s.sector_code`.as("sector"))
    .select(sql<SeatRole>`s.role`.as("role"))
    .select(sql<string | null>`s.abolished_on`.as("abolishedOn"))
    .execute();
  const terms = await termsOf(viewer, committeeId, today);
  return seats.map((seat) => {
    const own = terms.filter((term) => term.seatId === seat.id).map(({ seatId: _, ...term }) => term);
    const sitting = own.find((term) => term.when === "now");
    return { ...seat, state: seatState(sitting ? (sitting.lastDay ?? "open") : null, today), terms: own };
  });
}

function termsOf(viewer: Viewer, committeeId: number, today: string): Promise<(Term & { seatId: number })[]> {
  const shown = (field: "name" | "phone" | "email", column: string) =>
    shownTo(viewer, field, sql.ref(column), sql`p.id`, sql`c.area_code`);
  return db()
    .selectFrom("committeeTerms as t")
    .innerJoin("committees as c", "c.id", "t.committeeId")
    .innerJoin("people as p", "p.id", "t.personId")
    .where("t.committeeId", "=", committeeId)
    .orderBy(sql`lower(t.term)`, "desc")
    .select(["t.id", "t.seatId", "t.personId", "p.positionTh", "t.appointmentOrder as order"])
    .select([shown("name", "p.name_th").as("nameTh"), shown("name", "p.name_en").as("nameEn")])
    .select([shown("phone", "p.phone").as("phone"), shown("email", "p.email").as("email")])
    .select([
      sql<string>`lower(t.term)`.as("from"),
      sql<string | null>`(upper(t.term) - 1)`.as("lastDay"),
      sql<Term["when"]>`case when ${today}::date <@ t.term then 'now' when lower(t.term) > ${today}::date then 'future'
        else 'past' end`.as("when"),
      sql<boolean>`t.order_file_id is not null and ${inScope(provincesOf(viewer), sql`c.area_code`)}`.as(
        "hasOrderFile",
      ),
      sql<string | null>`case when ${can(viewer, "network.read")}::boolean then t.ended_reason_th end`.as(
        "endedReason",
      ),
    ])
    .execute();
}
