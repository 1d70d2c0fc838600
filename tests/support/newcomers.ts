import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchKey } from "#db/search-fold.ts";

/** New enterprises of a district that are expected to report October 2026 and have not begun; their codes. */
export async function addEnterprises(count: number, district = "3001"): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => 900_001 + index);
  const names = ids.map((id) => `กลุ่มผู้มาใหม่ ${id}`);
  await sql`insert into reporting_units (id, code, kind, name_th, search_key, home_area_code, active_from)
    select id, 'E' || id, 'enterprise', name, key, ${district}, '2026-10-01'
    from unnest(${ids}::int[], ${names}::text[], ${names.map((name) => searchKey(name))}::text[]) as k(id, name, key)`.execute(
    db(),
  );
  await sql`insert into enterprises (reporting_unit_id, producer_type, category_code)
    select id, 'community_group', 'food' from unnest(${ids}::int[]) as k(id)`.execute(db());
  await sql`insert into expected_reports (form_id, period_id, reporting_unit_id, area_code)
    select 1, 202610, id, ${district} from unnest(${ids}::int[]) as k(id)`.execute(db());
  return ids.map((id) => `E${id}`);
}
