import Big from "big.js";
import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { BUDDHIST_ERA, monthPeriod } from "../periods/fiscal.ts";
import type { YearFigures } from "./company.ts";

/** What the accepted reports of companies say, by province: figures are reported once and read here, never typed again. */
export type FiguresByProvince = ReadonlyMap<string, YearFigures[]>;

const EMPTY = {
  revenueBaht: null,
  tradingBaht: null,
  netBaht: null,
  accumulatedBaht: null,
  socialBaht: null,
  socialOfBaht: null,
};

/** All accepted calendar years of the companies of some provinces, newest first; null for all provinces. */
export async function readYearFigures(provinces: readonly string[] | null): Promise<FiguresByProvince> {
  const { rows } = await sql<{
    areaCode: string;
    year: number;
    code: string;
    value: string | null;
    numerator: string | null;
    denominator: string | null;
  }>`
    select r.area_code, p.fiscal_year - 1 as year, i.code, trim_scale(r.sum_accepted) as value,
      trim_scale(r.numerator_accepted) as numerator, trim_scale(r.denominator_accepted) as denominator
    from rollups as r
    join periods as p on p.id = r.period_id
    join indicators as i on i.id = r.indicator_id
    where r.period_id = any(array(select id from periods where kind = 'calendar_year'))
      and r.indicator_id = any(array(select id from indicators where code in ('C5-08', 'C5-09', 'C5-10', 'C5-11')))
      and r.area_code = any(${provinces ? sql`${provinces}::text[]` : sql`array(select code from areas where level = 2)`})
      and r.area_code ~ '^[0-9]{2}$' and r.split_id = 0 and r.n_accepted > 0
    order by r.area_code, p.fiscal_year desc`.execute(db());
  const found = new Map<string, YearFigures[]>();
  for (const row of rows) {
    const years = found.get(row.areaCode) ?? [];
    found.set(row.areaCode, years);
    const known = years.find(({ year }) => year === row.year);
    const figures: YearFigures = known ?? { ...EMPTY, year: row.year };
    if (!known) years.push(figures);
    if (row.code === "C5-08") figures.netBaht = row.value;
    if (row.code === "C5-09") figures.accumulatedBaht = row.value;
    if (row.code === "C5-10") Object.assign(figures, { socialBaht: row.numerator, socialOfBaht: row.denominator });
    if (row.code === "C5-11") Object.assign(figures, { tradingBaht: row.numerator, revenueBaht: row.denominator });
  }
  return found;
}

/** Monthly sales added up over a calendar year and over the fiscal year of the same number: how many of 12 months are in. */
export interface SalesOfYear {
  /** Buddhist Era. */
  year: number;
  calendar: { baht: string | null; months: number };
  fiscal: { baht: string | null; months: number };
}

/** Sales (C3-06, accepted) of a province's company, month by month added up in both ways of counting a year, newest first. */
export async function readSales(province: string): Promise<SalesOfYear[]> {
  const { rows } = await sql<{ year: number; month: number; baht: string }>`
    select r.period_id / 100 as year, r.period_id % 100 as month, trim_scale(r.sum_accepted) as baht
    from rollups as r
    join periods as p on p.id = r.period_id and p.kind = 'month'
    join indicators as i on i.id = r.indicator_id and i.code = 'C3-06'
    where r.area_code = ${province} and r.split_id = 0 and r.n_accepted > 0`.execute(db());
  const byYear = new Map<number, SalesOfYear>();
  const add = (year: number, way: "calendar" | "fiscal", baht: string) => {
    const none = () => ({ baht: null, months: 0 });
    const sales = byYear.get(year) ?? { year, calendar: none(), fiscal: none() };
    const { baht: sum, months } = sales[way];
    sales[way] = { baht: new Big(sum ?? 0).plus(baht).toFixed(), months: months + 1 };
    byYear.set(year, sales);
  };
  for (const { year, month, baht } of rows) {
    const period = monthPeriod(year, month);
    add(year + BUDDHIST_ERA, "calendar", baht);
    add(period.fiscalYear, "fiscal", baht);
  }
  return [...byYear.values()].sort((a, b) => b.year - a.year);
}
