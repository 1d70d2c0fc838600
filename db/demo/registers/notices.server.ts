import { type RawBuilder, sql } from "kysely";
import type { RegisterWorld } from "./fill-registers.server.ts";

/** A reader has this many reports told as returned at most: the newest. */
const RETURNED = 3;
/** Days after which a reader has read what they were told. */
const READ_AFTER = 3;

/**
 * What the people of the made-up world were told, from what happened in it and in the words in which the portal would have
 * told it. Said once for each reader and occasion, so that the portal's own reminders do not repeat it.
 */
export async function fillNotices({ trx, now }: RegisterWorld): Promise<void> {
  const told = [
    returnedReports(),
    calledMeetings(),
    givenActions(now),
    announcedFairs(),
    offeredBooths(),
    missingSales(now),
  ];
  await sql`
    insert into notices (user_id, kind, subject, occasion, words, created_at, read_at)
    select user_id, kind, subject, occasion, words, told_at,
      case when told_at < ${now}::timestamptz - make_interval(days => ${READ_AFTER}) then told_at + interval '5 hours' end
    from (${sql.join(told, sql` union all `)}) as told
    where told_at <= ${now} order by told_at, user_id, kind, subject`.execute(trx);
}

/** Whoever sent a report that came back, and those of its unit. */
function returnedReports(): RawBuilder<unknown> {
  return sql`
    select user_id, 'report_returned' as kind, subject, occasion, words, told_at from (
      select reader.user_id, s.id::text as subject, s.version::text as occasion, e.occurred_at as told_at,
        jsonb_build_object('unit', u.code, 'period', p.code, 'form', f.code, 'unitTh', u.name_th, 'unitEn', u.name_en,
          'formTh', f.name_th, 'formEn', f.name_en, 'reason', e.reason,
          'untilOn', (coalesce(s.entry_open_until, w.closes_at) at time zone 'Asia/Bangkok' - interval '1 day')::date) as words,
        row_number() over (partition by reader.user_id order by e.occurred_at desc, s.id) as nth
      from submissions s
      join reporting_units u on u.id = s.reporting_unit_id
      join forms f on f.id = s.form_id
      join periods p on p.id = s.period_id
      join entry_windows w on w.form_id = s.form_id and w.period_id = s.period_id
      join lateral (select occurred_at, reason from approval_events where submission_id = s.id and to_state = 'returned'
        order by id desc limit 1) e on true
      join lateral (select user_id from role_assignments where reporting_unit_id = s.reporting_unit_id
        union select s.submitted_by) reader on reader.user_id is not null
      where s.state = 'returned') as returned
    where nth <= ${RETURNED}`;
}

/** The secretaries of the bodies of a meeting to come. */
function calledMeetings(): RawBuilder<unknown> {
  return sql`
    select h.user_id, 'meeting_called', m.id::text, m.version::text,
      jsonb_build_object('bodyTh', c.name_th, 'bodyEn', coalesce(c.name_en, c.name_th), 'heldOn', m.held_on,
        'time', left(coalesce(m.starts_at::text, ''), 5), 'place', coalesce(m.place_th, ''), 'reason', ''), m.called_at
    from meetings m join meeting_committees b on b.meeting_id = m.id join committees c on c.id = b.committee_id
    join role_assignments h on h.role = 'committee_secretary' and h.area_code = c.area_code
    where m.state = 'called'`;
}

/** The officers of an office that was given an action which is still to come. */
function givenActions(now: Date): RawBuilder<unknown> {
  return sql`
    select h.user_id, 'action_given', a.id::text, a.due_on::text,
      jsonb_build_object('task', a.task_th, 'dueOn', a.due_on), r.recorded_at
    from actions a join resolutions r on r.id = a.resolution_id
    join organizations office on office.id = a.owner_organization_id and office.kind = 'provincial_office'
    join role_assignments h on h.role = 'provincial_officer' and h.area_code = office.area_code
    where a.state in ('open', 'in_progress') and a.due_on >= (${now}::timestamptz at time zone 'Asia/Bangkok')::date`;
}

/** Whoever has a live application in a fair whose results were announced and that has not begun. */
function announcedFairs(): RawBuilder<unknown> {
  return sql`
    select h.user_id, 'fair_announced', f.code, to_char(f.results_announced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      jsonb_build_object('fair', f.code, 'fairTh', f.name_th, 'fairEn', f.name_en), f.results_announced_at
    from fairs f join fair_applications a on a.fair_id = f.id and a.state in ('selected', 'waitlisted', 'offered', 'confirmed')
    join role_assignments h on h.reporting_unit_id = a.enterprise_id
    where f.results_announced_at is not null and f.closed_at is null`;
}

/** Whoever is offered a booth and may still answer. */
function offeredBooths(): RawBuilder<unknown> {
  return sql`
    select h.user_id, 'booth_offered', a.id::text, al.id::text, jsonb_build_object('fair', f.code, 'fairTh', f.name_th,
        'fairEn', f.name_en, 'booth', b.code, 'untilAt', al.offer_expires_at, 'fromOn', lower(al.days), 'lastOn', upper(al.days) - 1),
      (select max(drawn_at) from fair_lots where fair_id = f.id)
    from booth_allocations al join fair_applications a on a.id = al.application_id join fairs f on f.id = al.fair_id
    join booths b on b.id = al.booth_id join role_assignments h on h.reporting_unit_id = a.enterprise_id
    where al.state = 'offered'`;
}

/** Whoever had not reported yesterday's sales at eight in the evening. */
function missingSales(now: Date): RawBuilder<unknown> {
  const yesterday = sql`((${now}::timestamptz at time zone 'Asia/Bangkok')::date - 1)`;
  return sql`
    select h.user_id, 'sales_missing', f.code, ${yesterday}::text, jsonb_build_object('fair', f.code, 'fairTh', f.name_th,
        'fairEn', f.name_en, 'dayOn', ${yesterday}::text, 'booths', string_agg(b.code, ', ' order by b.code)),
      (${yesterday} + time '20:00') at time zone 'Asia/Bangkok'
    from booth_allocations al join fairs f on f.id = al.fair_id and f.closed_at is null
    join booths b on b.id = al.booth_id join fair_applications a on a.id = al.application_id
    join role_assignments h on h.reporting_unit_id = a.enterprise_id
    where al.state = 'confirmed' and al.days @> ${yesterday}
      and not exists (select from booth_sale_reports s where s.allocation_id = al.id and s.sale_date = ${yesterday})
    group by h.user_id, f.id`;
}
