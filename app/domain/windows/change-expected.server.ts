import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { markDirty, wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { managedForm } from "./managed-form.server.ts";

export interface ExpectedChange {
  formCode: string;
  periodCode: string;
  unitCode: string;
  /** Whether the unit is to report from now on, or no longer. */
  expected: boolean;
  reason: string;
}

export type ChangedExpected =
  | { ok: true }
  | { ok: false; reason: `windows:refused.${"no_window" | "no_reason" | "no_unit" | "as_it_is" | "has_report"}` };

/**
 * Adds a unit to those expected in an opened window, or takes one off that has neither a report nor an exception: what the opening day
 * did not know, such as an enterprise registered later. Null when there is no such form for the viewer.
 */
export async function changeExpected(viewer: Viewer, change: ExpectedChange): Promise<ChangedExpected | null> {
  const changed = await db()
    .transaction()
    .execute(async (trx): Promise<ChangedExpected | null> => {
      const form = await managedForm(trx, viewer, change.formCode);
      if (!form) return null;
      const reason = change.reason.trim();
      if (!reason) return { ok: false, reason: "windows:refused.no_reason" };
      const period = parsePeriod(change.periodCode);
      const window = await trx
        .selectFrom("entryWindows as w")
        .innerJoin("periods as p", "p.id", "w.periodId")
        .where("w.formId", "=", form.id)
        .where("w.periodId", "=", period?.id ?? 0)
        .select(["w.periodId", "p.code", "p.fiscalYear"])
        .executeTakeFirst();
      if (!window) return { ok: false, reason: "windows:refused.no_window" };
      const unit = await trx
        .selectFrom("reportingUnits")
        .where("code", "=", change.unitCode)
        .where("kind", "=", form.reportedBy)
        .select(["id", "homeAreaCode"])
        .executeTakeFirst();
      if (!unit) return { ok: false, reason: "windows:refused.no_unit" };
      const place = { formId: form.id, periodId: window.periodId, reportingUnitId: unit.id };
      const refusal = change.expected
        ? await add(trx, place, { fiscalYear: window.fiscalYear, home: unit.homeAreaCode })
        : await takeOff(trx, place);
      if (refusal) return { ok: false, reason: refusal };
      await recordEvent(trx, viewer, {
        action: change.expected ? "expected.added" : "expected.removed",
        entity: "entry_window",
        entityId: `${form.code}/${window.code}`,
        newValues: { unitCode: change.unitCode, reason },
      });
      return { ok: true };
    });
  if (changed?.ok) wakeFold();
  return changed;
}

type Place = { formId: number; periodId: number; reportingUnitId: number };

async function add(trx: Transaction<DB>, place: Place, unit: { fiscalYear: number; home: string }) {
  await trx
    .insertInto("reportingUnitAreas")
    .values({ reportingUnitId: place.reportingUnitId, fiscalYear: unit.fiscalYear, areaCode: unit.home })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const added = await trx
    .insertInto("expectedReports")
    .columns(["formId", "periodId", "reportingUnitId", "areaCode"])
    .expression((eb) =>
      eb
        .selectFrom("reportingUnitAreas")
        .where("reportingUnitId", "=", place.reportingUnitId)
        .where("fiscalYear", "=", unit.fiscalYear)
        .select([
          sql<number>`${place.formId}::smallint`.as("formId"),
          sql<number>`${place.periodId}::int`.as("periodId"),
          "reportingUnitId",
          "areaCode",
        ]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("areaCode")
    .executeTakeFirst();
  if (!added) return "windows:refused.as_it_is" as const;
  await markDirty(trx, [{ areaCode: added.areaCode, periodId: place.periodId, formId: place.formId }]);
  return null;
}

async function takeOff(trx: Transaction<DB>, { formId, periodId, reportingUnitId }: Place) {
  const { rows } = await sql`
    select from submissions where (form_id, period_id, reporting_unit_id) = (${formId}, ${periodId}, ${reportingUnitId})
    union all
    select from entry_exceptions where (form_id, period_id, reporting_unit_id) = (${formId}, ${periodId}, ${reportingUnitId})
  `.execute(trx);
  if (rows.length > 0) return "windows:refused.has_report" as const;
  const removed = await trx
    .deleteFrom("expectedReports")
    .where("formId", "=", formId)
    .where("periodId", "=", periodId)
    .where("reportingUnitId", "=", reportingUnitId)
    .returning("areaCode")
    .executeTakeFirst();
  if (!removed) return "windows:refused.as_it_is" as const;
  await markDirty(trx, [{ areaCode: removed.areaCode, periodId, formId }]);
  return null;
}
