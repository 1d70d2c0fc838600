import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { applicationScope } from "./application-scope.server.ts";
import { readFair } from "./fair.server.ts";

export interface ProvinceProgress {
  provinceCode: string;
  nameTh: string;
  nameEn: string | null;
  submitted: number;
  returned: number;
  /** Passed by the province; who was selected of them is not told here. */
  passed: number;
  failed: number;
  /** What the province may send at most; null when no row is for it alone. */
  capacity: number | null;
}

/**
 * How far the provinces' screening is, in the order of who has most left to do; only provinces the viewer reads, and only
 * those with applications. Empty when there is no such fair for the viewer.
 */
export async function screeningProgress(viewer: Viewer, code: string): Promise<ProvinceProgress[]> {
  const fair = await readFair(viewer, code);
  if (!fair) return [];
  const { rows } = await sql<ProvinceProgress>`
    select p.code as province_code, p.name_th, p.name_en, c.submitted, c.returned, c.passed, c.failed,
      (select capacity from fair_quotas q where q.fair_id = ${fair.id} and q.province_code = p.code and q.category_code is null) as capacity
    from (
      select a.province_code,
        count(*) filter (where a.state = 'submitted')::integer as submitted,
        count(*) filter (where a.state = 'returned')::integer as returned,
        count(*) filter (where a.state in ('province_passed', 'waitlisted', 'selected', 'offered', 'confirmed', 'completed',
          'no_show'))::integer as passed,
        count(*) filter (where a.state = 'province_failed')::integer as failed
      from fair_applications a join reporting_units u on u.id = a.enterprise_id
      where a.fair_id = ${fair.id} and a.state <> 'draft' and ${applicationScope(viewer, "fairs.read")}
      group by a.province_code) c
    join areas p on p.code = c.province_code
    order by c.submitted desc, p.code`.execute(db());
  return rows;
}
