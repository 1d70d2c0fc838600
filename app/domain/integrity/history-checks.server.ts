import { sql } from "kysely";
import { observationsHash } from "../reviews/approval-event.server.ts";
import { TRANSITIONS } from "../reviews/review.ts";
import type { Check } from "./check.server.ts";

/** A report in words; over `s` (submissions). */
const report = sql`(select u.code || ' ' || p.code || ' ' || f.code from reporting_units as u, periods as p, forms as f
  where u.id = s.reporting_unit_id and p.id = s.period_id and f.id = s.form_id)`;

const steps = sql.join([...new Set(TRANSITIONS.map(({ from, to }) => `${from} ${to}`))].map((pair) => sql`${pair}`));

/** What happened against where reports stand: every state has its step, and every step its right order. */
export const HISTORY_CHECKS: Check[] = [
  {
    code: "state_without_step",
    family: "history",
    finds: () => sql`
      select ${report} as subject, s.state || ' ≠ ' || coalesce(last.to_state, 'draft') as detail
      from submissions as s
      left join lateral (select e.to_state from approval_events as e where e.submission_id = s.id order by e.id desc limit 1) as last on true
      where s.state <> coalesce(last.to_state, 'draft')`,
  },
  {
    code: "broken_chain",
    family: "history",
    finds: () => sql`
      select ${report} as subject, chain.before || ', ' || chain.from_state || ' → ' || chain.to_state as detail
      from (select e.submission_id, e.from_state, e.to_state,
          lag(e.to_state, 1, 'draft') over (partition by e.submission_id order by e.id) as before from approval_events as e) as chain
      join submissions as s on s.id = chain.submission_id
      where chain.before <> chain.from_state`,
  },
  {
    code: "unknown_step",
    family: "history",
    finds: () => sql`
      select ${report} as subject, e.from_state || ' → ' || e.to_state as detail
      from approval_events as e join submissions as s on s.id = e.submission_id
      where e.from_state || ' ' || e.to_state not in (${steps})`,
  },
  {
    code: "approved_own",
    family: "history",
    finds: () => sql`
      select ${report} as subject, u.email as detail
      from approval_events as e join submissions as s on s.id = e.submission_id join users as u on u.id = e.actor_id
      where e.to_state in ('province_approved', 'accepted') and e.actor_id = (
        select sent.actor_id from approval_events as sent
        where sent.submission_id = e.submission_id and sent.id < e.id and sent.to_state = 'submitted' order by sent.id desc limit 1)`,
  },
  {
    code: "changed_after_decision",
    family: "history",
    finds: () => sql`
      select ${report} as subject, s.state as detail
      from submissions as s
      join lateral (select e.observations_sha256 from approval_events as e where e.submission_id = s.id order by e.id desc limit 1) as last on true
      where s.locked and last.observations_sha256 <> ${observationsHash(sql<number>`s.id`)}`,
  },
  {
    code: "version_behind_history",
    family: "history",
    finds: () => sql`
      select ${report} as subject, s.version || ' ≤ ' || max(e.submission_version) as detail
      from submissions as s join approval_events as e on e.submission_id = s.id
      group by s.id having s.version <= max(e.submission_version)`,
  },
];
