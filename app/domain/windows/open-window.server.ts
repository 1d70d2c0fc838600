import { type SqlBool, sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { markDirty, wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate, type Period } from "../periods/fiscal.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { managedForm } from "./managed-form.server.ts";
import { plannedDates, takePlan } from "./plan-window.server.ts";
import { datesAsText, inOrder, type WindowDates, type WindowDays, windowDates } from "./schedule.ts";

/** Days that are left out: as planned, else the usual ones. */
export interface WindowToOpen extends WindowDays {
  formCode: string;
  periodCode: string;
}

export type OpenedWindow =
  | { ok: true; expected: number }
  | { ok: false; reason: `windows:refused.${"period" | "too_early" | "order" | "exists"}` };

/**
 * Opens the entry of a form for one period and writes down, once and for all, who is expected to report: the units that
 * are active on the opening day, each in its area of the fiscal year. Null when there is no such form for the viewer.
 */
export async function openWindow(viewer: Viewer, input: WindowToOpen): Promise<OpenedWindow | null> {
  const opened = await db()
    .transaction()
    .execute(async (trx): Promise<OpenedWindow | null> => {
      const form = await managedForm(trx, viewer, input.formCode);
      if (!form) return null;
      const period = parsePeriod(input.periodCode);
      if (period?.kind !== form.frequency) return { ok: false, reason: "windows:refused.period" };
      const dates = windowDates(period, input, await plannedDates(trx, form.id, period.id));
      if (dates.opensAt > now()) return { ok: false, reason: "windows:refused.too_early" };
      if (!inOrder(dates)) return { ok: false, reason: "windows:refused.order" };
      if (!(await insertWindow(trx, form.id, period, dates))) return { ok: false, reason: "windows:refused.exists" };
      await takePlan(trx, form.id, period.id);
      const expected = await expectReports(trx, form, period, bangkokDate(dates.opensAt));
      const newValues = { expected, ...datesAsText(dates) };
      const entityId = `${input.formCode}/${period.code}`;
      await recordEvent(trx, viewer, { action: "window.opened", entity: "entry_window", entityId, newValues });
      return { ok: true, expected };
    });
  if (opened?.ok) wakeFold();
  return opened;
}

async function insertWindow(
  trx: Transaction<DB>,
  formId: number,
  period: Period,
  dates: WindowDates,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("entryWindows")
    .columns(["formId", "periodId", "formVersionId", "opensAt", "dueAt", "closesAt"])
    .expression((eb) =>
      eb
        .selectFrom("formVersions")
        .where("formId", "=", formId)
        .orderBy("number", "desc")
        .limit(1)
        .select([
          "formId",
          sql<number>`${period.id}::int`.as("periodId"),
          "id as formVersionId",
          sql<Date>`${dates.opensAt}::timestamptz`.as("opensAt"),
          sql<Date>`${dates.dueAt}::timestamptz`.as("dueAt"),
          sql<Date>`${dates.closesAt}::timestamptz`.as("closesAt"),
        ]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("formId")
    .execute();
  return inserted.length > 0;
}

/** Fixes the area of units that have none yet in this fiscal year, then lists them as expected. */
async function expectReports(
  trx: Transaction<DB>,
  form: { id: number; reportedBy: string },
  period: Period,
  day: string,
): Promise<number> {
  const active = trx
    .selectFrom("reportingUnits as u")
    .where("u.kind", "=", form.reportedBy)
    .where("u.activeFrom", "<=", day)
    .where(sql<SqlBool>`(u.active_to is null or u.active_to >= ${day})`);
  await trx
    .insertInto("reportingUnitAreas")
    .columns(["reportingUnitId", "fiscalYear", "areaCode"])
    .expression(active.select(["u.id", sql<number>`${period.fiscalYear}::smallint`.as("fiscalYear"), "u.homeAreaCode"]))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const expected = await trx
    .insertInto("expectedReports")
    .columns(["formId", "periodId", "reportingUnitId", "areaCode"])
    .expression(
      active
        .innerJoin("reportingUnitAreas as a", "a.reportingUnitId", "u.id")
        .where("a.fiscalYear", "=", period.fiscalYear)
        .select([
          sql<number>`${form.id}::smallint`.as("formId"),
          sql<number>`${period.id}::int`.as("periodId"),
          "u.id",
          "a.areaCode",
        ]),
    )
    .executeTakeFirstOrThrow();
  const areas = await trx
    .selectFrom("expectedReports")
    .where("formId", "=", form.id)
    .where("periodId", "=", period.id)
    .distinct()
    .select(["areaCode", "periodId", "formId"])
    .execute();
  // Bangkok has no unit of its own for what a province reports, but products and fairs have figures there.
  if (form.reportedBy !== "enterprise") areas.push({ areaCode: "10", periodId: period.id, formId: form.id });
  await markDirty(trx, areas);
  return Number(expected.numInsertedOrUpdatedRows ?? 0);
}
