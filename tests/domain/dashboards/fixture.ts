import { sql, type Transaction } from "kysely";
import { beforeAll } from "vitest";
import { markDirty } from "#app/domain/dashboards/dirty.server.ts";
import type { State } from "#app/domain/dashboards/floors.ts";
import { foldOnce } from "#app/domain/dashboards/fold.server.ts";
import type { PeriodKind } from "#app/domain/periods/fiscal.ts";
import { parsePeriod } from "#app/domain/periods/period-code.ts";
import { usualWindow } from "#app/domain/windows/schedule.ts";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { useDatabase } from "#tests/support/database.ts";

export type ReportState = "draft" | "submitted" | "province_approved" | "accepted" | "returned";

/** A value, a pair, a missing reason, or null for a cleared cell. Keys are `C3-01` or `C3-01/category:food`. */
export type Answer = string | [string, string] | "not_applicable" | "not_available" | "refused" | null;

const FORMS: Record<string, Partial<Record<PeriodKind, number>>> = {
  E: { month: 1, quarter: 2 },
  S: { month: 3, quarter: 4, calendar_year: 5 },
  P: { month: 6, quarter: 7, year: 8 },
};
const CLERK = 1;

/** A database with reference data and no units: each test file builds the few that it talks about. */
export function useBareCountry(): void {
  useDatabase();
  beforeAll(async () => {
    await db()
      .transaction()
      .execute(async (trx) => {
        await sql`set local session_replication_role = replica`.execute(trx);
        await sql`truncate reporting_units, entry_windows, targets, rollups, report_counts, rollup_dirty, register_figures cascade`.execute(
          trx,
        );
      });
  });
}

/** Registers units such as `E1` in a district, `S30` and `P30` in their province, for all fiscal years. */
export async function addUnits(units: Record<string, string>): Promise<void> {
  for (const [code, areaCode] of Object.entries(units)) {
    const kind = code.startsWith("E") ? "enterprise" : code.startsWith("S") ? "company" : "province";
    await sql`
      insert into reporting_units (id, code, kind, name_th, search_key, home_area_code, active_from)
      values (${unitId(code)}, ${code}, ${kind}, ${`หน่วย ${code}`}, ${code}, ${areaCode}, '2020-01-01')`.execute(db());
  }
}

/** Opens the window of a period for some units: they are expected to report. */
export async function open(periodCode: string, units: string[], areas: Record<string, string> = {}): Promise<void> {
  const period = parsePeriod(periodCode)!;
  const { opensAt, dueAt, closesAt } = usualWindow(period);
  await db()
    .transaction()
    .execute(async (trx) => {
      for (const unit of units) {
        const formId = formOf(unit, periodCode);
        await sql`
          insert into entry_windows (form_id, period_id, form_version_id, opens_at, due_at, closes_at)
          values (${formId}, ${period.id}, ${formId}, ${opensAt}, ${dueAt}, ${closesAt}) on conflict do nothing`.execute(
          trx,
        );
        await sql`
          insert into expected_reports (form_id, period_id, reporting_unit_id, area_code)
          select ${formId}::smallint, ${period.id}::integer, id, coalesce(${areas[unit] ?? null}, home_area_code)
          from reporting_units where id = ${unitId(unit)}`.execute(trx);
        await dirty(trx, unit, periodCode);
      }
    });
}

/** Saves a report: the answers given replace those before, null clears one, and its state becomes `state`. */
export async function report(
  unit: string,
  periodCode: string,
  answers: Record<string, Answer>,
  state: ReportState = "accepted",
): Promise<void> {
  await db()
    .transaction()
    .execute(async (trx) => {
      const id = await putSubmission(trx, unit, periodCode, state);
      for (const [cell, answer] of Object.entries(answers)) await putAnswer(trx, id, cell, answer);
      await dirty(trx, unit, periodCode);
    });
}

async function putSubmission(
  trx: Transaction<DB>,
  unit: string,
  periodCode: string,
  state: ReportState,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into submissions (form_id, period_id, reporting_unit_id, area_code, state, cells_required, submitted_by, updated_by)
    select form_id, period_id, reporting_unit_id, area_code, ${state}, 0, ${CLERK}, ${CLERK} from expected_reports
    where form_id = ${formOf(unit, periodCode)} and period_id = ${parsePeriod(periodCode)!.id} and reporting_unit_id = ${unitId(unit)}
    on conflict (reporting_unit_id, period_id, form_id) do update set state = excluded.state, version = submissions.version + 1
    returning id`.execute(trx);
  if (!rows[0]) throw new Error(`no report of ${unit} is expected for ${periodCode}`);
  return rows[0].id;
}

async function putAnswer(trx: Transaction<DB>, submissionId: number, cell: string, answer: Answer): Promise<void> {
  const [code, part = "none:none"] = cell.split("/");
  const [dimension, splitCode] = part.split(":");
  const ids = sql`select i.id, p.id from indicators as i, splits as p where i.code = ${code} and p.dimension = ${dimension} and p.code = ${splitCode}`;
  await sql`delete from observations where submission_id = ${submissionId} and (indicator_id, split_id) in (${ids})`.execute(
    trx,
  );
  if (answer === null) return;
  const reason = typeof answer === "string" && /^[nr]/.test(answer) ? answer : null;
  const [numerator, denominator] = Array.isArray(answer) ? answer : [null, null];
  const value = Array.isArray(answer) || reason ? null : answer;
  await sql`
    insert into observations (submission_id, indicator_id, split_id, value, numerator, denominator, missing_reason, updated_by)
    select ${submissionId}, cell.*, ${value}::numeric, ${numerator}::numeric, ${denominator}::numeric, ${reason}, ${CLERK} from (${ids}) as cell`.execute(
    trx,
  );
}

async function dirty(trx: Transaction<DB>, unit: string, periodCode: string): Promise<void> {
  const formId = formOf(unit, periodCode);
  const periodId = parsePeriod(periodCode)!.id;
  const { rows } = await sql<{ areaCode: string }>`
    select area_code from expected_reports
    where form_id = ${formId} and period_id = ${periodId} and reporting_unit_id = ${unitId(unit)}`.execute(trx);
  await markDirty(
    trx,
    rows.map(({ areaCode }) => ({ areaCode, periodId, formId })),
  );
}

/** Folds until nothing is dirty. */
export async function fold(): Promise<void> {
  while ((await foldOnce(db())) > 0);
}

/** What the roll-ups hold for a figure; undefined when there is no cell. */
export interface Cell {
  n: number;
  zero: number;
  notApplicable: number;
  sum: string | null;
  pair: string | null;
}

export async function cell(
  indicator: string,
  area: string,
  period: string,
  state: State = "all",
  split = "none:none",
): Promise<Cell | undefined> {
  const column = (measure: string) => sql.ref(`r.${measure}_${state}`);
  const [dimension, code] = split.split(":");
  const { rows } = await sql<Cell>`
    select ${column("n")} as n, ${column("n_zero")} as zero, ${column("n_not_applicable")} as not_applicable,
      trim_scale(${column("sum")}) as sum,
      trim_scale(${column("numerator")}) || '/' || trim_scale(${column("denominator")}) as pair
    from rollups as r
    join indicators as i on i.id = r.indicator_id and i.code = ${indicator}
    join splits as p on p.id = r.split_id and p.dimension = ${dimension} and p.code = ${code}
    where r.area_code = ${area} and r.period_id = ${parsePeriod(period)!.id}`.execute(db());
  return rows[0];
}

export function unitId(code: string): number {
  return { E: 0, S: 9000, P: 9500 }[code[0]!]! + Number(code.slice(1));
}

export function formOf(unit: string, periodCode: string): number {
  return FORMS[unit[0]!]![parsePeriod(periodCode)!.kind]!;
}
