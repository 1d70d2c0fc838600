import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { Sector } from "./company.ts";

/** Who directs a company: the seats of its board, each with whoever sits there today. */
export interface Board {
  committeeId: number;
  seats: Director[];
}

export interface Director {
  seatId: number;
  sector: Sector;
  role: "chair" | "vice_chair" | "secretary" | "member";
  /** The office or position by which the public knows them. */
  positionTh: string | null;
  /** Null for viewers who may not know names, unless the person lets it be published. */
  nameTh: string | null;
  isVacant: boolean;
  /** Last day of the term; null without an end or without a term. */
  until: string | null;
}

/** The board of a company, which is a committee of its own; null when none has been set up. */
export async function readBoard(companyId: number, withNames: boolean): Promise<Board | null> {
  const { rows } = await sql<Director & { committeeId: number }>`
    select c.id as committee_id, seat.id as seat_id, seat.sector_code as sector, seat.role,
      coalesce(seat.office_th, p.position_th) as position_th, t.id is null as is_vacant, upper(t.term) - 1 as until,
      case when ${withNames} or exists (
        select from publish_consents as consent
        where consent.person_id = p.id and consent.field = 'name' and consent.withdrawn_at is null) then p.name_th end as name_th
    from committees as c
    join committee_seats as seat on seat.committee_id = c.id and seat.abolished_on is null
    join sectors as s on s.code = seat.sector_code
    left join committee_terms as t on t.seat_id = seat.id and t.term @> ${bangkokDate(now())}::date
    left join people as p on p.id = t.person_id
    where c.kind = 'company_board' and c.company_id = ${companyId}
    order by array_position(array['chair', 'vice_chair', 'secretary', 'member'], seat.role), s.position, seat.seat_number`.execute(
    db(),
  );
  const [first] = rows;
  return first ? { committeeId: first.committeeId, seats: rows.map(({ committeeId: _, ...seat }) => seat) } : null;
}
