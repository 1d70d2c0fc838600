import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate, fiscalYearOf } from "../periods/fiscal.ts";
import { coversBody } from "./access.server.ts";

export interface ChosenBody {
  id: number;
  nameTh: string;
  nameEn: string | null;
  kind: string;
  areaCode: string;
  noticeDays: number;
  /** The number its next meeting gets in this fiscal year. */
  nextNumber: number;
}

/** Bodies whose meetings the viewer may call, of one area when it is given: committees first, then boards and groups. */
export function bodiesToCall(viewer: Viewer, area: string | null): Promise<ChosenBody[]> {
  const year = fiscalYearOf(bangkokDate(now()));
  let rows = db().selectFrom("committees as c").where(coversBody(viewer, "committees.manage"));
  if (area) rows = rows.where("c.areaCode", "=", area);
  return rows
    .orderBy(
      sql`array_position(array['national', 'provincial', 'company_board', 'otop_network', 'working_group'], c.kind)`,
    )
    .orderBy("c.areaCode")
    .orderBy(sql`c.name_th collate fanfueang_th`)
    .limit(200)
    .select(["c.id", "c.nameTh", "c.nameEn", "c.kind", "c.areaCode", "c.noticeDays"])
    .select(
      sql<number>`coalesce((select max(b.meeting_number) from meeting_committees as b
        where b.committee_id = c.id and b.fiscal_year = ${year}), 0) + 1`.as("nextNumber"),
    )
    .execute();
}

/** One body by its id, as everybody may know it; null when there is none. */
export async function readBody(
  _viewer: Viewer,
  id: number,
): Promise<{ id: number; nameTh: string; nameEn: string | null; areaCode: string } | null> {
  const row = await db()
    .selectFrom("committees")
    .where("id", "=", id)
    .select(["id", "nameTh", "nameEn", "areaCode"])
    .executeTakeFirst();
  return row ?? null;
}
