import { type Kysely, type SqlBool, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { type Right, scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { ReportKey } from "../observations/report-key.ts";
import { now } from "../periods/clock.server.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { entryIsOpen } from "../windows/entry-open.server.ts";
import { approvedBy } from "./own-hand.server.ts";
import type { ReportState } from "./review.ts";

const ACTING = ["reports.enter", "reports.approve", "reports.accept", "reports.reopen"] as const satisfies Right[];

/** Expected reports with what decides about their next step, over `r`, `w`, `u`, `f`, `s`; only those the viewer may read. */
export function reportRows(on: Kysely<DB>, viewer: Viewer) {
  return on
    .selectFrom("expectedReports as r")
    .innerJoin("entryWindows as w", (join) =>
      join.onRef("w.formId", "=", "r.formId").onRef("w.periodId", "=", "r.periodId"),
    )
    .innerJoin("reportingUnits as u", "u.id", "r.reportingUnitId")
    .innerJoin("forms as f", "f.id", "r.formId")
    .innerJoin("submissions as s", (join) =>
      join
        .onRef("s.reportingUnitId", "=", "r.reportingUnitId")
        .onRef("s.periodId", "=", "r.periodId")
        .onRef("s.formId", "=", "r.formId"),
    )
    .where(overReport(viewer, "reports.read"));
}

/** Whether a viewer's right covers a report, bureau included; over `r`, `u` and `f`. */
export function overReport(viewer: Viewer, right: Right) {
  const scope = scopeOf(viewer, right);
  const where = inScope(scope, sql`r.area_code`, sql`r.reporting_unit_id`, sql`u.code`);
  return sql<SqlBool>`(${where} and f.bureau = any(${scope.bureaus}::text[]))`;
}

/** Restricts {@link reportRows} to one report. */
export function isReport(key: ReportKey) {
  const periodId = parsePeriod(key.periodCode)?.id ?? 0;
  return sql<SqlBool>`(u.code = ${key.unitCode} and r.period_id = ${periodId} and f.code = ${key.formCode})`;
}

/** The columns a transition is decided on. */
export function decidingColumns(viewer: Viewer) {
  return [
    "s.id",
    "s.formId",
    "s.periodId",
    "s.reportingUnitId",
    "s.areaCode",
    sql<ReportState>`s.state`.as("state"),
    "s.version",
    "s.submittedBy",
    approvedBy.as("approvedBy"),
    "s.updatedBy",
    "s.updatedAt",
    "w.formVersionId",
    "w.dueAt",
    entryIsOpen(now()).as("entryOpen"),
    sql<Right[]>`array_remove(array[${sql.join(
      ACTING.map((right) => sql`case when ${overReport(viewer, right)} then ${right}::text end`),
    )}], null)`.as("rights"),
  ] as const;
}
