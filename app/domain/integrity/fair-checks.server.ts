import { sql } from "kysely";
import type { Check } from "./check.server.ts";

/** What the counters of the fairs say against the places that are held: no decision may rest on a number that is wrong. */
export const FAIR_CHECKS: Check[] = [
  {
    code: "quota_drift",
    family: "fairs",
    finds: () => sql`
      with held as materialized (
        select fair_id, province_code, category_code, count(*)::integer as places from fair_applications
        where holds_place group by fair_id, province_code, category_code)
      select f.code || ' ' || coalesce(q.province_code, '*') || ' ' || coalesce(q.category_code, '*') as subject,
        q.used || ' ≠ ' || coalesce(sum(held.places), 0) as detail
      from fair_quotas as q join fairs as f on f.id = q.fair_id
      left join held on held.fair_id = q.fair_id and held.province_code = coalesce(q.province_code, held.province_code)
        and held.category_code = coalesce(q.category_code, held.category_code)
      group by q.id, f.code having q.used <> coalesce(sum(held.places), 0)`,
  },
];
