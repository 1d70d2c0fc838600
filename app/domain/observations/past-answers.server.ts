import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import type { Answer } from "./cell.ts";
import { exactAnswer } from "./stored-cells.server.ts";

/** One report that was or may have been: a unit's form of a period, by ids. */
export interface ReportId {
  unitId: number;
  formId: number;
  periodId: number;
}

/** Undivided answers by indicator code. */
export type Answers = Record<string, Answer>;

export const reportIdKey = (report: ReportId): string => `${report.unitId}/${report.formId}/${report.periodId}`;

/** The undivided answers of the named reports, whatever their state; a report without any has no entry. */
export async function answersOf(on: Kysely<DB>, reports: ReportId[]): Promise<Map<string, Answers>> {
  const found = new Map<string, Answers>();
  if (reports.length === 0) return found;
  const { rows } = await sql<ReportId & { code: string } & Answer>`
    select s.reporting_unit_id as unit_id, s.form_id, s.period_id, i.code, o.value, o.numerator, o.denominator, o.missing_reason
    from (select distinct * from unnest(
        ${reports.map((report) => report.unitId)}::integer[], ${reports.map((report) => report.formId)}::smallint[],
        ${reports.map((report) => report.periodId)}::integer[]) as asked) as k(unit_id, form_id, period_id)
    join submissions s on s.reporting_unit_id = k.unit_id and s.period_id = k.period_id and s.form_id = k.form_id
    join observations o on o.submission_id = s.id and o.split_id = 0
    join indicators i on i.id = o.indicator_id`.execute(on);
  for (const row of rows) {
    const answers = found.get(reportIdKey(row)) ?? {};
    answers[row.code] = exactAnswer(row);
    found.set(reportIdKey(row), answers);
  }
  return found;
}

/** The unit's own figures of the asked indicators in the 12 months before a report's period begins, by code. */
export async function historyOf(
  on: Kysely<DB>,
  reports: (ReportId & { startsOn: string })[],
  indicatorIds: number[],
): Promise<Map<string, Record<string, string[]>>> {
  const found = new Map<string, Record<string, string[]>>();
  if (reports.length === 0 || indicatorIds.length === 0) return found;
  const { rows } = await sql<ReportId & { code: string; figures: string[] }>`
    select k.unit_id, k.form_id, k.period_id, i.code, array_agg(o.value::text) as figures
    from (select distinct * from unnest(
        ${reports.map((report) => report.unitId)}::integer[], ${reports.map((report) => report.formId)}::smallint[],
        ${reports.map((report) => report.periodId)}::integer[], ${reports.map((report) => report.startsOn)}::date[])
      as asked) as k(unit_id, form_id, period_id, starts_on)
    join submissions s on s.reporting_unit_id = k.unit_id and s.form_id = k.form_id
    join periods p on p.id = s.period_id and p.starts_on < k.starts_on and p.starts_on >= k.starts_on - interval '12 months'
    join observations o on o.submission_id = s.id and o.split_id = 0 and o.value is not null
      and o.indicator_id = any(${indicatorIds}::smallint[])
    join indicators i on i.id = o.indicator_id
    group by k.unit_id, k.form_id, k.period_id, i.code`.execute(on);
  for (const row of rows) {
    const history = found.get(reportIdKey(row)) ?? {};
    history[row.code] = row.figures;
    found.set(reportIdKey(row), history);
  }
  return found;
}
