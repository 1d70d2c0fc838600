import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";

/** What would count twice if two records became one. */
export interface MergeObstacles {
  /** Codes of the periods for which both have figures. */
  periods: string[];
  /** Codes of the fairs to which both have an application that still stands. */
  fairs: string[];
}

/** What stands in the way of making one record of two; the order of the two does not matter. */
export async function mergeObstacles(on: Kysely<DB>, first: number, second: number): Promise<MergeObstacles> {
  const { rows } = await sql<MergeObstacles>`
    select array(
      select distinct p.code from submissions a
      join submissions b on b.period_id = a.period_id and b.form_id = a.form_id and b.reporting_unit_id = ${second}
      join periods p on p.id = a.period_id
      where a.reporting_unit_id = ${first} and ${hasFigures("a")} and ${hasFigures("b")}
      order by p.code) as periods,
    array(
      select f.code from fair_applications a
      join fair_applications b on b.fair_id = a.fair_id and b.enterprise_id = ${second}
      join fairs f on f.id = a.fair_id
      where a.enterprise_id = ${first} and ${stands("a")} and ${stands("b")}
      order by f.code) as fairs`.execute(on);
  return rows[0]!;
}

/** A report with figures, or with a history that must not be left behind. */
export const hasFigures = (report: string) =>
  sql.raw(`(exists (select from observations where submission_id = ${report}.id)
    or exists (select from approval_events where submission_id = ${report}.id)
    or exists (select from notes where submission_id = ${report}.id))`);

const stands = (application: string) =>
  sql.raw(`${application}.state not in ('province_failed', 'declined', 'withdrawn', 'cancelled')`);
