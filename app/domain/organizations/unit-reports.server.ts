import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { now } from "../periods/clock.server.ts";

export interface UnitReport {
  formCode: string;
  formTh: string;
  formEn: string;
  frequency: "month" | "quarter" | "year" | "calendar_year";
  periodCode: string;
  fiscalYear: number;
  /** `none`: nobody has begun. */
  state: "none" | "draft" | "submitted" | "province_approved" | "accepted" | "returned";
  cellsFilled: number;
  cellsRequired: number;
  dueAt: Date;
  /** Entry is open today, by its window or an exception. */
  open: boolean;
  overdue: boolean;
  onTime: boolean | null;
  updatedAt: Date | null;
}

/** Every report expected of a unit so far, newest period first. The caller has found the unit in the viewer's scope. */
export function unitReportsOf(unitId: number): Promise<UnitReport[]> {
  const today = now();
  return db()
    .selectFrom("expectedReports as r")
    .innerJoin("entryWindows as w", (join) =>
      join.onRef("w.formId", "=", "r.formId").onRef("w.periodId", "=", "r.periodId"),
    )
    .innerJoin("forms as f", "f.id", "r.formId")
    .innerJoin("periods as p", "p.id", "r.periodId")
    .leftJoin("submissions as s", (join) =>
      join
        .onRef("s.reportingUnitId", "=", "r.reportingUnitId")
        .onRef("s.periodId", "=", "r.periodId")
        .onRef("s.formId", "=", "r.formId"),
    )
    .where("r.reportingUnitId", "=", unitId)
    .where("w.opensAt", "<=", today)
    .orderBy("p.endsOn", "desc")
    .orderBy("f.id")
    .select([
      "f.code as formCode",
      "f.nameTh as formTh",
      "f.nameEn as formEn",
      sql<UnitReport["frequency"]>`f.frequency`.as("frequency"),
      "p.code as periodCode",
      "p.fiscalYear",
      sql<UnitReport["state"]>`coalesce(s.state, 'none')`.as("state"),
      sql<number>`coalesce(s.cells_filled, 0)`.as("cellsFilled"),
      sql<number>`coalesce(s.cells_required, (select count(*)::int from form_indicators i
        where i.form_version_id = w.form_version_id and i.required))`.as("cellsRequired"),
      "w.dueAt",
      sql<boolean>`(w.closes_at > ${today} or coalesce(s.entry_open_until > ${today}, false) or exists (
        select 1 from entry_exceptions x where x.reporting_unit_id = r.reporting_unit_id and x.period_id = r.period_id
          and x.form_id = r.form_id and x.open_until > ${today}))`.as("open"),
      sql<boolean>`(w.due_at <= ${today} and s.locked is not true)`.as("overdue"),
      "s.onTime",
      "s.updatedAt",
    ])
    .execute();
}
