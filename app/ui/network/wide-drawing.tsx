import { GEAR, gearPath } from "../gears/gear-shape.ts";
import type { CogNode, Drawing, PlaceNode, Plate, SectorNode } from "./drawing.ts";
import { fitText } from "./fit-text.ts";
import { PortMark } from "./port-mark.tsx";
import { layWide, WIDE, type WideLayout } from "./wide-layout.ts";

/** The network side by side, for a desk: sectors with their partners, the cogs between, districts with their enterprises. */
export function WideDrawing({ drawing, className }: { drawing: Drawing; className?: string }) {
  const layout = layWide(drawing);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset, and role img would hide its links
    <svg
      viewBox={`0 0 ${WIDE.width} ${layout.height}`}
      role="group"
      aria-label={drawing.label}
      className={className}
      fontSize={14}
    >
      <text x={0} y={16} className="fill-ink-soft font-semibold">
        {drawing.givers}
      </text>
      <text x={WIDE.takerX - WIDE.port} y={16} className="fill-ink-soft font-semibold">
        {drawing.takers}
      </text>
      <line
        x1={WIDE.middle}
        x2={WIDE.middle}
        y1={drawing.committee ? layout.committee.y + 20 : (layout.cogs[0]?.y ?? 0)}
        y2={drawing.company ? layout.company.y + 20 : (layout.cogs.at(-1)?.y ?? 0)}
        className="stroke-line"
        strokeWidth={8}
      />
      {layout.strands.map(({ cog, path, width }) => (
        <g key={`${cog} ${path}`} data-cog={cog}>
          <path d={path} className="fill-none stroke-cog" strokeWidth={width} strokeLinecap="round" opacity={0.62} />
        </g>
      ))}
      {drawing.sectors.map((sector, index) => (
        <SectorPart key={sector.code} sector={sector} place={layout.sectors[index]} />
      ))}
      {drawing.cogs.map((cog, index) => (
        <GearPart key={cog.cog} cog={cog} gear={layout.cogs[index]} scale={layout.scale} />
      ))}
      {drawing.places.map((place, index) => (
        <PlacePart key={place.code} place={place} at={layout.places[index]} />
      ))}
      {drawing.committee && <PlatePart plate={drawing.committee} at={layout.committee} />}
      {drawing.company && <PlatePart plate={drawing.company} at={layout.company} />}
    </svg>
  );
}

function SectorPart({ sector, place }: { sector: SectorNode; place: WideLayout["sectors"][number] | undefined }) {
  if (!place) return null;
  const { y, ports } = place;
  const lines = [...sector.names, ...(sector.more ? [{ key: "more", ...sector.more }] : [])];
  return (
    <>
      <rect x={0} y={y - 6} width={4} height={WIDE.sectorPitch - 22} rx={2} className="fill-line-strong" />
      <a href={sector.to} className="no-underline">
        <title>{sector.title}</title>
        <text x={14} y={y + 10} fontSize={16} className="fill-ink font-bold">
          {sector.name}
        </text>
        <text x={WIDE.sectorWidth - 8} y={y + 10} textAnchor="end" className="figures fill-ink-soft">
          {sector.summary}
        </text>
      </a>
      {lines.map(({ key, text, to }, line) => (
        <a key={key} href={to} className="no-underline">
          <title>{text}</title>
          <text x={14} y={y + 36 + line * 24} className="fill-accent underline underline-offset-4">
            {fitText(text, WIDE.sectorWidth - 24)}
          </text>
        </a>
      ))}
      {sector.ports.map(
        (port, index) =>
          ports[index] && (
            <a key={port.cog} href={port.to} className="no-underline">
              <PortMark port={port} {...ports[index]} r={WIDE.port} text={String(port.cog)} />
            </a>
          ),
      )}
    </>
  );
}

function GearPart({ cog, gear, scale }: { cog: CogNode; gear: WideLayout["cogs"][number] | undefined; scale: number }) {
  if (!gear) return null;
  const isGap = cog.links === 0;
  return (
    <a href={cog.to} data-cog={cog.cog} className="no-underline">
      <title>{cog.title}</title>
      <g transform={`translate(${gear.x.toFixed(1)} ${gear.y.toFixed(1)})`}>
        <path
          d={gearPath(gear.phase)}
          transform={`scale(${scale.toFixed(3)})`}
          className={isGap ? "fill-paper stroke-line-strong" : "fill-cog-soft stroke-cog"}
          strokeWidth={1.5}
          strokeDasharray={isGap ? "4 3" : undefined}
          strokeLinejoin="round"
        />
        <circle r={(GEAR.root - 4) * scale} className="fill-surface" />
        <g textAnchor="middle" className={isGap ? "fill-ink-faint" : "fill-cog-text"}>
          <text y={-10} fontSize={22} className="figures font-bold">
            {cog.cog}
          </text>
          <text y={10} className="font-semibold">
            {fitText(cog.name, 2 * (GEAR.root - 2) * scale)}
          </text>
          <text y={29} className="figures fill-ink-soft">
            {cog.summary}
          </text>
        </g>
      </g>
    </a>
  );
}

function PlacePart({ place, at }: { place: PlaceNode; at: WideLayout["places"][number] | undefined }) {
  if (!at) return null;
  const middle = at.y + 10 + (WIDE.placePort * (place.ports.length - 1)) / 2;
  const radius = place.share > 0 ? 5 + 19 * Math.sqrt(place.share) : 3;
  return (
    <>
      {place.ports.map(
        (port, index) =>
          at.ports[index] && (
            <PortMark key={port.cog} port={port} {...at.ports[index]} r={WIDE.port - 0.7} text={String(port.cog)} />
          ),
      )}
      <a href={place.to} className="no-underline">
        <title>{place.title}</title>
        <circle cx={WIDE.placeX} cy={middle} r={radius} className="fill-sunken stroke-ink-soft" strokeWidth={1.5} />
        <text
          x={WIDE.placeX + 34}
          y={middle - 4}
          fontSize={16}
          className="fill-accent font-semibold underline underline-offset-4"
        >
          {fitText(place.name, (WIDE.width - WIDE.placeX - 34) * 0.9)}
        </text>
        <text x={WIDE.placeX + 34} y={middle + 18} className="figures fill-ink-soft">
          {place.summary}
        </text>
      </a>
    </>
  );
}

function PlatePart({ plate, at }: { plate: Plate; at: WideLayout["committee"] }) {
  const left = WIDE.middle - WIDE.plateWidth / 2;
  return (
    <>
      <a href={plate.to} className="no-underline">
        <title>{plate.title}</title>
        <rect
          x={left}
          y={at.y}
          width={WIDE.plateWidth}
          height={WIDE.plateHeight}
          rx={6}
          className="fill-accent-soft stroke-accent"
          strokeWidth={1.5}
        />
        <text
          x={WIDE.middle}
          y={at.y + WIDE.plateHeight / 2}
          dominantBaseline="central"
          textAnchor="middle"
          fontSize={15}
          className="fill-accent-strong font-bold"
        >
          {fitText(plate.name, WIDE.plateWidth - 24)}
        </text>
      </a>
      {plate.ports.map(
        (port, index) =>
          at.ports[index] && (
            <PortMark key={port.cog} port={port} {...at.ports[index]} r={WIDE.port} text={String(port.cog)} />
          ),
      )}
    </>
  );
}
