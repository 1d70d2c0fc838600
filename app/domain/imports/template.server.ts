import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { type Cell, cellKey, UNDIVIDED } from "../observations/cell.ts";
import { type FormDefinition, formDefinitions } from "../observations/form-definition.server.ts";
import { type Answers, answersOf, reportIdKey } from "../observations/past-answers.server.ts";
import { storedCells } from "../observations/stored-cells.server.ts";
import { now } from "../periods/clock.server.ts";
import { parsePeriod, previousPeriod } from "../periods/period-code.ts";
import { entryIsOpen } from "../windows/entry-open.server.ts";

export interface OpenForm {
  formCode: string;
  nameTh: string;
  nameEn: string;
  periodCode: string;
  /** Units whose report is open for the viewer. */
  units: number;
}

/** The forms and periods that the viewer can fill in today, the newest period first. */
export async function openForms(viewer: Viewer): Promise<OpenForm[]> {
  const { rows } = await sql<OpenForm>`
    select f.code as form_code, f.name_th, f.name_en, p.code as period_code, count(*)::int as units
    ${openReports(viewer)}
    group by f.id, p.id order by p.starts_on desc, f.id`.execute(db());
  return rows;
}

/** One row of the template: the columns of an import, and beside them what helps to fill it in. */
export interface TemplateRow {
  unit: string;
  unitNameTh: string;
  unitNameEn: string | null;
  period: string;
  indicator: string;
  indicatorNameTh: string;
  indicatorNameEn: string;
  split: string;
  cell: Cell | null;
  previous: Answers[string] | null;
}

/** Every cell that the viewer may fill in for a form and a period, with what stands there and what the period before said. */
export async function templateRows(viewer: Viewer, formCode: string, periodCode: string): Promise<TemplateRow[]> {
  const period = parsePeriod(periodCode);
  if (!period) return [];
  const { rows } = await sql<{
    unitId: number;
    code: string;
    nameTh: string;
    nameEn: string | null;
    formId: number;
    formVersionId: number;
    submissionId: number | null;
  }>`
    select u.id as unit_id, u.code, u.name_th, u.name_en, r.form_id, w.form_version_id, s.id as submission_id
    ${openReports(viewer)} and f.code = ${formCode} and p.code = ${periodCode}
    order by u.name_th collate fanfueang_th, u.id`.execute(db());
  const { byVersion } = await formDefinitions(db());
  const cells = await storedCells(
    db(),
    rows.flatMap((row) => row.submissionId ?? []),
  );
  const before = (row: { unitId: number; formId: number }) => ({ ...row, periodId: previousPeriod(period).id });
  const previous = await answersOf(db(), rows.map(before));
  return rows.flatMap((row) => {
    const definition = byVersion.get(row.formVersionId) as FormDefinition;
    const own = new Map((cells.get(row.submissionId ?? 0) ?? []).map((cell) => [cellKey(cell), cell]));
    const past = previous.get(reportIdKey(before(row))) ?? {};
    return definition.indicators.flatMap((indicator) => {
      const splits = [UNDIVIDED, ...indicator.splitCodes.filter((code) => own.has(`${indicator.code}/${code}`))];
      return splits.map((split) => ({
        unit: row.code,
        unitNameTh: row.nameTh,
        unitNameEn: row.nameEn,
        period: periodCode,
        indicator: indicator.code,
        indicatorNameTh: indicator.nameTh,
        indicatorNameEn: indicator.nameEn,
        split,
        cell: own.get(`${indicator.code}/${split}`) ?? null,
        previous: split === UNDIVIDED ? (past[indicator.code] ?? null) : null,
      }));
    });
  });
}

/** From and where of the reports that the viewer may enter and whose entry is open: `r`, `w`, `u`, `f`, `p`, `s`. */
function openReports(viewer: Viewer) {
  const scope = scopeOf(viewer, "reports.enter");
  return sql<SqlBool>`
    from expected_reports r
    join entry_windows w on w.form_id = r.form_id and w.period_id = r.period_id
    join reporting_units u on u.id = r.reporting_unit_id
    join forms f on f.id = r.form_id
    join periods p on p.id = r.period_id
    left join submissions s on s.reporting_unit_id = r.reporting_unit_id and s.period_id = r.period_id and s.form_id = r.form_id
    where ${inScope(scope, sql`r.area_code`, sql`u.id`, sql`u.code`)} and f.bureau = any(${scope.bureaus}::text[])
      and ${entryIsOpen(now())} and coalesce(s.locked, false) = false`;
}
