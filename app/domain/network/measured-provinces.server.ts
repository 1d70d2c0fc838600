import { type RawBuilder, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { Measure } from "./measures.ts";
import { isOverdue, isVacant } from "./province-head.server.ts";

/**
 * One measure of every province that has any, by province code, in one query. Members are those of enterprises today,
 * vacancies seats of provincial committees with nobody today, overdue actions those past their day that no meeting has
 * closed. Links are counted with their gaps. Public.
 */
export async function measuredProvinces(_viewer: Viewer, measure: Counted): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; value: number }>`
    select left(area, 2) as code, sum(number)::int as value from (${SOURCES[measure]()}) counted group by 1`.execute(
    db(),
  );
  return new Map(rows.map(({ code, value }) => [code, value]));
}

type Counted = Exclude<Measure, "links">;

/** Counted by the code as it is stored, which an index has in order; a district's first two digits are its province. */
const SOURCES: Record<Counted, () => RawBuilder<unknown>> = {
  enterprises: () => sql`select u.home_area_code as area, count(*) as number from reporting_units u
    where u.kind = 'enterprise' and (u.active_to is null or u.active_to >= ${bangkokDate(now())}) group by 1`,
  members: () => sql`select u.home_area_code as area, count(*) as number from enterprise_members m
    join reporting_units u on u.id = m.unit_id
    where m.term @> ${bangkokDate(now())}::date and (u.active_to is null or u.active_to >= ${bangkokDate(now())}) group by 1`,
  vacancies: () => sql`select c.area_code as area, count(*) as number
    from committees c join committee_seats s on s.committee_id = c.id
    where c.kind = 'provincial' and ${isVacant()} group by 1`,
  overdue: () => sql`select c.area_code as area, count(*) as number
    from committees c join actions x on x.committee_id = c.id
    where c.area_code <> 'TH' and ${isOverdue()} group by 1`,
};
