import { gearPath } from "../gears/gear-shape.ts";

const SECTORS = [0, 1, 2, 3, 4].map((index) => {
  const [from, to] = [index * 72 - 90, (index + 1) * 72 - 90].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return `${(60 * Math.cos(angle)).toFixed(1)} ${(60 * Math.sin(angle)).toFixed(1)}`;
  });
  return `M0 0L${from}A60 60 0 0 1 ${to}Z`;
});
const OUTLINE = gearPath(0);

/** The mark: one gear made of the five cogs around one goal. The same drawing as `public/favicon.svg`. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="-50 -50 100 100" className={className} aria-hidden focusable="false">
      <clipPath id="logo">
        <path d={OUTLINE} />
      </clipPath>
      <g clipPath="url(#logo)">
        {SECTORS.map((sector, index) => (
          <path key={sector} d={sector} data-cog={index + 1} className="fill-cog" />
        ))}
      </g>
      <circle r={21} className="fill-surface" />
      <circle r={9} className="fill-accent" />
    </svg>
  );
}
