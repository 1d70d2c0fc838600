import type { Dashboard } from "#app/domain/dashboards/dashboard.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { coverageShort, inlineFigure, type Reader } from "./figure-text.server.ts";
import { scaleOf } from "./scale.server.ts";
import type { TrendView } from "./view.ts";

/** The run of the year beside the year before and the target. Pixels may be inexact, the texts are not. */
export function viewTrend({ trend, indicator }: Dashboard, reader: Reader): TrendView {
  const { language, t } = reader;
  const { points } = trend;
  const scale = scaleOf(
    points.flatMap(({ value, lastYear, target }) => [value, lastYear, target]),
    indicator,
    reader,
  );
  return {
    title: t(`dashboard:trend.${trend.kind}`),
    unit: scale.unit,
    axis: { divisor: scale.divisor, unit: scale.unit },
    points: points.map((point) => ({
      label: pointLabel(point.period, language),
      period: formatPeriod(point.period, language, "short"),
      value: pixel(point.value, scale.divisor),
      lastYear: pixel(point.lastYear, scale.divisor),
      target: pixel(point.target, scale.divisor),
      valueText:
        point.opened || point.value !== null
          ? inlineFigure(point.value, indicator, reader)
          : t("dashboard:trend.notOpened"),
      lastYearText: inlineFigure(point.lastYear, indicator, reader),
      targetText: inlineFigure(point.target, indicator, reader),
      coverage: point.opened ? coverageShort(point) : "–",
      missing: point.opened && point.value === null,
    })),
    hasLastYear: points.some(({ lastYear }) => lastYear !== null),
    hasTarget: points.some(({ target }) => target !== null),
  };
}

function pixel(value: string | null, divisor: number): number | null {
  return value === null ? null : Number(value) / divisor;
}

/** Months without their year, quarters without theirs: the axis is one year. */
function pointLabel(period: string, language: "th" | "en"): string {
  const text = formatPeriod(period, language, "short");
  if (/^\d{4}-\d{2}$/.test(period)) return text.split(" ")[0] ?? text;
  const quarter = /-Q([1-4])$/.exec(period);
  return quarter ? (language === "th" ? `ไตรมาส ${quarter[1]}` : `Q${quarter[1]}`) : text;
}
