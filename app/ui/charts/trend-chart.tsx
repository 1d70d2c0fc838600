import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { niceTicks, spreadNames } from "./axis.ts";
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

const LINES = ["value", "lastYear", "target"] as const;
/** Room above the drawing for the unit, and below it for the periods, in pixels. */
const ABOVE = 24;
const BELOW = 44;

/** This year strong, last year lighter, the target thin; what is missing is a gap with a mark. Labels stand at the lines. */
export default function TrendChart({ height, points, unit, label, words }: TrendChartProps) {
  const ticks = niceTicks(points.flatMap((point) => LINES.flatMap((line) => point[line] ?? [])));
  const ends = LINES.flatMap((line) => {
    const at = points.findLastIndex((point) => point[line] !== null);
    return at < 0 ? [] : [{ key: line, at, value: points[at]?.[line] ?? 0 }];
  });
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const moved = spreadNames(ends, (height - ABOVE - BELOW) / (high - low));
  const nameOf = (line: (typeof LINES)[number], color: string, strong?: boolean) => (
    <EndLabel
      at={ends.find(({ key }) => key === line)?.at ?? -1}
      text={words[line]}
      color={color}
      strong={strong}
      dy={5 + (moved.get(line) ?? 0)}
    />
  );
  return (
    <div role="img" aria-label={label} style={{ height }} className="trend-chart w-full">
      <ResponsiveContainer width="100%" height={height}>
        <LineChart data={points} accessibilityLayer={false} margin={{ top: ABOVE, right: 88, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="label"
            tickLine={false}
            axisLine={{ stroke: "var(--line-strong)" }}
            interval="preserveStartEnd"
            height={BELOW}
            tick={<PeriodTick points={points} missing={words.missing} />}
          />
          <YAxis
            width={64}
            tickLine={false}
            axisLine={false}
            ticks={ticks}
            tick={{ fill: "var(--ink-soft)", fontSize: 14 }}
            tickFormatter={axisText}
            domain={[low, high]}
            label={{ value: unit, position: "insideTopLeft", dy: -24, dx: 8, fill: "var(--ink-soft)", fontSize: 14 }}
          />
          {low < 0 && <ReferenceLine y={0} stroke="var(--ink)" />}
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
            label={nameOf("target", "var(--ink-soft)")}
          />
          <Line
            dataKey="lastYear"
            stroke="color-mix(in oklab, var(--cog) 42%, var(--surface))"
            strokeWidth={2.5}
            dot={false}
            isAnimationActive={false}
            label={nameOf("lastYear", "var(--ink-soft)")}
          />
          <Line
            dataKey="value"
            stroke="var(--cog)"
            strokeWidth={3}
            dot={{ r: 3.5, fill: "var(--cog)", stroke: "var(--paper)", strokeWidth: 1.5 }}
            isAnimationActive={false}
            label={nameOf("value", "var(--cog-text)", true)}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Short, as the axis is in units that were chosen for it; with a true minus. */
function axisText(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 }).replace("-", "−");
}
