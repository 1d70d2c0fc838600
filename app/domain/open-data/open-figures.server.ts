import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { AreaRow } from "../dashboards/area-line.ts";
import type { Figure } from "../dashboards/dashboard.ts";
import { type OpenedPeriods, readOpenedPeriods } from "../dashboards/opened-periods.server.ts";
import { figureOf, readCells, readCounts } from "../dashboards/stored-figures.server.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { type Catalogue, type Indicator, isKeptIn } from "../indicators/catalogue.ts";
import { calendarYearPeriod, fiscalYearPeriod, type Period } from "../periods/fiscal.ts";
import { childPeriods } from "../periods/period-code.ts";
import { publishedYears } from "./published-years.server.ts";
import type { Scope } from "./scopes.ts";
import { closedFigures } from "./too-few.ts";

/** A figure with its place, and why there is no value when there is none. */
export interface OpenFigure extends Figure {
  indicator: Indicator;
  area: AreaRow;
  period: Period;
  /** `closed`: it would tell of single enterprises; `undivided`: the denominator is zero. */
  standing: "accepted" | "closed" | "none" | "undivided";
}

export interface OpenFigures {
  /** Whatever makes two files the same. */
  fingerprint: unknown;
  changedAt: Date;
  /** The figures of one indicator after the other, read as they are asked for. */
  read(): AsyncGenerator<OpenFigure[]>;
}

/**
 * The accepted figures of a fiscal year: its months, quarters, the year itself and the calendar year that ends in it. From
 * roll-ups alone; what was expected and has not been accepted is there without a value. Null when nothing is published.
 */
export async function openFigures(fiscalYear: number, scope: Scope): Promise<OpenFigures | null> {
  const { years } = await publishedYears();
  if (!years.some(({ year }) => year.fiscalYear === fiscalYear)) return null;
  const catalogue = await readCatalogue();
  const areas = await db()
    .selectFrom("areas")
    .select(["code", "parentCode", "level", "nameTh", "nameEn"])
    .where("level", "<=", 2)
    .orderBy("level")
    .orderBy("code")
    .execute();
  const periods = periodsOf(fiscalYear);
  const opened = await readOpenedPeriods(db(), catalogue.forms);
  const asked = { catalogue, areas, periods, opened, levels: scope === "province" ? [2] : [0, 1] };
  const { changedAt, ...stored } = await fingerprintOf(asked);
  return { fingerprint: [stored, scope, catalogue.indicators, areas], changedAt, read: () => everyFigure(asked) };
}

interface Asked {
  catalogue: Catalogue;
  /** All of them down to the provinces: what stays closed in one is decided with the others. */
  areas: AreaRow[];
  periods: Period[];
  opened: OpenedPeriods;
  levels: number[];
}

/** Larger before smaller, in the order of time. */
function periodsOf(fiscalYear: number): Period[] {
  const year = fiscalYearPeriod(fiscalYear);
  const quarters = childPeriods(year);
  return [year, calendarYearPeriod(fiscalYear - 1), ...quarters, ...quarters.flatMap(childPeriods)];
}

/** One hash over what stands in the files, worked out where it is stored. */
async function fingerprintOf({ catalogue, areas, periods, opened }: Asked) {
  const keys = sql`period_id = any(${periods.map(({ id }) => id)}::integer[])
    and area_code = any(${areas.map(({ code }) => code)}::text[])`;
  const { rows } = await sql<{ cells: string | null; counts: string | null; changedAt: Date | null }>`
    with stored as (
      select changed_at, hashtextextended(concat_ws(' ', period_id, area_code, indicator_id, n_accepted, n_not_applicable_accepted,
        'sum', sum_accepted, 'numerator', numerator_accepted, 'denominator', denominator_accepted), 0) as hash
      from rollups
      where ${keys} and indicator_id = any(${catalogue.indicators.map(({ id }) => id)}::smallint[]) and split_id = 0
        and n_accepted + n_not_applicable_accepted > 0),
    counted as (
      select changed_at, hashtextextended(concat_ws(' ', period_id, area_code, form_id, expected, expected_units), 0) as hash
      from report_counts where ${keys})
    select (select sum(hash)::text from stored) as cells, (select sum(hash)::text from counted) as counts,
      greatest((select max(changed_at) from stored), (select max(changed_at) from counted)) as changed_at`.execute(
    db(),
  );
  const { cells, counts, changedAt } = rows[0]!;
  const windows = catalogue.forms.map((form) => periods.map((period) => opened.part(form, period).opened));
  return { cells, counts, windows, changedAt: changedAt ?? new Date(0) };
}

/** Asked cog by cog: a question for each indicator would take twice as long, one for all would hold a year in memory. */
async function* everyFigure(asked: Asked): AsyncGenerator<OpenFigure[]> {
  const { catalogue, areas, periods } = asked;
  const keys = { areas: areas.map(({ code }) => code), periods: periods.map(({ id }) => id) };
  const counts = await readCounts(db(), [{ ...keys, forms: catalogue.forms.map(({ id }) => id) }]);
  for (const cog of new Set(catalogue.indicators.map((each) => each.cog))) {
    const indicators = catalogue.indicators.filter((each) => each.cog === cog);
    const cell = await readCells(db(), "accepted", [{ ...keys, indicators: indicators.map(({ id }) => id) }]);
    for (const indicator of indicators) yield figuresOf(indicator, asked, cell, counts);
  }
}

function figuresOf(
  indicator: Indicator,
  { areas, periods: all, opened, levels }: Asked,
  cell: Awaited<ReturnType<typeof readCells>>,
  counts: Awaited<ReturnType<typeof readCounts>>,
): OpenFigure[] {
  const { form } = indicator;
  const periods = all.filter((period) => isKeptIn(indicator, period));
  const stored = (areaCode: string, periodId: number) => cell({ areaCode, periodId, indicatorId: indicator.id });
  const reports = (areaCode: string, periodId: number) => stored(areaCode, periodId)?.n ?? 0;
  const isClosed = closedFigures({ indicator, areas, periods, reports });
  const hasOpened = new Set(periods.filter((each) => opened.part(form, each).opened > 0).map(({ id }) => id));
  return areas
    .filter(({ level }) => levels.includes(level))
    .flatMap((area) =>
      periods.flatMap((period): OpenFigure[] => {
        const asked = hasOpened.has(period.id) ? counts(area.code, period.id, form.id) : undefined;
        const figure = figureOf(indicator, stored(area.code, period.id), asked);
        if (figure.reported === 0 && figure.expected === 0) return [];
        return [{ indicator, area, period, ...shown(figure, isClosed(area.code, period.id)) }];
      }),
    );
}

function shown(figure: Figure, isClosed: boolean): Figure & Pick<OpenFigure, "standing"> {
  if (isClosed) return { ...figure, value: null, numerator: null, denominator: null, standing: "closed" };
  if (figure.reported === 0) return { ...figure, standing: "none" };
  return { ...figure, standing: figure.value === null ? "undivided" : "accepted" };
}
