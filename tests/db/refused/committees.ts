const committee = (kind: string, area: string) =>
  `insert into committees (kind, area_code, name_th) values ('${kind}', '${area}', 'คณะใหม่')`;
const organization = (kind: string, area: string) =>
  `insert into organizations (kind, sector_code, area_code, name_th, search_key) values ('${kind}', 'government', '${area}', 'ก', 'ก')`;

/** Passes the first resolution of province 30 on to a committee. */
const referral = (to: string) =>
  `insert into referrals (from_committee_id, resolution_id, to_committee_id, reason_th, referred_by, referred_at)
   select r.committee_id, r.id, ${to}, 'ขอให้พิจารณา', 1, now()
   from (select * from resolutions where committee_id = 30 order by id limit 1) as r
   cross join (select id from committees where kind = 'national') as n`;

/** What must never be stored of people, offices and committees, by the rule that refuses it. */
export const REFUSED_OF_COMMITTEES: Record<string, string[]> = {
  people_number_is_whole: [
    "insert into people (name_th, search_key, id_number_masked) values ('ก', 'ก', '1-10xx-xxxxx-70-8')",
  ],
  people_number_is_masked: [
    `insert into people (name_th, search_key, id_number_cipher, id_number_hash, id_number_masked)
     values ('ก', 'ก', '\\x00', '\\x00', '1101700230708')`,
  ],
  organizations_office_level: [organization("provincial_office", "10"), organization("department", "30")],
  organizations_only_companies_report: ["update organizations set reporting_unit_id = 1 where kind = 'department'"],
  committees_place: [committee("provincial", "10"), committee("provincial", "3001"), committee("national", "30")],
  committees_working_group_of: [
    committee("working_group", "30"),
    "insert into committees (kind, area_code, parent_id, name_th) values ('otop_network', '30', 30, 'เครือข่าย')",
  ],
  committees_board_of: [committee("company_board", "30")],
  seat_has_one_member: [
    `insert into committee_terms (committee_id, seat_id, person_id, term, appointment_order)
     select committee_id, seat_id, (select min(person_id) from committee_terms where committee_id = 50), term, '1'
     from committee_terms where committee_id = 30 limit 1`,
  ],
  attendance_left_after_coming: [
    "update attendances set left_at = now() where (meeting_id, term_id) in (select meeting_id, term_id from attendances where status = 'absent' limit 1)",
  ],
  referral_once: [`${referral("n.id")} cross join generate_series(1, 2)`],
  referral_to_another: [referral("r.committee_id")],
  agenda_item_for_one_reason: [
    `with passed as (${referral("n.id")} returning id)
     update agenda_items set referral_id = passed.id from passed where agenda_items.id =
       (select id from agenda_items where action_id is not null limit 1)`,
  ],
  person_has_one_seat: [
    `insert into committee_terms (committee_id, seat_id, person_id, term, appointment_order)
     select t.committee_id, vacant.id, t.person_id, '[2026-11-12,2026-11-13)', '1'
     from committee_terms as t, committee_seats as vacant
     where t.committee_id = 30 and t.term @> date '2026-11-12' and vacant.committee_id = 30
       and not exists (select from committee_terms as held where held.seat_id = vacant.id and held.term @> date '2026-11-12')
     limit 1`,
  ],
};
