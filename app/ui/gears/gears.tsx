import { useId } from "react";
import { classNames } from "../class-names.ts";
import { GEAR, gearChain, gearPath, sectorPath } from "./gear-shape.ts";

export interface GearReading {
  /** 1 to 5. The order is fixed and is part of the picture. */
  cog: number;
  name: string;
  /** The score as it is read, in percent, without the sign; null for a stalled cog: nothing to measure it by. */
  score: string | null;
  /** How far the gear is filled: 0 to 1. */
  share: number;
}

export interface GearsProps {
  readings: GearReading[];
  /** The whole picture in words; also what a screen reader hears. */
  label: string;
  /** In a table cell the gears carry their own number instead of the score, which would be too small to read. */
  size?: "cell" | "page";
  /** How much the chain zigzags, in degrees. */
  tilt?: number;
  className?: string;
}

/** The picture of the portal: gears that mesh, each filled clockwise to its score against target. */
export function Gears({ readings, label, size = "page", tilt = 0, className }: GearsProps) {
  const id = useId().replaceAll(":", "");
  const { gears, width, height } = gearChain(readings.length, (tilt * Math.PI) / 180);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className={classNames(size === "cell" ? "h-7 w-auto" : "h-auto w-full", className)}
    >
      {readings.map((reading, index) => {
        const gear = gears[index];
        if (!gear) return null;
        return (
          <g
            key={reading.cog}
            data-cog={reading.cog}
            transform={`translate(${gear.x.toFixed(1)} ${gear.y.toFixed(1)})`}
          >
            <title>{`${reading.cog} ${reading.name}: ${reading.score ?? "–"}`}</title>
            <GearBody clip={`${id}-${reading.cog}`} outline={gearPath(gear.phase)} reading={reading} />
            <text
              textAnchor="middle"
              dominantBaseline="central"
              className={classNames("figures font-bold", reading.score === null ? "fill-ink-faint" : "fill-ink")}
              fontSize={size === "cell" ? 34 : 24}
            >
              {size === "cell" ? reading.cog : (reading.score ?? "–")}
              {size === "page" && reading.score !== null && <tspan fontSize={12}>%</tspan>}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function GearBody({ clip, outline, reading }: { clip: string; outline: string; reading: GearReading }) {
  if (reading.score === null) {
    return (
      <>
        <path d={outline} className="fill-none stroke-line-strong" strokeWidth={1.5} strokeDasharray="4 3" />
        <circle r={GEAR.hub} className="fill-none stroke-line-strong" strokeWidth={1} strokeDasharray="4 3" />
      </>
    );
  }
  return (
    <>
      <clipPath id={clip}>
        <path d={sectorPath(reading.share)} />
      </clipPath>
      <path d={outline} className="fill-none stroke-paper" strokeWidth={4} />
      <path d={outline} className="fill-cog-soft stroke-cog" strokeWidth={1.5} strokeLinejoin="round" />
      <path d={outline} className="fill-cog" clipPath={`url(#${clip})`} />
      <circle r={GEAR.hub} className="fill-surface" />
    </>
  );
}
