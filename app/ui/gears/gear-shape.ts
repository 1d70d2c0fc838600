const FULL_TURN = 2 * Math.PI;

export interface Gear {
  x: number;
  y: number;
  /** Turned by this angle, in radians, from a tooth pointing right. */
  phase: number;
}

/** Measures of one gear, in the units of its drawing: gears of one drawing touch at the pitch radius. */
export const GEAR = { teeth: 12, pitch: 44, outer: 49.5, root: 37.5, hub: 25 } as const;

/**
 * Gears in a chain whose teeth mesh. `tilt` (radians) lets the chain zigzag; each next gear is turned so that its gap
 * meets the tooth of the one before.
 */
export function gearChain(count: number, tilt = 0): { gears: Gear[]; width: number; height: number } {
  const step = 2 * GEAR.pitch;
  const gears: Gear[] = [{ x: 0, y: 0, phase: 0 }];
  for (let index = 1; index < count; index++) {
    const last = gears[index - 1] as Gear;
    const angle = index % 2 === 1 ? tilt : -tilt;
    gears.push({
      x: last.x + step * Math.cos(angle),
      y: last.y + step * Math.sin(angle),
      phase: 2 * angle + Math.PI - last.phase + FULL_TURN / GEAR.teeth / 2,
    });
  }
  const edge = GEAR.outer + 1;
  const last = gears[count - 1] as Gear;
  const drop = count > 1 ? Math.abs(step * Math.sin(tilt)) : 0;
  return {
    gears: gears.map(({ x, y, phase }) => ({ x: x + edge, y: y + edge, phase })),
    width: round(last.x + 2 * edge),
    height: round(drop + 2 * edge),
  };
}

/** The outline of one gear around the origin. */
export function gearPath(phase: number): string {
  const pitch = FULL_TURN / GEAR.teeth;
  const corners: string[] = [];
  for (let tooth = 0; tooth < GEAR.teeth; tooth++) {
    const middle = phase + tooth * pitch;
    corners.push(
      at(GEAR.root, middle - 0.3 * pitch),
      at(GEAR.outer, middle - 0.13 * pitch),
      at(GEAR.outer, middle + 0.13 * pitch),
      at(GEAR.root, middle + 0.3 * pitch),
    );
  }
  return `M${corners.join("L")}Z`;
}

/** The part of the circle from the top clockwise that a share of 0 to 1 fills. */
export function sectorPath(share: number, radius = GEAR.outer + 2): string {
  if (share >= 1) return `M${-radius} ${-radius}H${radius}V${radius}H${-radius}Z`;
  const angle = Math.max(0, share) * FULL_TURN - Math.PI / 2;
  return `M0 0V${-radius}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${at(radius, angle)}Z`;
}

function at(radius: number, angle: number): string {
  return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
