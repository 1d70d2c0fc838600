import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { heldToday, tellEach } from "../notices/tell.server.ts";
import { now } from "../periods/clock.server.ts";
import { lastDayDue, reportUntil } from "./sale.ts";

/**
 * Reminds, from eight in the evening until the time for reporting is over, whoever has confirmed booths and has not
 * reported the day: once a person, fair and day, with the booths that are missing. Answers how many were told.
 */
export async function remindOfSales(on: Kysely<DB>): Promise<number> {
  const day = lastDayDue(now());
  if (now() >= reportUntil(day)) return 0;
  return tellEach(
    on,
    "sales_missing",
    sql`select h.user_id, f.code as subject, ${day}::text as occasion, jsonb_build_object('fair', f.code, 'fairTh', f.name_th,
        'fairEn', f.name_en, 'dayOn', ${day}::text, 'booths', string_agg(b.code, ', ' order by b.code)) as words
      from booth_allocations as al join fairs as f on f.id = al.fair_id and f.closed_at is null
      join booths as b on b.id = al.booth_id join fair_applications as a on a.id = al.application_id
      join role_assignments as h on h.reporting_unit_id = a.enterprise_id and ${heldToday()}
      where al.state = 'confirmed' and al.days @> ${day}::date
        and not exists (select from booth_sale_reports as s where s.allocation_id = al.id and s.sale_date = ${day}::date)
      group by h.user_id, f.id`,
  );
}
