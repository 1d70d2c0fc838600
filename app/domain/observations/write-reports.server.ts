import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { type Cell, cellKey, isBlank } from "./cell.ts";
import { filledCells } from "./checks.ts";
import type { FormDefinition } from "./form-definition.server.ts";
import type { CellOutcome } from "./report-change.ts";
import type { ReportTarget } from "./report-targets.server.ts";

/** A report that a save changes, as it will be. */
export interface WrittenReport {
  target: ReportTarget;
  definition: FormDefinition;
  /** The version the save was decided on; 0 creates the report. */
  version: number;
  cells: Cell[];
  changes: CellOutcome[];
}

/**
 * Writes changed reports: their rows, only the cells that differ, and the cells that were cleared; four statements
 * however many reports. Answers each report's id in the order given, or null where somebody else was first.
 */
export async function writeReports(
  trx: Transaction<DB>,
  actor: { userId: number; at: Date },
  reports: WrittenReport[],
): Promise<(number | null)[]> {
  const ids = new Map<WrittenReport, number>();
  await createReports(trx, actor, reports, ids);
  await raiseVersions(trx, actor, reports, ids);
  const written = reports.filter((report) => ids.has(report));
  await writeCells(trx, actor, written, ids);
  await clearCells(trx, written, ids);
  return reports.map((report) => ids.get(report) ?? null);
}

type Actor = { userId: number; at: Date };
type Ids = Map<WrittenReport, number>;

async function createReports(trx: Transaction<DB>, actor: Actor, reports: WrittenReport[], ids: Ids): Promise<void> {
  const fresh = reports.filter((report) => report.version === 0);
  if (fresh.length === 0) return;
  const counts = fresh.map((report) => filledCells(report.definition, report.cells));
  const { rows } = await sql<{ id: number; unitId: number; periodId: number; formId: number }>`
    insert into submissions (form_id, period_id, reporting_unit_id, area_code, cells_required, cells_filled, updated_by, updated_at)
    select k.*, ${actor.userId}::integer, ${actor.at}::timestamptz from unnest(
      ${fresh.map((report) => report.target.formId)}::smallint[], ${fresh.map((report) => report.target.periodId)}::integer[],
      ${fresh.map((report) => report.target.unitId)}::integer[], ${fresh.map((report) => report.target.areaCode)}::text[],
      ${counts.map((count) => count.required)}::smallint[], ${counts.map((count) => count.filled)}::smallint[]) as k
    on conflict (reporting_unit_id, period_id, form_id) do nothing
    returning id, reporting_unit_id as unit_id, period_id, form_id`.execute(trx);
  const created = new Map(rows.map((row) => [`${row.unitId}/${row.periodId}/${row.formId}`, row.id]));
  for (const report of fresh) {
    const { unitId, periodId, formId } = report.target;
    const id = created.get(`${unitId}/${periodId}/${formId}`);
    if (id !== undefined) ids.set(report, id);
  }
}

async function raiseVersions(trx: Transaction<DB>, actor: Actor, reports: WrittenReport[], ids: Ids): Promise<void> {
  const known = reports.filter((report) => report.version > 0);
  if (known.length === 0) return;
  const counts = known.map((report) => filledCells(report.definition, report.cells));
  const { rows } = await sql<{ id: number }>`
    update submissions s set version = s.version + 1, cells_required = k.required, cells_filled = k.filled,
      updated_by = ${actor.userId}, updated_at = ${actor.at}
    from unnest(${known.map((report) => report.target.submissionId)}::bigint[],
      ${known.map((report) => report.version)}::integer[], ${counts.map((count) => count.required)}::smallint[],
      ${counts.map((count) => count.filled)}::smallint[]) as k(id, version, required, filled)
    where s.id = k.id and s.version = k.version and not s.locked
    returning s.id`.execute(trx);
  const raised = new Set(rows.map((row) => row.id));
  for (const report of known) {
    const id = report.target.submissionId;
    if (id !== null && raised.has(id)) ids.set(report, id);
  }
}

async function writeCells(trx: Transaction<DB>, actor: Actor, reports: WrittenReport[], ids: Ids) {
  const rows = cellsOf(reports, ids, (change) => !isBlank(change.after));
  if (rows.length === 0) return;
  await sql`
    insert into observations as o (submission_id, indicator_id, split_id, value, numerator, denominator, missing_reason, explanation,
      updated_by, updated_at)
    select k.*, ${actor.userId}::integer, ${actor.at}::timestamptz from unnest(
      ${rows.map((row) => row.submissionId)}::bigint[], ${rows.map((row) => row.indicatorId)}::smallint[],
      ${rows.map((row) => row.splitId)}::smallint[], ${rows.map((row) => row.cell.value)}::numeric[],
      ${rows.map((row) => row.cell.numerator)}::numeric[], ${rows.map((row) => row.cell.denominator)}::numeric[],
      ${rows.map((row) => row.cell.missingReason)}::text[], ${rows.map((row) => row.cell.explanation)}::text[]) as k
    on conflict (submission_id, indicator_id, split_id) do update set value = excluded.value, numerator = excluded.numerator,
      denominator = excluded.denominator, missing_reason = excluded.missing_reason, explanation = excluded.explanation,
      updated_by = excluded.updated_by, updated_at = excluded.updated_at`.execute(trx);
}

async function clearCells(trx: Transaction<DB>, reports: WrittenReport[], ids: Ids) {
  const rows = cellsOf(reports, ids, (change) => isBlank(change.after));
  if (rows.length === 0) return;
  await sql`
    delete from observations o using unnest(${rows.map((row) => row.submissionId)}::bigint[],
      ${rows.map((row) => row.indicatorId)}::smallint[], ${rows.map((row) => row.splitId)}::smallint[])
      as k(submission_id, indicator_id, split_id)
    where o.submission_id = k.submission_id and o.indicator_id = k.indicator_id and o.split_id = k.split_id`.execute(
    trx,
  );
}

function cellsOf(reports: WrittenReport[], ids: Ids, wanted: (change: CellOutcome) => boolean) {
  return reports.flatMap((report) =>
    report.changes.filter(wanted).map(({ after }) => {
      const indicator = report.definition.indicators.find((each) => each.code === after.indicatorCode);
      const part = indicator?.parts.find((each) => each.code === after.splitCode);
      if (!indicator) throw new Error(`${cellKey(after)} is no cell of form ${report.definition.form.code}`);
      return {
        submissionId: ids.get(report) as number,
        indicatorId: indicator.id,
        splitId: part?.id ?? 0,
        cell: after,
      };
    }),
  );
}
