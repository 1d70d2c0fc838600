import type { Kysely } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { isManaged, managedForm } from "./managed-form.server.ts";
import { datesAsText, inOrder, type WindowDates, type WindowDays, windowDates } from "./schedule.ts";

export type PlannedWindow =
  | { ok: true; dates: WindowDates }
  | { ok: false; reason: `windows:refused.${"period" | "day_has_come" | "order" | "exists"}` };

/**
 * Sets the dates of a window whose opening day is still to come: it opens by itself on that day. Another plan for the same
 * period takes its place. Null when there is no such form for the viewer.
 */
export function planWindow(
  viewer: Viewer,
  input: { formCode: string; periodCode: string } & WindowDays,
): Promise<PlannedWindow | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<PlannedWindow | null> => {
      const form = await managedForm(trx, viewer, input.formCode);
      if (!form || viewer.userId === null) return null;
      const period = parsePeriod(input.periodCode);
      if (period?.kind !== form.frequency) return { ok: false, reason: "windows:refused.period" };
      const before = await plannedDates(trx, form.id, period.id);
      const dates = windowDates(period, input, before);
      if (dates.opensAt <= now()) return { ok: false, reason: "windows:refused.day_has_come" };
      if (!inOrder(dates)) return { ok: false, reason: "windows:refused.order" };
      const key = { formId: form.id, periodId: period.id };
      const opened = await trx
        .selectFrom("entryWindows")
        .select("formId")
        .where("formId", "=", key.formId)
        .where("periodId", "=", key.periodId)
        .executeTakeFirst();
      if (opened) return { ok: false, reason: "windows:refused.exists" };
      const values = { ...dates, plannedBy: viewer.userId };
      await trx
        .insertInto("plannedWindows")
        .values({ ...key, ...values })
        .onConflict((conflict) => conflict.columns(["formId", "periodId"]).doUpdateSet(values))
        .execute();
      await recordEvent(trx, viewer, {
        action: "window.planned",
        entity: "entry_window",
        entityId: `${form.code}/${period.code}`,
        ...(before && { oldValues: datesAsText(before) }),
        newValues: datesAsText(dates),
      });
      return { ok: true, dates };
    });
}

/** Takes a plan back: the window opens on its usual day again. False when there is none that the viewer manages. */
export function withdrawPlan(viewer: Viewer, formCode: string, periodCode: string): Promise<boolean> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const form = await managedForm(trx, viewer, formCode);
      const period = parsePeriod(periodCode);
      if (!form || !period) return false;
      const before = await takePlan(trx, form.id, period.id);
      if (!before) return false;
      await recordEvent(trx, viewer, {
        action: "window.plan_withdrawn",
        entity: "entry_window",
        entityId: `${form.code}/${period.code}`,
        oldValues: datesAsText(before),
      });
      return true;
    });
}

/** The dates planned for a window, or null. */
export async function plannedDates(on: Kysely<DB>, formId: number, periodId: number): Promise<WindowDates | null> {
  const planned = await on
    .selectFrom("plannedWindows")
    .select(["opensAt", "dueAt", "closesAt"])
    .where("formId", "=", formId)
    .where("periodId", "=", periodId)
    .executeTakeFirst();
  return planned ?? null;
}

/** Ends a plan, as its window opens or it is taken back; answers the dates it had. */
export async function takePlan(on: Kysely<DB>, formId: number, periodId: number): Promise<WindowDates | null> {
  const taken = await on
    .deleteFrom("plannedWindows")
    .where("formId", "=", formId)
    .where("periodId", "=", periodId)
    .returning(["opensAt", "dueAt", "closesAt"])
    .executeTakeFirst();
  return taken ?? null;
}

/** Windows that are to open on a day of their own, of the forms that the viewer manages; the next one first. */
export function plannedWindows(viewer: Viewer) {
  return db()
    .selectFrom("plannedWindows as w")
    .innerJoin("forms as f", "f.id", "w.formId")
    .innerJoin("periods as p", "p.id", "w.periodId")
    .where(isManaged(viewer))
    .orderBy("w.opensAt")
    .orderBy("f.id")
    .select(["f.code as formCode", "f.nameTh as formTh", "f.nameEn as formEn", "p.code as periodCode"])
    .select(["w.opensAt", "w.dueAt", "w.closesAt"])
    .execute();
}
