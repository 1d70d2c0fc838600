import { classBounds, classOf, meanOf, ranksOf, spreadOf } from "./classes.ts";
import type { DashboardArea, DashboardMap, Distribution, MapProvince, RankingRow } from "./dashboard.ts";
import type { Sources } from "./dashboard-sources.server.ts";
import { figureIn } from "./measured.server.ts";
import { achievementOf } from "./score.ts";
import { figureOf } from "./stored-figures.server.ts";

/** Fewer values than this give no classes worth the name. */
const ENOUGH = 5;

/** The provinces coloured by the chosen indicator. */
export function mapOf(sources: Sources): DashboardMap {
  const { areas, indicator, shown } = sources;
  const bounds = boundsOf(sources);
  const provinces = areas.provinces.map(({ code }): MapProvince => {
    const figure = figureIn(sources, indicator, code, shown);
    const missing = figure.expected === 0 ? "not_expected" : "no_data";
    return { code, ...figure, class: figure.value === null ? missing : classOf(figure.value, bounds) };
  });
  const countOf = (wanted: MapProvince["class"]) => provinces.filter((province) => province.class === wanted).length;
  const isEmpty = provinces.every((province) => province.value === null);
  return {
    classes: isEmpty
      ? []
      : [null, ...bounds].map((from, index) => ({ from, to: bounds[index] ?? null, count: countOf(index) })),
    noData: countOf("no_data"),
    notExpected: countOf("not_expected"),
    provinces,
  };
}

/** Cut from what all provinces have in the whole fiscal year, so that its maps compare; from what is shown while little is accepted. */
function boundsOf({ areas, likeShown, accepted, cell, indicator, shown }: Sources): string[] {
  const valuesOf = (read: typeof cell, periods: typeof likeShown): string[] =>
    periods.flatMap((period) =>
      areas.allProvinces.flatMap((areaCode) => {
        const key = { areaCode, periodId: period.id, indicatorId: indicator.id };
        return figureOf(indicator, read(key), undefined).value ?? [];
      }),
    );
  const values = valuesOf(accepted, likeShown);
  return classBounds(values.length >= ENOUGH ? values : valuesOf(cell, [shown]));
}

/** Areas by the chosen indicator, best first; those without a value at the end. */
export function rankingOf(sources: Sources, areas: readonly DashboardArea[]): RankingRow[] {
  const { indicator, shown, opened, target } = sources;
  const part = opened.part(indicator.form, shown);
  const isWhole = part.of > 0 && part.opened === part.of;
  const figures = areas.map((area) => figureIn(sources, indicator, area.code, shown));
  const ranks = ranksOf(
    figures.map((figure) => figure.value),
    indicator.direction === "down",
  );
  return areas
    .map((area, index): RankingRow => {
      const figure = figures[index]!;
      const aim = target(area.code, indicator, shown);
      const achievement = isWhole ? achievementOf(indicator.direction, figure.value, aim) : null;
      return { area, rank: ranks[index]!, ...figure, target: aim, achievement };
    })
    .filter((row) => row.expected > 0 || row.value !== null)
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.area.code.localeCompare(b.area.code));
}

/** How the provinces spread; only where a province's figure is one reporter's own. */
export function distributionOf(sources: Sources): Distribution | null {
  const { areas, indicator, shown } = sources;
  if (indicator.form.reportedBy === "enterprise" || areas.provinces.length < 2) return null;
  const values = areas.provinces.flatMap(({ code }) => figureIn(sources, indicator, code, shown).value ?? []);
  const spread = spreadOf(values);
  // Percentages are never averaged: their own quotient of sums stands in the headline.
  return spread && { ...spread, mean: indicator.areaRule === "sum" ? meanOf(values) : null };
}
