import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { otopScope } from "./otop-scope.ts";

/** Why two records look like one enterprise. */
export type DuplicateReason = "name" | "phone" | "person";

export interface DuplicatePair {
  first: { code: string; nameTh: string; nameEn: string | null };
  second: { code: string; nameTh: string; nameEn: string | null };
  districtTh: string;
  districtEn: string | null;
  reasons: DuplicateReason[];
}

/** So many pairs are shown; whoever merges them sees the next. */
export const MOST_PAIRS = 50;

/**
 * Pairs of a province, inside the viewer's scope, that may be one enterprise entered twice: the same folded name in one
 * district, the same phone, or one person leading both. Most reasons first.
 */
export async function likelyDuplicates(viewer: Viewer, province: string): Promise<DuplicatePair[]> {
  const { rows } = await sql<{
    aCode: string;
    aTh: string;
    aEn: string | null;
    bCode: string;
    bTh: string;
    bEn: string | null;
    districtTh: string;
    districtEn: string | null;
    reasons: DuplicateReason[];
  }>`
    with mine as materialized (
      select u.id, u.home_area_code as district, split_part(u.search_key, ' ', 2) as folded,
        nullif(regexp_replace(coalesce(e.phone, ''), '[^0-9]', '', 'g'), '') as phone
      from reporting_units u join enterprises e on e.reporting_unit_id = u.id
      where left(u.home_area_code, 2) = ${province} and u.active_to is null
        and ${inScope(otopScope(viewer, "enterprises.decide"), sql`u.home_area_code`)}
    ), leaders as (
      select m.unit_id, m.person_id from enterprise_members m join mine on mine.id = m.unit_id
      where m.role = 'leader' and m.term @> ${bangkokDate(now())}::date
    ), pairs as (
      select a.id as a, b.id as b, 'name' as reason from mine a join mine b on b.district = a.district and b.folded = a.folded and b.id > a.id
      union all
      select a.id, b.id, 'phone' from mine a join mine b on b.phone = a.phone and b.id > a.id
      union all
      select a.unit_id, b.unit_id, 'person' from leaders a join leaders b on b.person_id = a.person_id and b.unit_id > a.unit_id
    )
    select a.code as a_code, a.name_th as a_th, a.name_en as a_en, b.code as b_code, b.name_th as b_th, b.name_en as b_en,
      d.name_th as district_th, d.name_en as district_en, array_agg(distinct reason) as reasons
    from pairs join reporting_units a on a.id = pairs.a join reporting_units b on b.id = pairs.b join areas d on d.code = a.home_area_code
    group by a.id, b.id, d.code
    order by count(distinct reason) desc, a.id, b.id
    limit ${MOST_PAIRS}`.execute(db());
  return rows.map((row) => ({
    first: { code: row.aCode, nameTh: row.aTh, nameEn: row.aEn },
    second: { code: row.bCode, nameTh: row.bTh, nameEn: row.bEn },
    districtTh: row.districtTh,
    districtEn: row.districtEn,
    reasons: row.reasons,
  }));
}
