import { sql } from "kysely";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { db } from "#db/client.server.ts";

/** Monthly enterprise reports of the last complete month in an area of the demo world, by state; "none" is not begun. */
export async function monthlyReports(areaCode: string, state: string): Promise<ReportKey[]> {
  const { rows } = await sql<{ code: string }>`
    select u.code from expected_reports r
    join reporting_units u on u.id = r.reporting_unit_id
    left join submissions s on s.reporting_unit_id = r.reporting_unit_id and s.period_id = r.period_id and s.form_id = r.form_id
    where r.form_id = 1 and r.period_id = 202610 and r.area_code like ${`${areaCode}%`} and coalesce(s.state, 'none') = ${state}
    order by u.id`.execute(db());
  return rows.map(({ code }) => ({ unitCode: code, periodCode: "2026-10", formCode: "enterprise-month" }));
}

/** The first of them; the demo world has one of every state in province 30. */
export async function monthlyReport(areaCode: string, state: string): Promise<ReportKey> {
  const [report] = await monthlyReports(areaCode, state);
  if (!report) throw new Error(`the demo world has no report ${state} in ${areaCode}`);
  return report;
}

/** Makes a report that the demo world has not begun look so again. */
export async function forget({ unitCode, periodCode, formCode }: ReportKey): Promise<void> {
  await sql`
    with gone as (
      select s.id from submissions s join reporting_units u on u.id = s.reporting_unit_id join periods p on p.id = s.period_id
      join forms f on f.id = s.form_id where u.code = ${unitCode} and p.code = ${periodCode} and f.code = ${formCode}),
    answers as (delete from observations using gone where submission_id = gone.id)
    select 1`.execute(db());
  await sql`
    delete from submissions s using reporting_units u, periods p, forms f where u.id = s.reporting_unit_id and p.id = s.period_id
      and f.id = s.form_id and u.code = ${unitCode} and p.code = ${periodCode} and f.code = ${formCode}`.execute(db());
}

/** History events of a report, oldest first. */
export async function historyOf({ unitCode, periodCode, formCode }: ReportKey) {
  const { rows } = await sql<{
    action: string;
    actorId: number;
    oldValues: unknown;
    newValues: unknown;
    requestKey: string | null;
  }>`
    select e.action, e.actor_id, e.old_values, e.new_values, e.request_key from audit_events e
    join submissions s on e.entity = 'report' and e.entity_id = s.id::text
    join reporting_units u on u.id = s.reporting_unit_id join periods p on p.id = s.period_id join forms f on f.id = s.form_id
    where u.code = ${unitCode} and p.code = ${periodCode} and f.code = ${formCode} order by e.id`.execute(db());
  return rows;
}
