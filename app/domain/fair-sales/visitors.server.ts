import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs } from "../fairs/fair.server.ts";
import { recordEvent } from "../history/record-event.server.ts";

export type CountedVisitors = { ok: true } | { ok: false; reason: `fairSales:refused.${"closed" | "other_day"}` };

/** Sets how many visitors a fair had on a day; again to correct it. Null for whoever does not manage fairs. */
export async function setVisitors(
  viewer: Viewer,
  fairCode: string,
  date: string,
  visitors: number,
): Promise<CountedVisitors | null> {
  if (!managesFairs(viewer)) return null;
  return db()
    .transaction()
    .execute(async (trx): Promise<CountedVisitors | null> => {
      const fair = await trx
        .selectFrom("fairs")
        .where("code", "=", fairCode)
        .select(["id", "openDays", "closedAt", sql<boolean>`open_days @> ${date}::date`.as("ownDay")])
        .forShare()
        .executeTakeFirst();
      if (!fair) return null;
      if (fair.closedAt) return { ok: false, reason: "fairSales:refused.closed" };
      if (!fair.ownDay) return { ok: false, reason: "fairSales:refused.other_day" };
      const before = await trx
        .selectFrom("fairDailyVisitors")
        .where("fairId", "=", fair.id)
        .where("onDate", "=", date)
        .select("visitors")
        .executeTakeFirst();
      await trx
        .insertInto("fairDailyVisitors")
        .values({ fairId: fair.id, fairDays: fair.openDays, onDate: date, visitors })
        .onConflict((conflict) => conflict.columns(["fairId", "onDate"]).doUpdateSet({ visitors }))
        .execute();
      await recordEvent(trx, viewer, {
        action: "fair.visitors_counted",
        entity: "fair",
        entityId: fairCode,
        ...(before ? { oldValues: { date, visitors: before.visitors } } : {}),
        newValues: { date, visitors },
      });
      return { ok: true };
    });
}

/** Visitors of a fair by day, as counted so far. */
export function fairVisitors(fairId: number): Promise<{ onDate: string; visitors: number }[]> {
  return db()
    .selectFrom("fairDailyVisitors")
    .where("fairId", "=", fairId)
    .orderBy("onDate")
    .select(["onDate", "visitors"])
    .execute();
}
