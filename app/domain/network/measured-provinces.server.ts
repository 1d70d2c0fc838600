import { type RawBuilder, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { inState } from "./link-rows.server.ts";
import type { Measure } from "./measures.ts";
import { isOverdue, isVacant } from "./province-head.server.ts";

/**
 * One measure of every province that has any, by province code, in one query. Links run today and count where the receiver
 * is; members are those of enterprises today, vacancies seats of provincial committees with nobody today, overdue actions
 * those past their day that no meeting has closed. Public.
 */
export async function measuredProvinces(_viewer: Viewer, measure: Measure): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; value: number }>`
    select code, count(*)::int as value from (${SOURCES[measure]()}) counted group by code`.execute(db());
  return new Map(rows.map(({ code, value }) => [code, value]));
}

const SOURCES: Record<Measure, () => RawBuilder<unknown>> = {
  links: () => sql`select left(l.receiver_area_code, 2) as code from support_links l where ${inState("running")}`,
  enterprises: () => sql`select left(u.home_area_code, 2) as code from reporting_units u
    where u.kind = 'enterprise' and (u.active_to is null or u.active_to >= ${bangkokDate(now())})`,
  members: () => sql`select left(u.home_area_code, 2) as code from enterprise_members m
    join reporting_units u on u.id = m.unit_id
    where m.term @> ${bangkokDate(now())}::date and (u.active_to is null or u.active_to >= ${bangkokDate(now())})`,
  vacancies: () => sql`select c.area_code as code from committees c join committee_seats s on s.committee_id = c.id
    where c.kind = 'provincial' and ${isVacant()}`,
  overdue: () => sql`select left(c.area_code, 2) as code from committees c join actions x on x.committee_id = c.id
    where c.area_code <> 'TH' and ${isOverdue()}`,
};
