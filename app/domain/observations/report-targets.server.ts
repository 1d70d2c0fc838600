import { type Expression, type Kysely, type SqlBool, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { type Right, scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { entryIsOpen, entryOpenUntil } from "../windows/entry-open.server.ts";
import { cleanText } from "./clean-text.ts";
import type { ReportKey } from "./report-key.ts";

/** An expected report as far as a viewer may see it, with what decides whether it can be filled in. */
export interface ReportTarget {
  unitId: number;
  unitKind: "enterprise" | "company" | "province";
  unitNameTh: string;
  unitNameEn: string | null;
  areaCode: string;
  formId: number;
  formVersionId: number;
  periodId: number;
  opensAt: Date;
  dueAt: Date;
  closesAt: Date;
  /** The latest of the window's end, an exception and the date set by a return. */
  openUntil: Date;
  isOpen: boolean;
  mayEnter: boolean;
  /** Null before the first save. */
  submissionId: number | null;
}

export type TargetRefusal = "not_found" | "unknown_period" | "not_expected";

/**
 * Finds reports by their codes, in the order asked, in one statement. A unit that is not there and one out of the
 * viewer's scope answer alike; a period or a report that does not exist is said so, since the unit is the viewer's.
 */
export async function findTargets(
  on: Kysely<DB>,
  viewer: Viewer,
  keys: ReportKey[],
): Promise<(ReportTarget | TargetRefusal)[]> {
  const at = now();
  const { rows } = await sql<ReportTarget & { position: number; knownPeriod: boolean; expected: boolean }>`
    select k.position::int, p.id is not null as known_period, r.form_id is not null as expected,
      u.id as unit_id, u.kind as unit_kind, u.name_th as unit_name_th, u.name_en as unit_name_en,
      r.area_code, r.form_id, r.period_id, w.form_version_id, w.opens_at, w.due_at, w.closes_at,
      ${entryOpenUntil} as open_until, coalesce(${entryIsOpen(at)}, false) as is_open,
      coalesce(${overUnitReport(viewer, "reports.enter")}, false) as may_enter, s.id as submission_id
    from unnest(${keys.map((key) => cleanText(key.unitCode))}::text[],
      ${keys.map((key) => cleanText(key.periodCode))}::text[], ${keys.map((key) => cleanText(key.formCode))}::text[]) with ordinality as k(unit_code, period_code, form_code, position)
    join reporting_units u on u.code = k.unit_code
    left join forms f on f.code = k.form_code
    left join periods p on p.code = k.period_code
    left join expected_reports r on r.reporting_unit_id = u.id and r.period_id = p.id and r.form_id = f.id
    left join entry_windows w on w.form_id = r.form_id and w.period_id = r.period_id
    left join submissions s on s.reporting_unit_id = r.reporting_unit_id and s.period_id = r.period_id and s.form_id = r.form_id
    where ${overUnitReport(viewer, "reports.read")}`.execute(on);
  const targets = new Array<ReportTarget | TargetRefusal>(keys.length).fill("not_found");
  for (const { position, knownPeriod, expected, ...target } of rows) {
    targets[position - 1] = expected ? target : knownPeriod ? "not_expected" : "unknown_period";
  }
  return targets;
}

/** Whether a viewer's right covers a unit's report; a report that was never expected counts where the unit is today. */
function overUnitReport(viewer: Viewer, right: Right): Expression<SqlBool> {
  const scope = scopeOf(viewer, right);
  const where = inScope(scope, sql`coalesce(r.area_code, u.home_area_code)`, sql`u.id`, sql`u.code`);
  return sql<SqlBool>`(${where} and (f.bureau is null or f.bureau = any(${scope.bureaus}::text[])))`;
}
