import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { addDays, bangkokDate, fiscalYearOf, type PeriodKind } from "../periods/fiscal.ts";
import { periodOfId } from "../periods/period-code.ts";
import { isManaged } from "./managed-form.server.ts";
import { usualWindow, type WindowDates } from "./schedule.ts";

export interface WindowRow extends WindowDates {
  formCode: string;
  formTh: string;
  formEn: string;
  frequency: PeriodKind;
  periodCode: string;
  /** Open for entry by its own dates; after `dueAt` what is missing is overdue. */
  open: boolean;
  due: boolean;
  expected: number;
  submitted: number;
  provinceApproved: number;
  accepted: number;
  /** Units that may still enter because of an exception. */
  exceptions: number;
}

/** The windows of a fiscal year (Buddhist Era), of the forms whose windows the viewer manages; newest period first. */
export function listWindows(viewer: Viewer, fiscalYear: number): Promise<WindowRow[]> {
  const at = now();
  return db()
    .selectFrom("entryWindows as w")
    .innerJoin("forms as f", "f.id", "w.formId")
    .innerJoin("periods as p", "p.id", "w.periodId")
    .leftJoin("reportCounts as c", (join) =>
      join.onRef("c.periodId", "=", "w.periodId").onRef("c.formId", "=", "w.formId").on("c.areaCode", "=", "TH"),
    )
    .where("p.fiscalYear", "=", fiscalYear)
    .where(isManaged(viewer))
    .orderBy("f.id")
    .orderBy("p.startsOn", "desc")
    .select([
      "f.code as formCode",
      "f.nameTh as formTh",
      "f.nameEn as formEn",
      sql<PeriodKind>`f.frequency`.as("frequency"),
      "p.code as periodCode",
      "w.opensAt",
      "w.dueAt",
      "w.closesAt",
      sql<boolean>`(w.opens_at <= ${at} and w.closes_at > ${at})`.as("open"),
      sql<boolean>`(w.due_at <= ${at})`.as("due"),
      sql<number>`coalesce(c.expected, 0)`.as("expected"),
      sql<number>`coalesce(c.submitted, 0)`.as("submitted"),
      sql<number>`coalesce(c.province_approved, 0)`.as("provinceApproved"),
      sql<number>`coalesce(c.accepted, 0)`.as("accepted"),
      sql<number>`(select count(distinct x.reporting_unit_id)::int from entry_exceptions as x
        where x.form_id = w.form_id and x.period_id = w.period_id and x.open_until > ${at})`.as("exceptions"),
    ])
    .execute();
}

/** The fiscal years that have a window, and the one it is now; newest first. */
export async function windowYears(_viewer: Viewer): Promise<number[]> {
  const rows = await db()
    .selectFrom("periods as p")
    .where(sql<SqlBool>`exists (select 1 from entry_windows as w where w.period_id = p.id)`)
    .distinct()
    .select("p.fiscalYear")
    .execute();
  const years = new Set([fiscalYearOf(bangkokDate(now())), ...rows.map((row) => row.fiscalYear)]);
  return [...years].sort((a, b) => b - a);
}

export interface MissingWindow extends WindowDates {
  formCode: string;
  formTh: string;
  formEn: string;
  periodCode: string;
  /** The dates were set ahead; else they are the usual ones. */
  planned: boolean;
}

/**
 * Periods that have ended and whose window nobody has opened yet, and those whose planned day has come; oldest first. It
 * looks back no further than the form's last window, or 13 months for a form that never had one.
 */
export async function windowsToOpen(viewer: Viewer): Promise<MissingWindow[]> {
  const today = bangkokDate(now());
  const rows = await db()
    .selectFrom("forms as f")
    .innerJoin("periods as p", "p.kind", "f.frequency")
    .leftJoin("plannedWindows as plan", (join) =>
      join.onRef("plan.formId", "=", "f.id").onRef("plan.periodId", "=", "p.id"),
    )
    .where(isManaged(viewer))
    .where(
      sql<SqlBool>`case when plan.form_id is not null then plan.opens_at <= ${now()}
        else p.ends_on < ${today}::date and p.ends_on > coalesce((select max(q.ends_on) from entry_windows as w
          join periods as q on q.id = w.period_id where w.form_id = f.id), ${addDays(today, -396)}::date) end`,
    )
    .orderBy("p.endsOn")
    .orderBy("f.id")
    .select([
      "f.code as formCode",
      "f.nameTh as formTh",
      "f.nameEn as formEn",
      "p.id as periodId",
      "p.code as periodCode",
      "plan.opensAt",
      "plan.dueAt",
      "plan.closesAt",
    ])
    .execute();
  return rows.map(({ periodId, opensAt, dueAt, closesAt, ...row }) => {
    const planned = opensAt && dueAt && closesAt ? { opensAt, dueAt, closesAt } : null;
    return { ...row, ...(planned ?? usualWindow(periodOfId(periodId))), planned: planned !== null };
  });
}
