import { GEAR, gearChain } from "../gears/gear-shape.ts";
import type { Drawing } from "./drawing.ts";

/** Measures of the wide drawing, in px of its own width. */
export const WIDE = {
  width: 1000,
  /** Room for the headings. */
  top: 34,
  sectorWidth: 292,
  sectorPitch: 142,
  sectorPort: 23,
  port: 9.5,
  giverX: 306,
  takerX: 700,
  placeX: 738,
  placePitch: 98,
  placePort: 19,
  middle: 500,
  plateWidth: 252,
  plateHeight: 44,
  plateRoom: 96,
} as const;

export interface Point {
  x: number;
  y: number;
}

export interface Strand {
  cog: number;
  path: string;
  width: number;
}

export interface WideLayout {
  height: number;
  /** Top of each sector, and the ends of its strands. */
  sectors: { y: number; ports: Point[] }[];
  cogs: (Point & { phase: number })[];
  scale: number;
  places: { y: number; ports: Point[] }[];
  committee: { y: number; ports: Point[] };
  company: { y: number; ports: Point[] };
  strands: Strand[];
}

/** Places everything of a drawing side by side: who gives on the left, the cogs between, who receives on the right. */
export function layWide(drawing: Drawing): WideLayout {
  const { sectors, cogs, places } = drawing;
  const tallest = Math.max(
    sectors.length * WIDE.sectorPitch,
    places.length * WIDE.placePitch,
    2 * WIDE.plateRoom + cogs.length * 96,
  );
  const height = WIDE.top + tallest;
  const sectorAt = spread(sectors.length, WIDE.sectorPitch, height);
  const placeAt = spread(places.length, WIDE.placePitch, height);
  const { gears, scale } = gearsBetween(cogs.length, height);
  const layout = {
    height,
    scale,
    cogs: gears,
    sectors: sectorAt.map((y, index) => ({
      y,
      ports: (sectors[index]?.ports ?? []).map((_, port) => ({ x: WIDE.giverX, y: y + 12 + port * WIDE.sectorPort })),
    })),
    places: placeAt.map((y, index) => ({
      y,
      ports: (places[index]?.ports ?? []).map((_, port) => ({ x: WIDE.takerX, y: y + 10 + port * WIDE.placePort })),
    })),
    committee: plateAt(WIDE.top, drawing.committee?.ports.length ?? 0, WIDE.plateHeight + 14),
    company: plateAt(height - WIDE.plateHeight - 6, drawing.company?.ports.length ?? 0, -14),
  };
  return { ...layout, strands: strandsOf(drawing, layout) };
}

function spread(count: number, pitch: number, height: number): number[] {
  const room = height - WIDE.top;
  const step = count > 0 ? Math.max(pitch, Math.min(pitch * 1.25, room / count)) : pitch;
  const first = WIDE.top + (room - step * count) / 2;
  return Array.from({ length: count }, (_, index) => Math.round(first + index * step));
}

/** The chain of the portal's gears, stood upright between committee and company. */
function gearsBetween(count: number, height: number) {
  const { gears, width } = gearChain(count);
  const room = height - WIDE.top - 2 * WIDE.plateRoom;
  const scale = Math.min(1.45, room / width);
  const first = WIDE.top + WIDE.plateRoom + (room - width * scale) / 2;
  return {
    scale,
    gears: gears.map(({ x, phase }) => ({ x: WIDE.middle, y: first + x * scale, phase: phase + Math.PI / 2 })),
  };
}

function plateAt(y: number, ports: number, below: number) {
  const left = WIDE.middle + 18;
  return { y, ports: Array.from({ length: ports }, (_, index) => ({ x: left + index * 22, y: y + below })) };
}

function strandsOf(drawing: Drawing, layout: Omit<WideLayout, "strands">): Strand[] {
  const most = Math.max(
    1,
    ...[...drawing.sectors, ...drawing.places].flatMap(({ ports }) => ports.map(({ links }) => links)),
  );
  const edge = GEAR.root * layout.scale;
  const gearOf = (cog: number) => layout.cogs[drawing.cogs.findIndex((each) => each.cog === cog)];
  const strands: Strand[] = [];
  const add = (ends: Point[] | undefined, ports: { cog: number; links: number }[], way: Way) => {
    ports.forEach(({ cog, links }, index) => {
      const [gear, end] = [gearOf(cog), ends?.[index]];
      if (gear && end && links > 0)
        strands.push({ cog, path: WAYS[way](gear, end, edge), width: round(1.5 + 9 * Math.sqrt(links / most)) });
    });
  };
  drawing.sectors.forEach(({ ports }, index) => {
    add(layout.sectors[index]?.ports, ports, "given");
  });
  drawing.places.forEach(({ ports }, index) => {
    add(layout.places[index]?.ports, ports, "taken");
  });
  add(layout.committee.ports, drawing.committee?.ports ?? [], "plate");
  add(layout.company.ports, drawing.company?.ports ?? [], "plate");
  return strands;
}

type Way = "given" | "taken" | "plate";

const WAYS: Record<Way, (gear: Point, end: Point, edge: number) => string> = {
  given: (gear, end, edge) => curve(end, { x: gear.x - edge, y: gear.y }, 90),
  taken: (gear, end, edge) => curve({ x: gear.x + edge, y: gear.y }, end, 90),
  plate: (gear, end, edge) => {
    const start = { x: gear.x + edge * 0.8, y: gear.y };
    const lift = end.y < gear.y ? 40 : -40;
    return `M${at(start)}C${at({ x: start.x + 70, y: start.y })} ${at({ x: end.x, y: end.y + lift })} ${at(end)}`;
  },
};

function curve(from: Point, to: Point, pull: number): string {
  return `M${at(from)}C${at({ x: from.x + pull, y: from.y })} ${at({ x: to.x - pull, y: to.y })} ${at(to)}`;
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
