import Big from "big.js";
import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { type Indicator, takesLatest } from "../indicators/catalogue.ts";
import { comesFromRegister } from "../indicators/derived.ts";
import type { Figure } from "./dashboard.ts";
import type { State } from "./floors.ts";

/** A block of keys: every combination of what it lists is read. */
export interface Block {
  areas: readonly string[];
  periods: readonly number[];
  indicators: readonly number[];
  /** Default: the undivided figure. */
  splits?: readonly number[];
}

export interface StoredCell {
  areaCode: string;
  periodId: number;
  indicatorId: number;
  splitId: number;
  n: number;
  notApplicable: number;
  sum: string | null;
  numerator: string | null;
  denominator: string | null;
  changedAt: Date;
}

export interface StoredCounts {
  areaCode: string;
  periodId: number;
  formId: number;
  expected: number;
  expectedUnits: number;
  started: number;
  submitted: number;
  onTime: number;
  provinceApproved: number;
  accepted: number;
  returned: number;
  cellsRequired: number;
  cellsFilled: number;
  changedAt: Date;
}

/** The stored cells of some blocks in one view, in one query: key lists, so that rows read depend on the keys alone. */
export async function readCells(
  db: Kysely<DB>,
  state: State,
  blocks: readonly Block[],
): Promise<(key: CellOf) => StoredCell | undefined> {
  const cells = await readCellRows(db, state, blocks);
  const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
  return (key) => byKey.get(keyOf(key));
}

export interface CellOf {
  areaCode: string;
  periodId: number;
  indicatorId: number;
  splitId?: number;
}

async function readCellRows(db: Kysely<DB>, state: State, blocks: readonly Block[]): Promise<StoredCell[]> {
  const column = (measure: string) => sql.ref(`${measure}_${state}`);
  const queries = blocks.map(
    ({ areas, periods, indicators, splits = [0] }) => sql`
      select area_code, period_id, indicator_id, split_id, ${column("n")} as n, ${column("n_not_applicable")} as not_applicable,
        ${column("sum")} as sum, ${column("numerator")} as numerator, ${column("denominator")} as denominator, changed_at
      from rollups
      where period_id = any(${periods}::integer[]) and area_code = any(${areas}::text[])
        and indicator_id = any(${indicators}::smallint[]) and split_id = any(${splits}::smallint[])`,
  );
  const { rows } = await sql<StoredCell>`${sql.join(queries, sql` union all `)}`.execute(db);
  return rows;
}

/** The counts of reports for some areas, periods and forms, in one query. */
export async function readCounts(
  db: Kysely<DB>,
  blocks: readonly { areas: readonly string[]; periods: readonly number[]; forms: readonly number[] }[],
): Promise<(areaCode: string, periodId: number, formId: number) => StoredCounts | undefined> {
  const queries = blocks.map(
    ({ areas, periods, forms }) => sql`
      select area_code, period_id, form_id, expected, expected_units, started, submitted, on_time, province_approved, accepted,
        returned, cells_required, cells_filled, changed_at
      from report_counts
      where period_id = any(${periods}::integer[]) and area_code = any(${areas}::text[]) and form_id = any(${forms}::smallint[])`,
  );
  const { rows } = await sql<StoredCounts>`${sql.join(queries, sql` union all `)}`.execute(db);
  const byKey = new Map(rows.map((row) => [`${row.areaCode} ${row.periodId} ${row.formId}`, row]));
  return (areaCode, periodId, formId) => byKey.get(`${areaCode} ${periodId} ${formId}`);
}

/** Everything committed before this instant is in the roll-ups. */
export async function readAsOf(db: Kysely<DB>): Promise<Date> {
  const { rows } = await sql<{ asOf: Date }>`
    select coalesce((select created_at from rollup_dirty order by id limit 1), now()) as as_of`.execute(db);
  return rows[0]!.asOf;
}

/** A cell with the reports it was expected from, as a number to show. Nothing reported is null, a reported zero is "0". */
export function figureOf(
  indicator: Indicator,
  cell: StoredCell | undefined,
  counts: Pick<StoredCounts, "expected" | "expectedUnits"> | undefined,
): Figure {
  // Nobody is late with what is counted in a register.
  const asked = cell || !comesFromRegister(indicator) ? counts : undefined;
  const expected = (takesLatest(indicator) ? asked?.expectedUnits : asked?.expected) ?? 0;
  if (!cell) return { value: null, numerator: null, denominator: null, reported: 0, expected };
  const { n, notApplicable, sum, numerator, denominator } = cell;
  return {
    value: indicator.areaRule === "ratio" ? quotient(numerator, denominator, indicator.multiplier) : trimmed(sum),
    numerator: trimmed(numerator),
    denominator: trimmed(denominator),
    reported: n,
    // A correction may outrun the list of who is expected; a negative number would only confuse.
    expected: Math.max(expected - notApplicable, n),
  };
}

const Quotient = Big();
Quotient.DP = 10;

/** Ten digits after the point, rounded half up; null without a denominator, or when it is 0. */
function quotient(numerator: string | null, denominator: string | null, multiplier: number): string | null {
  if (numerator === null || denominator === null || new Big(denominator).eq(0)) return null;
  return new Quotient(numerator).times(multiplier).div(denominator).toFixed();
}

const trimmed = (number: string | null): string | null => (number === null ? null : new Big(number).toFixed());

const keyOf = ({ areaCode, periodId, indicatorId, splitId = 0 }: CellOf): string =>
  `${areaCode} ${periodId} ${indicatorId} ${splitId}`;
