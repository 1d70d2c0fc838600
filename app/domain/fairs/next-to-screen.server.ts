import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { applicationScope } from "./application-scope.server.ts";

export interface NextToScreen {
  id: number;
  unitTh: string;
  unitEn: string | null;
  /** How many wait to be screened in the province, this one included. */
  left: number;
}

/**
 * The application that waits next to be screened in the province of another, in the order of the list: the one after it, and
 * behind the last the first. Null when none is left, or when the viewer does not screen there.
 */
export async function nextToScreen(viewer: Viewer, id: number): Promise<NextToScreen | null> {
  const { rows } = await sql<NextToScreen>`
    select a.id, u.name_th as unit_th, u.name_en as unit_en, count(*) over ()::integer as left
    from fair_applications one
    join fair_applications a on a.fair_id = one.fair_id and a.province_code = one.province_code and a.state = 'submitted' and a.id <> one.id
    join reporting_units u on u.id = a.enterprise_id
    where one.id = ${id} and ${applicationScope(viewer, "fairs.screen")}
    order by (a.category_code, a.submitted_at, a.id) > (one.category_code, one.submitted_at, one.id) desc,
      a.category_code, a.submitted_at, a.id limit 1`.execute(db());
  return rows[0] ?? null;
}
