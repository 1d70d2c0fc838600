import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { now } from "../periods/clock.server.ts";
import type { OpenReports } from "./unit-list.ts";

/** How far the reports are whose entry is open today, of units that the caller has found in the viewer's scope. */
export async function openReportsOf(unitIds: number[]): Promise<Map<number, OpenReports>> {
  if (!unitIds.length) return new Map();
  const today = now();
  const rows = await db()
    .selectFrom("expectedReports as r")
    .innerJoin("entryWindows as w", (join) =>
      join.onRef("w.formId", "=", "r.formId").onRef("w.periodId", "=", "r.periodId"),
    )
    .leftJoin("submissions as s", (join) =>
      join
        .onRef("s.reportingUnitId", "=", "r.reportingUnitId")
        .onRef("s.periodId", "=", "r.periodId")
        .onRef("s.formId", "=", "r.formId"),
    )
    .where(sql<boolean>`r.reporting_unit_id = any(${unitIds}::int[])`)
    .where("w.opensAt", "<=", today)
    .where("w.closesAt", ">", today)
    .groupBy("r.reportingUnitId")
    .select([
      "r.reportingUnitId as unitId",
      sql<number>`count(*)`.as("expected"),
      sql<number>`count(*) filter (where s.locked)`.as("sent"),
      sql<number>`count(*) filter (where s.state = 'returned')`.as("returned"),
      sql<number>`count(*) filter (where w.due_at <= ${today} and s.locked is not true)`.as("overdue"),
    ])
    .execute();
  return new Map(rows.map(({ unitId, ...reports }) => [unitId, reports]));
}
