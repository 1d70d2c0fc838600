import { createHash } from "node:crypto";
import thailand from "@svg-maps/thailand";

// The package names a type that is not published with it.
const LOCATIONS = thailand.locations as { id: string; path: string }[];

/** Map units to drawing units: whole numbers of a quarter unit keep borders shared and the file small. */
const SCALE = 4;

type Point = readonly [x: number, y: number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Shapes {
  /** The whole file: one path with the id `p<code>` for each province, `lake` for the lake of Songkhla. */
  svg: string;
  /** Changes with the content, so that the file may be kept for ever. */
  version: string;
  /** The outer box of each province by its code. */
  boxes: ReadonlyMap<string, Box>;
}

/**
 * The province shapes of `@svg-maps/thailand` (Victor Cazanave, CC BY 4.0) as one small file that pages point into.
 * @param codes code of the province by the id of its shape in the package
 */
export function drawShapes(codes: ReadonlyMap<string, string>): Shapes {
  const boxes = new Map<string, Box>();
  const paths = LOCATIONS.map(({ id, path }) => {
    const rings = ringsOf(path);
    const code = codes.get(id);
    if (code) boxes.set(code, boxAround(rings.flat()));
    // Borders stay as thin on a province as on the nation.
    return `<path id="${code ? `p${code}` : "lake"}" vector-effect="non-scaling-stroke" d="${rings.map(draw).join("")}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${NATION.width} ${NATION.height}">${paths.join("")}</svg>`;
  return { svg, version: createHash("sha256").update(svg).digest("hex").slice(0, 12), boxes };
}

/** The box of the whole map. */
export const NATION: Box = { x: 0, y: 0, width: 560 * SCALE, height: 1025 * SCALE };

/** The part of the map that shows some provinces with a margin, wide for one alone; without any, the whole map. */
export function zoomTo(boxes: ReadonlyMap<string, Box>, codes: readonly string[]): Box {
  const chosen = codes.flatMap((code) => boxes.get(code) ?? []);
  if (chosen.length === 0) return NATION;
  const box = boxAround(
    chosen.flatMap(({ x, y, width, height }) => [[x, y] as const, [x + width, y + height] as const]),
  );
  const margin = Math.round(Math.max(box.width, box.height) * (chosen.length === 1 ? 0.35 : 0.06));
  return {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
}

/** The package writes closed rings of relative lines only; each ring starts where the one before it started. */
function ringsOf(path: string): Point[][] {
  let [x, y] = [0, 0];
  return path
    .split("z")
    .filter((ring) => ring.trim() !== "")
    .map((ring) => {
      const numbers = ring.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? [];
      const points: Point[] = [];
      let start: Point = [x, y];
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        x += Number(numbers[index]);
        y += Number(numbers[index + 1]);
        if (index === 0) start = [x, y];
        points.push([Math.round(x * SCALE), Math.round(y * SCALE)]);
      }
      [x, y] = start;
      return points.filter((point, index) => index === 0 || !same(point, points[index - 1]));
    })
    .filter((ring) => ring.length > 2);
}

function draw(ring: Point[]): string {
  const [first, ...rest] = ring as [Point, ...Point[]];
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first[0]} ${first[1]}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function same(a: Point, b: Point | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
