/** The rules of windows, notes and who may work for whom, by what they refuse; over the demonstration world. */
export const REFUSED_OF_WORK: Record<string, string[]> = {
  planned_windows_in_order: [
    `insert into planned_windows (form_id, period_id, opens_at, due_at, closes_at, planned_by)
     values (3, 202705, '2027-06-10', '2027-06-01', '2027-07-01', 1)`,
  ],
  only_a_question_waits_for_an_answer: [
    "insert into notes (submission_id, body, author_id, answer_due_on) values ({submission}, 'ก', 1, '2026-12-01')",
  ],
  somebody_resolved_it: [
    "insert into notes (submission_id, body, author_id, asks, resolved_at) values ({submission}, 'ก', 1, 'entry', now())",
  ],
  an_answer_asks_nothing: [
    `with question as (insert into notes (submission_id, body, author_id, asks) values ({submission}, 'ก', 1, 'entry') returning id)
     insert into notes (submission_id, body, author_id, asks, answers) select {submission}, 'ข', 1, 'province', id from question`,
  ],
  an_assistant_stays_for_a_time: [
    "insert into role_assignments (user_id, role, reporting_unit_id, valid_from) values (1, 'enterprise_seller', 1, '2026-01-01')",
  ],
  ...Object.fromEntries(
    [
      ["invitation_ends_once", "accepted_by, accepted_at, withdrawn_at", "1, now(), now()"],
      ["invitation_is_accepted_by_somebody", "accepted_at", "now()"],
    ].map(([rule, columns, values]) => [
      rule,
      [
        `insert into assistant_invitations (reporting_unit_id, role, helps_until, code_sha256, invited_by, expires_at, ${columns})
         values (1, 'enterprise_seller', '2027-01-01', sha256('ก'::bytea), 1, now(), ${values})`,
      ],
    ]),
  ),
};
