/** The rules of meetings, companies, enterprises and products, by what they refuse; over the demonstration world. */
export const REFUSED_OF_REGISTERS: Record<string, string[]> = {
  attendance_within_term: [
    `insert into attendances (meeting_id, committee_id, held_on, term_id, term, status)
     select m.meeting_id, m.committee_id, m.held_on, t.id, t.term, 'present' from meeting_committees as m
     join committee_terms as t on t.committee_id = m.committee_id and not t.term @> m.held_on limit 1`,
  ],
  attendance_substitute_is_named: [
    `update attendances set status = 'substitute', substitute_name_th = null
     where (meeting_id, term_id) = (select meeting_id, term_id from attendances limit 1)`,
  ],
  agenda_items_position: [
    `insert into agenda_items (meeting_id, position, kind, title_th) select meeting_id, position, kind, 'ซ้ำ' from agenda_items limit 1`,
  ],
  actions_only_a_meeting_closes: [
    `update actions set state = 'done', evidence_th = 'เสร็จแล้ว', reported_done_at = now() where id = (select id from actions where state = 'open' limit 1)`,
  ],
  actions_done_with_evidence: [
    `update actions set state = 'reported_done', evidence_th = null, evidence_file_id = null, reported_done_at = now()
     where id = (select id from actions where state = 'open' limit 1)`,
  ],
  actions_reported_when: [
    `update actions set state = 'reported_done', evidence_th = 'เสร็จแล้ว', reported_done_at = null
     where id = (select id from actions where state = 'open' limit 1)`,
  ],
  company_holder_once: [
    `insert into company_holders (company_id, name_th, sector_code, shares, held)
     select company_id, name_th, sector_code, shares, held from company_holders limit 1`,
  ],
  support_link_once: [
    `insert into support_links (supporter_id, receiver_unit_id, receiver_area_code, cog, what_th, given, recorded_by)
     select supporter_id, receiver_unit_id, receiver_area_code, cog, what_th, given, recorded_by from support_links limit 1`,
  ],
  enterprise_status_once: [
    `insert into enterprise_statuses (unit_id, kind, valid) select unit_id, kind, valid from enterprise_statuses limit 1`,
  ],
  enterprise_status_number_once: [
    `insert into enterprise_statuses (unit_id, kind, register_number, valid)
     select (select e.reporting_unit_id from enterprises as e
         where not exists (select from enterprise_statuses as o where o.unit_id = e.reporting_unit_id and o.kind = s.kind) limit 1),
       s.kind, s.register_number, s.valid
     from enterprise_statuses as s where s.register_number is not null and s.kind = 'community_enterprise' limit 1`,
  ],
  enterprise_member_once: [
    `insert into enterprise_members (unit_id, person_id, role, term) select unit_id, person_id, role, term from enterprise_members limit 1`,
  ],
  products_published_has_a_revision: [
    `insert into products (enterprise_id, category_code, name_th, area_code, state) values (1, 'food', 'ไม่มีเนื้อหา', '3001', 'published')`,
  ],
  products_price_range: [
    `insert into products (enterprise_id, category_code, name_th, area_code, price_from_baht, price_to_baht) values (1, 'food', 'ก', '3001', 10, 9)`,
    `insert into products (enterprise_id, category_code, name_th, area_code, price_from_baht) values (1, 'food', 'ก', '3001', -1)`,
  ],
  product_return_has_a_reason: [
    `update product_revisions set decision = 'rejected', reason_th = ' ', decided_at = now(), decided_by = 1, proposed_at = coalesce(proposed_at, now())
     where (product_id, revision) = (select product_id, revision from product_revisions where decision is null limit 1)`,
  ],
  certificate_not_twice: [
    `insert into certificates (enterprise_id, product_id, scheme, number, valid) select enterprise_id, product_id, scheme, number, valid from certificates limit 1`,
  ],
};
