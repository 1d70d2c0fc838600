import { GEAR, gearChain, gearPath } from "../gears/gear-shape.ts";
import type { Drawing, Port } from "./drawing.ts";
import { fitText } from "./fit-text.ts";
import { PortMark } from "./port-mark.tsx";

const WIDTH = 344;
const ROW = 46;
const FIRST_STRAND = 142;
const STEP = 44;
const LABEL_WIDTH = FIRST_STRAND - 22;

interface Row {
  key: string;
  name: string;
  summary: string;
  title: string;
  to: string;
  ports: Port[];
}

/** The network from above to below, for a phone: five strands run from those who give through the gears to those who receive. */
export function LoomDrawing({ drawing, className }: { drawing: Drawing; className?: string }) {
  const rows: Row[] = drawing.sectors.map((sector) => ({ key: sector.code, ...sector }));
  const plates = [drawing.committee, drawing.company].flatMap((plate) =>
    plate ? [{ ...plate, key: plate.to, summary: "" }] : [],
  );
  const takers: Row[] = [...plates, ...drawing.places.map((place) => ({ key: place.code, ...place }))];
  const gearsAt = 28 + rows.length * ROW + 40;
  const takersAt = gearsAt + 62;
  const height = takersAt + takers.length * ROW + 8;
  const strandOf = (cog: number) =>
    FIRST_STRAND +
    Math.max(
      0,
      drawing.cogs.findIndex((each) => each.cog === cog),
    ) *
      STEP;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset, and role img would hide its links
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label={drawing.label} className={className} fontSize={14}>
      <text x={0} y={14} className="fill-ink-soft font-semibold">
        {drawing.givers}
      </text>
      {drawing.cogs.map(({ cog, links }) => (
        <g key={cog} data-cog={cog}>
          <line
            x1={strandOf(cog)}
            x2={strandOf(cog)}
            y1={34}
            y2={height - 24}
            className={links > 0 ? "stroke-cog" : "stroke-line-strong"}
            strokeWidth={links > 0 ? 4 : 1}
            strokeDasharray={links > 0 ? undefined : "4 4"}
            opacity={links > 0 ? 0.6 : 1}
          />
        </g>
      ))}
      {rows.map((row, index) => (
        <RowPart key={row.key} row={row} y={28 + index * ROW} strandOf={strandOf} linked />
      ))}
      <Gears drawing={drawing} y={gearsAt} />
      <text x={0} y={takersAt - 16} className="fill-ink-soft font-semibold">
        {drawing.takers}
      </text>
      {takers.map((row, index) => (
        <RowPart key={row.key} row={row} y={takersAt + index * ROW} strandOf={strandOf} />
      ))}
    </svg>
  );
}

interface RowPartProps {
  row: Row;
  y: number;
  strandOf: (cog: number) => number;
  linked?: boolean;
}

function RowPart({ row, y, strandOf, linked }: RowPartProps) {
  return (
    <>
      <line x1={0} x2={WIDTH} y1={y + ROW - 3} y2={y + ROW - 3} className="stroke-line" strokeWidth={1} />
      <a href={row.to} className="no-underline">
        <title>{row.title}</title>
        <rect x={0} y={y} width={LABEL_WIDTH} height={ROW - 4} className="fill-transparent" />
        <text
          x={0}
          y={row.summary ? y + 17 : y + 26}
          className="fill-accent font-semibold underline underline-offset-4"
        >
          {fitText(row.name, LABEL_WIDTH)}
        </text>
        {row.summary && (
          <text x={0} y={y + 36} className="figures fill-ink-soft">
            {fitText(row.summary, LABEL_WIDTH)}
          </text>
        )}
      </a>
      {row.ports.map((port) => {
        const mark = (
          <PortMark
            key={port.cog}
            port={port}
            x={strandOf(port.cog)}
            y={y + 21}
            r={port.links > 0 ? 16 : 8}
            text={port.links > 0 ? counted(port.links) : ""}
          />
        );
        return linked ? (
          <a key={port.cog} href={port.to} className="no-underline">
            {mark}
          </a>
        ) : (
          mark
        );
      })}
    </>
  );
}

function Gears({ drawing, y }: { drawing: Drawing; y: number }) {
  const { gears } = gearChain(drawing.cogs.length);
  const scale = STEP / (2 * GEAR.pitch);
  return drawing.cogs.map((cog, index) => {
    const isGap = cog.links === 0;
    return (
      <a key={cog.cog} href={cog.to} data-cog={cog.cog} className="no-underline">
        <title>{cog.title}</title>
        <g transform={`translate(${FIRST_STRAND + index * STEP} ${y})`}>
          <path
            d={gearPath(gears[index]?.phase ?? 0)}
            transform={`scale(${scale.toFixed(3)})`}
            className={isGap ? "fill-paper stroke-line-strong" : "fill-cog stroke-paper"}
            strokeWidth={2}
            strokeDasharray={isGap ? "5 4" : undefined}
          />
          <circle r={13} className="fill-surface" />
          <text
            textAnchor="middle"
            dominantBaseline="central"
            fontSize={16}
            className={isGap ? "figures fill-ink-faint font-bold" : "figures fill-cog-text font-bold"}
          >
            {cog.cog}
          </text>
        </g>
      </a>
    );
  });
}

/** Three figures are what a coin holds. */
function counted(links: number): string {
  return links > 999 ? "999+" : String(links);
}
