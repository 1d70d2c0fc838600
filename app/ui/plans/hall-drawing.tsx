import { type MouseEvent, type PointerEvent, useRef } from "react";
import { classNames } from "../class-names.ts";

export interface DrawnBooth {
  id: number;
  code: string;
  /** Metres from the left and the top of the hall. */
  x: number;
  y: number;
  width: number;
  depth: number;
  look: "free" | "given" | "blocked";
  /** The one that is looked for. */
  found: boolean;
  /** What is said of it: code, and who stands there. */
  label: string;
  to: string;
  /** What the part of the hall is called, written above its booths. */
  zone: string;
}

/** The booth that may be moved with the pointer, and where it has been put. */
export interface Moving {
  id: number;
  x: number;
  y: number;
  onMove: (x: number, y: number) => void;
}

const MARGIN = 1.5;

/** Booths are put down at half metres. */
const GRID = 0.5;

/** Room that the name of a zone takes above its booths. */
const NAME_HEIGHT = 1.5;

const LOOKS: Record<DrawnBooth["look"], string> = {
  free: "fill-surface stroke-line-strong",
  given: "fill-accent-soft stroke-accent",
  blocked: "fill-sunken stroke-line",
};

/**
 * A hall seen from above: every booth is a link and says who stands there; what is looked for stands out. With `moving`
 * one booth follows the pointer; the same can be typed, so it needs no key.
 */
export function HallDrawing({
  label,
  booths: still,
  moving,
}: {
  label: string;
  booths: DrawnBooth[];
  moving?: Moving;
}) {
  const drag = useDrag(moving);
  const booths = moving
    ? still.map((booth) => (booth.id === moving.id ? { ...booth, x: moving.x, y: moving.y } : booth))
    : still;
  const left = Math.min(...booths.map((booth) => booth.x)) - MARGIN;
  const top = Math.min(...booths.map((booth) => booth.y)) - MARGIN;
  const width = Math.max(...booths.map((booth) => booth.x + booth.width)) + MARGIN - left;
  const height = Math.max(...booths.map((booth) => booth.y + booth.depth)) + MARGIN - top;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing is scrolled with the keyboard
    <section aria-label={label} tabIndex={0} className="overflow-auto rounded-lg border border-line bg-paper">
      <svg
        viewBox={`${left} ${top} ${width} ${height}`}
        // A booth of three metres is wide enough for a thumb, and no wider than a word.
        style={{ minWidth: `${width}rem`, maxWidth: `${Math.max(20, width * 1.2)}rem` }}
        className="mx-auto block w-full"
      >
        <title>{label}</title>
        {zonesOf(booths).map((zone) => (
          <text key={zone.name} x={zone.x} y={zone.y - 0.5} fontSize={0.9} className="fill-ink-soft font-semibold">
            {zone.name}
          </text>
        ))}
        {booths.map((booth) => (
          <a
            key={booth.id}
            href={booth.to}
            aria-label={booth.label}
            aria-current={booth.found || undefined}
            {...(booth.id === moving?.id ? drag : {})}
          >
            <title>{booth.label}</title>
            <rect
              x={booth.x}
              y={booth.y}
              width={booth.width}
              height={booth.depth}
              rx={0.15}
              strokeWidth={booth.found ? 0.25 : 0.06}
              className={classNames(booth.found ? "fill-warning-soft stroke-warning" : LOOKS[booth.look])}
            />
            <text
              x={booth.x + booth.width / 2}
              y={booth.y + booth.depth / 2}
              textAnchor="middle"
              dominantBaseline="central"
              fontSize={Math.min(0.9, (booth.width * 1.5) / Math.max(2, booth.code.length))}
              className={booth.look === "blocked" && !booth.found ? "fill-ink-faint" : "fill-ink"}
            >
              {booth.code}
            </text>
          </a>
        ))}
      </svg>
    </section>
  );
}

/** What lets a booth follow the pointer, in the metres of the drawing. */
function useDrag(moving: Moving | undefined) {
  const from = useRef<{ x: number; y: number } | null>(null);
  if (!moving) return {};
  const metres = (event: PointerEvent<Element>) => {
    const matrix = event.currentTarget.closest("svg")?.getScreenCTM();
    return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : null;
  };
  return {
    className: "cursor-move touch-none",
    draggable: false,
    onClick: (event: MouseEvent) => event.preventDefault(),
    onPointerDown(event: PointerEvent<Element>) {
      const at = metres(event);
      if (!at) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: at.x - moving.x, y: at.y - moving.y };
    },
    onPointerMove(event: PointerEvent<Element>) {
      const at = from.current && metres(event);
      if (at && from.current) moving.onMove(toGrid(at.x - from.current.x), toGrid(at.y - from.current.y));
    },
    onPointerUp: () => {
      from.current = null;
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}

const toGrid = (metres: number) => Math.max(0, Math.round(metres / GRID) * GRID);

/** The corner of each zone where its name has room: no other booth stands there. */
function zonesOf(booths: DrawnBooth[]): { name: string; x: number; y: number }[] {
  return [...new Set(booths.map(({ zone }) => zone))].flatMap((name) => {
    const own = booths.filter(({ zone }) => zone === name);
    const [x, y] = [Math.min(...own.map((booth) => booth.x)), Math.min(...own.map((booth) => booth.y))];
    const right = Math.max(...own.map((booth) => booth.x + booth.width));
    const inTheWay = booths.some(
      (booth) => booth.y < y && booth.y + booth.depth > y - NAME_HEIGHT && booth.x < right && booth.x + booth.width > x,
    );
    return inTheWay ? [] : [{ name, x, y }];
  });
}
