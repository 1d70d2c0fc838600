import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managesFairs } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";

export interface Holiday {
  onDate: string;
  nameTh: string;
  nameEn: string;
}

/** The holidays of a year (Common Era) as the department keeps them. */
export async function listHolidays(viewer: Viewer, year: number): Promise<Holiday[]> {
  if (!managesFairs(viewer)) return [];
  const { rows } = await sql<Holiday>`
    select on_date, name_th, name_en from public_holidays
    where on_date between make_date(${year}, 1, 1) and make_date(${year}, 12, 31) order by on_date`.execute(db());
  return rows;
}

/** The holidays from a day on, for counting working time. */
export async function holidaysFrom(on: Kysely<DB>, day: string): Promise<Set<string>> {
  const rows = await on.selectFrom("publicHolidays").where("onDate", ">=", day).select("onDate").execute();
  return new Set(rows.map((row) => row.onDate));
}

/** Writes a holiday into the calendar, or another name for it. Null for whoever does not manage fairs. */
export async function setHoliday(viewer: Viewer, holiday: Holiday): Promise<{ ok: true } | FairRefusal | null> {
  if (!managesFairs(viewer)) return null;
  if (!holiday.nameTh.trim()) return refuse("name", { field: "nameTh" });
  const nameEn = holiday.nameEn.trim() || holiday.nameTh.trim();
  const values = { onDate: holiday.onDate, nameTh: holiday.nameTh.trim(), nameEn };
  return fairTransaction(async (trx) => {
    await trx
      .insertInto("publicHolidays")
      .values(values)
      .onConflict((conflict) => conflict.column("onDate").doUpdateSet({ nameTh: values.nameTh, nameEn }))
      .execute();
    const event = { action: "holiday.set", entity: "holiday", entityId: holiday.onDate, newValues: values };
    await recordEvent(trx, viewer, event);
    return { ok: true as const };
  });
}

/** Takes a day out of the calendar. Offers that run already keep their moment. Null when it is not there for the viewer. */
export async function removeHoliday(viewer: Viewer, onDate: string): Promise<{ ok: true } | FairRefusal | null> {
  if (!managesFairs(viewer)) return null;
  return fairTransaction(async (trx) => {
    const removed = await trx
      .deleteFrom("publicHolidays")
      .where("onDate", "=", onDate)
      .returning("nameTh")
      .executeTakeFirst();
    if (!removed) return null;
    const oldValues = { nameTh: removed.nameTh };
    await recordEvent(trx, viewer, { action: "holiday.removed", entity: "holiday", entityId: onDate, oldValues });
    return { ok: true as const };
  });
}
