import Big from "big.js";
import type { CompanyRecord } from "#app/domain/companies/company.server.ts";
import type { YearFigures } from "#app/domain/companies/company.ts";
import { shareOf } from "#app/domain/companies/findings.ts";
import type { ResultColumn } from "#app/ui/charts/result-columns.tsx";
import type { Words } from "./words.server.ts";

/** The newest accepted year in four figures. */
export function statsOf({ years }: CompanyRecord, { t, short, baht, percent, year }: Words) {
  const [newest] = years;
  const label = (key: string) => t(`companies:stat.${key}`);
  const of = newest ? t("companies:stat.year", { year: year(newest.year) }) : "";
  const money = (key: string, value: string | null) => ({
    ...{
      key,
      label: label(key),
      value: value && short(value),
      exact: value && t("companies:fact.baht", { amount: baht(value) }),
    },
    ...{ unit: t("companies:stat.unit.median"), note: of, missing: t("companies:stat.noReport") },
  });
  const social = newest ? shareOf(newest.socialBaht, newest.socialOfBaht) : null;
  return [
    money("revenue", newest?.revenueBaht ?? null),
    money("net", newest?.netBaht ?? null),
    money("accumulatedSum", newest?.accumulatedBaht ?? null),
    {
      ...{ key: "social", label: label("social"), value: percent(social), exact: null, unit: "", note: of },
      missing: newest ? t("companies:stat.noProfit") : t("companies:stat.noReport"),
    },
  ];
}

/** Net results of the years, oldest first, for the picture; null with fewer than two. */
export function yearColumns({ years }: CompanyRecord, words: Words) {
  const known = years.filter((each) => each.netBaht !== null).reverse();
  if (known.length < 2) return null;
  const nets = known.map((each) => new Big(each.netBaht!));
  const most = nets.reduce((max, net) => (net.abs().gt(max) ? net.abs() : max), new Big(1));
  const [high, low] = [nets.reduce((a, b) => (b.gt(a) ? b : a)), nets.reduce((a, b) => (b.lt(a) ? b : a))];
  return {
    columns: known.map(
      (each, at): ResultColumn => ({
        key: each.year,
        title: `${words.year(each.year)}: ${words.baht(each.netBaht)}`,
        part: Number(nets[at]!.div(most).toFixed(4)),
      }),
    ),
    names: known.map((each) => words.year(each.year)),
    scale: {
      top: high.gt(0) ? words.short(high.toFixed()) : "",
      zero: "0",
      bottom: low.lt(0) ? words.short(low.toFixed()) : "",
    },
  };
}

/** One line a year: what is reported, and what is kept beside it. A year may have one without the other. */
export function yearRows({ years, statements }: CompanyRecord, words: Words) {
  const all = [...new Set([...years, ...statements].map(({ year }) => year))].sort((a, b) => b - a);
  return all.map((year) => {
    const figures = years.find((each) => each.year === year);
    const statement = statements.find((each) => each.year === year);
    return {
      year,
      name: words.year(year),
      revenue: words.baht(figures?.revenueBaht ?? null),
      trading: tradingText(figures, words),
      net: words.baht(figures?.netBaht ?? null),
      accumulated: words.baht(figures?.accumulatedBaht ?? null),
      social: (figures && words.percent(shareOf(figures.socialBaht, figures.socialOfBaht))) ?? "–",
      dividends: words.baht(statement?.dividendsBaht ?? null),
      audited: words.day(statement?.auditedOn ?? null) ?? "–",
      source: statement?.source ?? null,
      fileId: statement?.fileId ?? null,
    };
  });
}

function tradingText(figures: YearFigures | undefined, { percent }: Words): string {
  return (figures && percent(shareOf(figures.tradingBaht, figures.revenueBaht))) ?? "–";
}

/** Sales added up by calendar year and by fiscal year, side by side; a year that lacks months says how many it has. */
export function salesRows({ sales }: CompanyRecord, { t, baht, year }: Words) {
  const text = ({ baht: sum, months }: { baht: string | null; months: number }) => ({
    sum: baht(sum),
    months: months > 0 && months < 12 ? t("companies:sales.months", { total: months }) : null,
  });
  return sales.map((each) => ({
    year: each.year,
    name: year(each.year),
    calendar: text(each.calendar),
    fiscal: text(each.fiscal),
  }));
}
