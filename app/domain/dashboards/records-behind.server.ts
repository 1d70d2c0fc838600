import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { can, covers, scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { comesFromRegister } from "../indicators/derived.ts";
import { parsePeriod } from "../periods/period-code.ts";
import type { BehindRow, RecordsBehind } from "./dashboard.ts";
import { floorOf, isState } from "./floors.ts";
import { registerBehind } from "./register-behind.server.ts";
import { partsOf } from "./spans.ts";

const PAGE = 50;

/** Which number, and where the page before ended. */
export interface BehindChoice {
  indicator: string;
  areaCode: string;
  period: string;
  state: string;
  after?: string | null;
}

/**
 * The reports behind a number, page by page in the order of their codes: the one place where a dashboard reads
 * observations. For a computed indicator these are the figures it is made of, for one from a register what each province
 * has there. Null for the public, out of scope, and for
 * what is unknown.
 */
export async function recordsBehind(viewer: Viewer, choice: BehindChoice): Promise<RecordsBehind | null> {
  const { byCode } = await readCatalogue();
  const indicator = byCode.get(choice.indicator);
  const period = parsePeriod(choice.period);
  const scope = scopeOf(viewer, "reports.read");
  if (!indicator || !period || !isState(choice.state)) return null;
  if (!can(viewer, "reports.read") || !covers(scope, choice.areaCode)) return null;
  const operands =
    indicator.derivedFrom && !comesFromRegister(indicator)
      ? indicator.derivedFrom.split("/").map((code) => byCode.get(code))
      : [indicator];
  const wanted = operands
    .filter((operand) => operand !== undefined)
    .filter((operand) => scope.bureaus.includes(operand.form.bureau));
  if (wanted.length === 0) return { rows: [], next: null };
  const unique = (ids: number[]) => [...new Set(ids)];
  const parts = unique(wanted.flatMap((operand) => partsOf(period, operand.form.frequency)).map((part) => part.id));
  const indicatorIds = wanted.map(({ id }) => id);
  const formIds = unique(wanted.map(({ form }) => form.id));
  const after = readCursor(choice.after);
  const areas = await areasWithin(choice.areaCode);
  if (comesFromRegister(indicator)) return registerBehind(indicator, areas, parts, after);
  // A province's few reports are found by area and then sorted; in the order of units the planner would walk the country for them.
  const firstBy = /^\d/.test(choice.areaCode) ? sql`s.reporting_unit_id + 0` : sql`s.reporting_unit_id`;

  const { rows } = await sql<BehindRow & { unitId: number; periodId: number; indicatorId: number }>`
    with page as materialized (
      select s.reporting_unit_id, s.area_code, s.period_id, s.form_id, s.state,
        o.indicator_id, o.value, o.numerator, o.denominator, o.missing_reason
      from submissions as s
      join observations as o on o.submission_id = s.id and o.split_id = 0 and o.indicator_id = any(${indicatorIds}::smallint[])
      where ${areas ? sql`s.area_code = any(${areas}::text[])` : sql`true`} and s.period_id = any(${parts}::integer[])
        and s.form_id = any(${formIds}::smallint[]) and s.state_rank >= ${floorOf(choice.state)}
        and (s.reporting_unit_id, s.period_id, o.indicator_id) > (${after[0]}::integer, ${after[1]}::integer, ${after[2]}::integer)
      order by ${firstBy}, s.period_id, o.indicator_id
      limit ${PAGE + 1})
    select u.id as unit_id, u.code as unit_code, u.name_th as unit_name, u.name_en as unit_name_en, page.area_code, page.period_id,
      p.code as period, f.code as form, i.code as indicator, i.id as indicator_id, page.state, trim_scale(page.value) as value,
      trim_scale(page.numerator) as numerator, trim_scale(page.denominator) as denominator, page.missing_reason
    from page
    join indicators as i on i.id = page.indicator_id
    join reporting_units as u on u.id = page.reporting_unit_id
    join periods as p on p.id = page.period_id
    join forms as f on f.id = page.form_id
    order by u.id, p.id, i.id`.execute(db());
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map(({ unitId: _unit, periodId: _period, indicatorId: _indicator, ...row }) => row),
    next: rows.length > PAGE && last ? `${last.unitId}.${last.periodId}.${last.indicatorId}` : null,
  };
}

function readCursor(text: string | null | undefined): [number, number, number] {
  const [, unit, period, indicator] = /^(\d{1,9})\.(\d{1,9})\.(\d{1,4})$/.exec(text ?? "") ?? [];
  return [Number(unit ?? 0), Number(period ?? 0), Number(indicator ?? 0)];
}

/** The area and those below it that reports may stand in; null for the nation, which has them all. */
async function areasWithin(code: string): Promise<string[] | null> {
  if (code === "TH") return null;
  const { rows } = await sql<{ code: string }>`
    with recursive within as (
      select code from areas where code = ${code}
      union all
      select a.code from within join areas as a on a.parent_code = within.code where a.level <= 3)
    select code from within`.execute(db());
  return rows.map((row) => row.code);
}
