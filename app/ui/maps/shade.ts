/** How many shades the map has, lightest 0. */
const SHADES = 5;

/** Spreads a few classes over all shades, so that the highest class is always the darkest. */
export function shadeOf(classIndex: number, classes: number): number {
  return classes <= 1 ? SHADES - 2 : Math.round((classIndex * (SHADES - 1)) / (classes - 1));
}
