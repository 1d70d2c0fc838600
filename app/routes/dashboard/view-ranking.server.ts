import type { Dashboard, DashboardIndicator, RankingRow } from "#app/domain/dashboards/dashboard.ts";
import { coverageText, isLow, percentText, type Reader } from "./figure-text.server.ts";
import { scaleOf } from "./scale.server.ts";
import type { DistributionView, RankingRowView, RankingView } from "./view.ts";

/** Areas beside each other, best first, each as a bar from zero: losses to the left, gains to the right. */
export function viewRanking(
  ranking: RankingRow[],
  indicator: DashboardIndicator,
  reader: Reader,
  to: (areaCode: string) => string,
): RankingView {
  const { language, t } = reader;
  const scale = scaleOf(
    ranking.map(({ value }) => value),
    indicator,
    reader,
  );
  const place = axisOf(ranking.flatMap(({ value, target }) => [value, target]));
  const zeroAt = place("0");

  function viewRow(row: RankingRow) {
    const percent = percentText(row.achievement);
    return {
      code: row.area.code,
      name: (language === "en" && row.area.nameEn) || row.area.nameTh,
      to: to(row.area.code),
      rank: row.rank === null ? "–" : String(row.rank),
      value: row.value === null ? t("ui:map.noData") : scale.text(row.value),
      bar: barOf(row.value, place),
      targetAt: row.target === null ? null : place(row.target),
      achievement: percent === null ? null : `${percent}%`,
      coverage: coverageText(row, reader),
      low: isLow(row),
    };
  }

  const below = ranking[0]?.area.level ?? "province";
  return { title: t(`dashboard:ranking.${below}`), unit: scale.unit, zeroAt, rows: ranking.map(viewRow) };
}

/** How the provinces spread: means mislead when a few are far ahead. */
export function viewDistribution({ distribution, indicator }: Dashboard, reader: Reader): DistributionView | null {
  if (!distribution) return null;
  const { count, mean, ...points } = distribution;
  const scale = scaleOf(Object.values(points), indicator, reader);
  const place = axisOf(Object.values(points));
  const keys = ["lowest", "lowerQuartile", "median", "upperQuartile", "highest"] as const;
  return {
    label: reader.t("dashboard:distribution.label", { count, unit: scale.unit }),
    entries: keys.map((key) => ({ key, text: scale.text(points[key]), at: place(points[key]) })),
    mean: mean === null ? null : reader.t("dashboard:distribution.mean", { mean: scale.text(mean) }),
    zeroAt: Number(points.lowest) < 0 ? place("0") : null,
  };
}

/** Where a value stands on an axis that includes zero, in percent of its width. */
export function axisOf(values: readonly (string | null)[]): (value: string) => number {
  const numbers = values.flatMap((value) => (value === null ? [] : [Number(value)]));
  const low = Math.min(0, ...numbers);
  const span = Math.max(0, ...numbers) - low || 1;
  return (value) => Math.round(((Number(value) - low) / span) * 1000) / 10;
}

/** A bar from zero to a value on such an axis; null without a value. */
export function barOf(value: string | null, place: (value: string) => number): RankingRowView["bar"] {
  if (value === null) return null;
  const [at, zeroAt] = [place(value), place("0")];
  return { left: Math.min(at, zeroAt), width: Math.abs(at - zeroAt) };
}
