import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { EndLabel } from "./end-label.tsx";
import { PeriodTick } from "./period-tick.tsx";
import { TrendTooltip } from "./trend-tooltip.tsx";

export interface TrendPoint {
  label: string;
  period: string;
  /** Where the points stand, in units of the axis; the texts are the exact figures. */
  value: number | null;
  lastYear: number | null;
  target: number | null;
  valueText: string;
  lastYearText: string;
  targetText: string;
  coverage: string;
  /** Asked for, and nothing came: a gap with a mark. */
  missing: boolean;
}

export interface TrendChartProps {
  height: number;
  points: TrendPoint[];
  unit: string;
  /** The chart in a sentence; its table stands beside it. */
  label: string;
  words: { value: string; lastYear: string; target: string; missing: string };
}

/** This year strong, last year lighter, the target thin; what is missing is a gap with a mark. Labels stand at the lines. */
export default function TrendChart({ height, points, unit, label, words }: TrendChartProps) {
  const last = lastIndex(points, "value");
  const lastBefore = lastIndex(points, "lastYear");
  const above = (points[last]?.value ?? 0) >= (points[last]?.lastYear ?? 0);
  const hasLoss = points.some(({ value, lastYear }) => (value ?? 0) < 0 || (lastYear ?? 0) < 0);
  return (
    <div role="img" aria-label={label} style={{ height }} className="trend-chart w-full">
      <ResponsiveContainer width="100%" height={height}>
        <LineChart data={points} accessibilityLayer={false} margin={{ top: 24, right: 88, bottom: 4, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="label"
            tickLine={false}
            axisLine={{ stroke: "var(--line-strong)" }}
            interval="preserveStartEnd"
            height={44}
            tick={<PeriodTick points={points} missing={words.missing} />}
          />
          <YAxis
            width={64}
            tickLine={false}
            axisLine={false}
            tickCount={4}
            tick={{ fill: "var(--ink-soft)", fontSize: 14 }}
            tickFormatter={(value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 2 })}
            label={{ value: unit, position: "insideTopLeft", dy: -24, dx: 8, fill: "var(--ink-soft)", fontSize: 14 }}
          />
          {hasLoss && <ReferenceLine y={0} stroke="var(--ink)" />}
          <Tooltip
            content={<TrendTooltip words={words} />}
            cursor={{ stroke: "var(--line-strong)" }}
            isAnimationActive={false}
          />
          <Line
            dataKey="target"
            stroke="var(--ink)"
            strokeWidth={1}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            label={<EndLabel at={lastIndex(points, "target")} text={words.target} color="var(--ink-soft)" dy={-6} />}
          />
          <Line
            dataKey="lastYear"
            stroke="color-mix(in oklab, var(--cog) 42%, var(--surface))"
            strokeWidth={2.5}
            dot={false}
            isAnimationActive={false}
            label={
              <EndLabel
                at={lastBefore}
                text={words.lastYear}
                color="var(--ink-soft)"
                dy={last === lastBefore && above ? 14 : 4}
              />
            }
          />
          <Line
            dataKey="value"
            stroke="var(--cog)"
            strokeWidth={3}
            dot={{ r: 3.5, fill: "var(--cog)", stroke: "var(--paper)", strokeWidth: 1.5 }}
            isAnimationActive={false}
            label={<EndLabel at={last} text={words.value} color="var(--cog-text)" strong dy={above ? -4 : 16} />}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

function lastIndex(points: TrendPoint[], key: "value" | "lastYear" | "target"): number {
  return points.reduce((found, point, index) => (point[key] === null ? found : index), -1);
}
