import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokMidnight } from "../periods/fiscal.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { managedForm } from "./managed-form.server.ts";
import { datesAsText, endOfDay, inOrder, type WindowDates } from "./schedule.ts";

export interface WindowChange {
  formCode: string;
  periodCode: string;
  /** Days, "YYYY-MM-DD"; due and closing days are the last ones included. Left out: as they are. */
  opensOn?: string | null;
  dueOn?: string | null;
  closesOn?: string | null;
  reason: string;
}

export type ChangedWindow =
  | { ok: true }
  | { ok: false; reason: `windows:refused.${"no_window" | "no_reason" | "too_early" | "order" | "same_dates"}` };

/**
 * Changes the dates of an opened window, with a reason: entry lasts longer, or ends earlier. Who is expected stays as it
 * was written down, and so does what was sent: a later closing day gives entry to drafts, to what was returned and to
 * what nobody has begun; a report that is sent, approved or accepted stays locked, and on time or late as it was.
 * Null when there is no such form for the viewer.
 */
export function changeWindow(viewer: Viewer, input: WindowChange): Promise<ChangedWindow | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ChangedWindow | null> => {
      const form = await managedForm(trx, viewer, input.formCode);
      if (!form) return null;
      const reason = input.reason.trim();
      if (!reason) return { ok: false, reason: "windows:refused.no_reason" };
      const period = parsePeriod(input.periodCode);
      const window = trx
        .selectFrom("entryWindows")
        .where("formId", "=", form.id)
        .where("periodId", "=", period?.id ?? 0)
        .select(["opensAt", "dueAt", "closesAt"]);
      const before = await window.forUpdate().executeTakeFirst();
      if (!before || !period) return { ok: false, reason: "windows:refused.no_window" };
      const after = changed(before, input);
      const [oldValues, newValues] = [datesAsText(before), datesAsText(after)];
      if (JSON.stringify(oldValues) === JSON.stringify(newValues))
        return { ok: false, reason: "windows:refused.same_dates" };
      if (after.opensAt > now()) return { ok: false, reason: "windows:refused.too_early" };
      if (!inOrder(after)) return { ok: false, reason: "windows:refused.order" };
      await trx
        .updateTable("entryWindows")
        .set({ ...after })
        .where("formId", "=", form.id)
        .where("periodId", "=", period.id)
        .execute();
      await recordEvent(trx, viewer, {
        action: "window.changed",
        entity: "entry_window",
        entityId: `${form.code}/${period.code}`,
        oldValues,
        newValues: { ...newValues, reason },
      });
      return { ok: true };
    });
}

function changed(before: WindowDates, { opensOn, dueOn, closesOn }: WindowChange): WindowDates {
  return {
    opensAt: opensOn ? bangkokMidnight(opensOn) : before.opensAt,
    dueAt: dueOn ? endOfDay(dueOn) : before.dueAt,
    closesAt: closesOn ? endOfDay(closesOn) : before.closesAt,
  };
}
