import type { TrendPoint } from "./trend-chart.tsx";

interface TrendTooltipProps {
  words: { value: string; lastYear: string; target: string };
  // Given by the chart.
  active?: boolean;
  payload?: readonly { payload?: TrendPoint }[];
}

/** The exact figures of the period under the pointer. */
export function TrendTooltip({ words, active, payload }: TrendTooltipProps) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2 text-sm shadow-lg">
      <p className="font-bold">{point.period}</p>
      <dl className="figures grid grid-cols-[auto_auto] gap-x-3">
        <dt>{words.value}</dt>
        <dd className="text-right font-semibold">{point.valueText}</dd>
        {point.lastYear !== null && (
          <>
            <dt>{words.lastYear}</dt>
            <dd className="text-right">{point.lastYearText}</dd>
          </>
        )}
        {point.target !== null && (
          <>
            <dt>{words.target}</dt>
            <dd className="text-right">{point.targetText}</dd>
          </>
        )}
      </dl>
      <p className="text-ink-soft">{point.coverage}</p>
    </div>
  );
}
