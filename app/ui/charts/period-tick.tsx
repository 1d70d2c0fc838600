import type { TrendPoint } from "./trend-chart.tsx";

interface PeriodTickProps {
  points: TrendPoint[];
  missing: string;
  // Given by the chart for each tick.
  x?: number | string;
  y?: number | string;
  index?: number;
  payload?: { value: string; index?: number };
}

/** A period under the axis; a small cross says that nothing was reported though it was asked for. */
export function PeriodTick({ points, missing, x = 0, y = 0, index = 0, payload }: PeriodTickProps) {
  const point = points[payload?.index ?? index];
  return (
    <g transform={`translate(${x} ${y})`}>
      <text dy={16} textAnchor="middle" fill="var(--ink-soft)" fontSize={14}>
        {payload?.value}
      </text>
      {point?.missing && (
        <path d="M-4 24l8 8M4 24l-8 8" stroke="var(--warning)" strokeWidth={2}>
          <title>{missing}</title>
        </path>
      )}
    </g>
  );
}
