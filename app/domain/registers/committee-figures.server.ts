import { type RawBuilder, sql } from "kysely";

/**
 * What the registers of committees say, as relations of `(area_code, period_id, indicator_id, split_id, value, numerator,
 * denominator)` over `leaf` (area_code, period_id, form_id). Only the provincial committee counts, neither its working
 * groups nor the company's board; a joint meeting counts for each province whose committee took part.
 */

/** Meetings that took place, neither only planned nor cancelled; a workshop, which has no number, is none. Ends a list of common table expressions with `held`. */
export const heldMeetings: RawBuilder<unknown> = sql`
  held as materialized (
    select leaf.area_code, leaf.period_id, m.meeting_id, m.committee_id, m.held_on
    from leaf
    join periods as p on p.id = leaf.period_id and p.kind = 'quarter'
    join committees as c on c.kind = 'provincial' and c.area_code = leaf.area_code
    join meeting_committees as m on m.committee_id = c.id and m.held_on between p.starts_on and p.ends_on
      and m.meeting_number is not null
    join meetings on meetings.id = m.meeting_id and meetings.state in ('in_progress', 'minutes_draft', 'minutes_approved'))`;

const CAME = sql`('present', 'online', 'substitute')`;

/** A quarter that is open for reports without any meeting is a zero; before that, silence. */
export function meetingsHeld(indicatorId: number): RawBuilder<unknown> {
  return sql`
    select leaf.area_code, leaf.period_id, ${indicatorId}::smallint, 0::smallint, count(held.meeting_id)::numeric,
      null::numeric, null::numeric
    from leaf
    join periods as p on p.id = leaf.period_id and p.kind = 'quarter'
    join committees as c on c.kind = 'provincial' and c.area_code = leaf.area_code
    left join held on held.committee_id = c.id and held.period_id = leaf.period_id
    group by leaf.area_code, leaf.period_id, leaf.form_id
    having count(held.meeting_id) > 0
      or exists (select from entry_windows as w where w.form_id = leaf.form_id and w.period_id = leaf.period_id)`;
}

/** Of everybody whose term held on the day, who came, was there online or sent a named substitute; also by sector. */
export function attendance(indicatorId: number): RawBuilder<unknown> {
  return sql`
    select held.area_code, held.period_id, ${indicatorId}::smallint,
      case when grouping(split.id) = 1 then 0 else split.id end::smallint,
      null::numeric, count(*) filter (where a.status in ${CAME})::numeric, count(*)::numeric
    from held
    join committee_terms as t on t.committee_id = held.committee_id and t.term @> held.held_on
    join committee_seats as seat on seat.id = t.seat_id
    join splits as split on split.dimension = 'sector' and split.code = seat.sector_code
    left join attendances as a on a.meeting_id = held.meeting_id and a.term_id = t.id
    group by grouping sets ((held.area_code, held.period_id), (held.area_code, held.period_id, split.id))`;
}

/** Meetings at which every sector had somebody, of all meetings held. */
export function meetingsOfAllSectors(indicatorId: number): RawBuilder<unknown> {
  return sql`
    select area_code, period_id, ${indicatorId}::smallint, 0::smallint, null::numeric,
      count(*) filter (where came = (select count(*) from sectors))::numeric, count(*)::numeric
    from (
      select held.area_code, held.period_id, held.meeting_id, count(distinct seat.sector_code) as came
      from held
      left join attendances as a on a.meeting_id = held.meeting_id and a.committee_id = held.committee_id and a.status in ${CAME}
      left join committee_terms as t on t.id = a.term_id
      left join committee_seats as seat on seat.id = t.seat_id
      group by held.area_code, held.period_id, held.meeting_id) as meeting
    group by area_code, period_id`;
}

/**
 * Actions due in the quarter that were reported done on or before their present due day, and that a meeting has closed
 * since. Whoever reports in time is in time, however late the next meeting is; cancelled ones count on neither side.
 * A quarter is judged once it is open for reports, when all its due days have passed.
 */
export function actionsOnTime(indicatorId: number): RawBuilder<unknown> {
  return sql`
    select leaf.area_code, leaf.period_id, ${indicatorId}::smallint, 0::smallint, null::numeric,
      count(*) filter (where x.state = 'done' and (x.reported_done_at at time zone 'Asia/Bangkok')::date <= x.due_on)::numeric,
      count(*)::numeric
    from leaf
    join entry_windows as w on w.form_id = leaf.form_id and w.period_id = leaf.period_id
    join periods as p on p.id = leaf.period_id and p.kind = 'quarter'
    join committees as c on c.kind = 'provincial' and c.area_code = leaf.area_code
    join actions as x on x.committee_id = c.id and x.due_on between p.starts_on and p.ends_on and x.state <> 'cancelled'
    group by leaf.area_code, leaf.period_id`;
}
