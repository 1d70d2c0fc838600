import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { codeOfId, parsePeriod } from "../periods/period-code.ts";
import { managedForm } from "./managed-form.server.ts";
import { endOfDay } from "./schedule.ts";

export interface ExceptionToGrant {
  formCode: string;
  periodCode: string;
  /** One reporting unit by its code, or every unit of a province or district by the area's code. */
  to: { unitCode: string } | { areaCode: string };
  /** The last day of entry, "YYYY-MM-DD". */
  openUntil: string;
  reason: string;
}

export type GrantedException =
  | { ok: true; units: number; openUntil: Date }
  | { ok: false; reason: `windows:refused.${"no_window" | "no_reason" | "past" | "not_later" | "nobody"}` };

/**
 * Opens entry again, or for longer, for reports that were expected and have not been sent. It never makes a late report
 * punctual. Null when there is no such form for the viewer.
 */
export function grantException(viewer: Viewer, input: ExceptionToGrant): Promise<GrantedException | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<GrantedException | null> => {
      const form = await managedForm(trx, viewer, input.formCode);
      if (!form) return null;
      const openUntil = endOfDay(input.openUntil);
      const reason = input.reason.trim();
      if (!reason) return { ok: false, reason: "windows:refused.no_reason" };
      if (openUntil <= now()) return { ok: false, reason: "windows:refused.past" };
      const window = await trx
        .selectFrom("entryWindows")
        .where("formId", "=", form.id)
        .where("periodId", "=", parsePeriod(input.periodCode)?.id ?? 0)
        .select(["periodId", "closesAt"])
        .executeTakeFirst();
      if (!window) return { ok: false, reason: "windows:refused.no_window" };
      if (openUntil <= window.closesAt) return { ok: false, reason: "windows:refused.not_later" };
      const batchId = randomUUID();
      const granted = await trx
        .insertInto("entryExceptions")
        .columns(["formId", "periodId", "reportingUnitId", "openUntil", "reason", "grantedBy", "grantedAt", "batchId"])
        .expression((eb) =>
          eb
            .selectFrom("expectedReports as r")
            .innerJoin("reportingUnits as u", "u.id", "r.reportingUnitId")
            .leftJoin("submissions as s", (join) =>
              join
                .onRef("s.reportingUnitId", "=", "r.reportingUnitId")
                .onRef("s.periodId", "=", "r.periodId")
                .onRef("s.formId", "=", "r.formId"),
            )
            .where("r.formId", "=", form.id)
            .where("r.periodId", "=", window.periodId)
            .where(sql<boolean>`s.locked is not true`)
            .where(
              "unitCode" in input.to
                ? sql<boolean>`u.code = ${input.to.unitCode}`
                : sql<boolean>`left(r.area_code, ${input.to.areaCode.length}) = ${input.to.areaCode}`,
            )
            .select([
              "r.formId",
              "r.periodId",
              "r.reportingUnitId",
              sql<Date>`${openUntil}::timestamptz`.as("openUntil"),
              sql<string>`${reason}::text`.as("reason"),
              sql<number>`${viewer.userId}::int`.as("grantedBy"),
              sql<Date>`${now()}::timestamptz`.as("grantedAt"),
              sql<string>`${batchId}::uuid`.as("batchId"),
            ]),
        )
        .executeTakeFirstOrThrow();
      const units = Number(granted.numInsertedOrUpdatedRows ?? 0);
      if (units === 0) return { ok: false, reason: "windows:refused.nobody" };
      await recordEvent(trx, viewer, {
        action: "exception.granted",
        entity: "entry_window",
        entityId: `${form.code}/${codeOfId(window.periodId)}`,
        newValues: { ...input.to, units, openUntil: openUntil.toISOString(), reason, batchId },
      });
      return { ok: true, units, openUntil };
    });
}
