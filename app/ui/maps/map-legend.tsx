import { useTranslation } from "react-i18next";
import { shadeOf } from "./shade.ts";

export interface MapClass {
  /** The lower end, included, as it is read; null when open. */
  from: string | null;
  /** The upper end, not included; null when open. */
  to: string | null;
  count: number;
}

interface MapLegendProps {
  classes: MapClass[];
  noData: number;
  notExpected: number;
  unit: string;
}

/** What the shades mean and how many provinces have each. "No data" is not zero and looks different. */
export function MapLegend({ classes, noData, notExpected, unit }: MapLegendProps) {
  const { t } = useTranslation("ui");
  const entries = [
    ...classes.map((each, index) => ({
      shade: String(shadeOf(index, classes.length)),
      text: rangeText(each, t),
      count: each.count,
    })),
    { shade: "no_data", text: t("map.noData"), count: noData },
    { shade: "not_expected", text: t("map.notExpected"), count: notExpected },
  ].filter(({ count, shade }) => count > 0 || shade === "no_data");
  return (
    <div>
      <p className="text-sm font-semibold">{unit}</p>
      <ul aria-label={t("map.legend")} className="figures grid gap-x-4 text-sm">
        {entries.map(({ shade, text, count }) => (
          <li key={shade} className="flex items-center gap-2">
            <svg viewBox="0 0 72 48" className="h-4 w-6 shrink-0" aria-hidden>
              <g data-shade={shade}>
                <rect x="2" y="2" width="68" height="44" rx="6" />
              </g>
            </svg>
            <span className="flex-1">{text}</span>
            <span className="text-ink-soft">{t("map.provinces", { count })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function rangeText({ from, to }: MapClass, t: (key: string, values?: Record<string, string>) => string): string {
  if (from !== null && to !== null) return t("map.range", { from, to });
  if (from !== null) return t("map.from", { from });
  return to === null ? t("map.all") : t("map.below", { to });
}
