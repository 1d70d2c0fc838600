/** Where the seats of five sectors stand in a half round: pure geometry, the same on server and browser. */

export const ROUND = { centre: { x: 320, y: 320 }, seat: 18 } as const;

const FIRST_ROW = 120;
const BETWEEN_ROWS = 46;
const BETWEEN_SEATS = 44;
/** Degrees of a sector. */
const WEDGE = 36;

export interface Point {
  x: number;
  y: number;
}

/** The places of the seats of the sector at `index` (0 to 4, from the left), the inner rows first. */
export function seatPlaces(index: number, count: number): Point[] {
  const places: Point[] = [];
  for (let row = 0; places.length < count; row++) {
    const radius = FIRST_ROW + row * BETWEEN_ROWS;
    const inRow = Math.min(capacity(radius), count - places.length);
    const step = degrees(BETWEEN_SEATS / radius);
    for (let seat = 0; seat < inRow; seat++)
      places.push(at(index * WEDGE + WEDGE / 2 + (seat - (inRow - 1) / 2) * step, radius));
  }
  return places;
}

/** How many rows a sector needs for its seats. */
export function rowsFor(count: number): number {
  let rows = 0;
  for (let left = count; left > 0; rows++) left -= capacity(FIRST_ROW + rows * BETWEEN_ROWS);
  return rows;
}

/** Beyond the last of so many rows: where the number of the sector stands, and how far its ground reaches. */
export function rim(
  index: number,
  rows: number,
): { label: Point; from: Point; to: Point; inner: [Point, Point]; radius: number } {
  const radius = FIRST_ROW + (rows - 1) * BETWEEN_ROWS + 32;
  const [left, right] = [index * WEDGE + 1, (index + 1) * WEDGE - 1];
  return {
    radius,
    label: at(index * WEDGE + WEDGE / 2, radius + 20),
    from: at(left, radius),
    to: at(right, radius),
    inner: [at(left, INNER), at(right, INNER)],
  };
}

/** Where the ground of the sectors begins. */
export const INNER = FIRST_ROW - 36;

/** Half the way between two seats stays free at each side, so that neighbours of two sectors never touch. */
function capacity(radius: number): number {
  return Math.max(1, Math.floor(WEDGE / degrees(BETWEEN_SEATS / radius)));
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

/** A point by its angle from the left, in degrees, and its distance from the centre; rounded, so that both sides agree. */
function at(angle: number, radius: number): Point {
  const radians = ((180 - angle) * Math.PI) / 180;
  const round = (number: number) => Math.round(number * 10) / 10;
  return {
    x: round(ROUND.centre.x + radius * Math.cos(radians)),
    y: round(ROUND.centre.y - radius * Math.sin(radians)),
  };
}
