import { classNames } from "../class-names.ts";
import type { Port } from "./drawing.ts";

/** The end of a strand: a coin with the number of its cog, or of its links; a broken ring where there is none. */
export function PortMark({ port, x, y, r, text }: { port: Port; x: number; y: number; r: number; text: string }) {
  const isGap = port.links === 0;
  return (
    <g data-cog={port.cog}>
      <title>{port.title}</title>
      <circle
        cx={x}
        cy={y}
        r={r}
        className={classNames(isGap ? "fill-paper stroke-line-strong" : "fill-cog-soft stroke-cog")}
        strokeWidth={isGap ? 1 : 2}
        strokeDasharray={isGap ? "3 2.5" : undefined}
      />
      <text
        x={x}
        y={y}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={14}
        className={classNames("figures", isGap ? "fill-ink-faint" : "fill-cog-text font-bold")}
      >
        {text}
      </text>
    </g>
  );
}
