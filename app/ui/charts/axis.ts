const STEPS = [1, 2, 2.5, 5, 10];

/** Round ticks around some values, about four of them; zero is always among them, so that heights can be compared. */
export function niceTicks(values: readonly number[]): number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

export interface LineEnd {
  key: string;
  /** Index of the point where the line ends. */
  at: number;
  value: number;
}

/** How far each name is moved down, in pixels, so that those of lines ending at the same point do not overlap. */
export function spreadNames(ends: readonly LineEnd[], pixelsPerUnit: number, gap = 18): Map<string, number> {
  const moved = new Map<string, number>();
  const lowest = new Map<number, number>();
  for (const { key, at, value } of [...ends].sort((a, b) => b.value - a.value)) {
    const wanted = -value * pixelsPerUnit;
    const place = Math.max(wanted, (lowest.get(at) ?? Number.NEGATIVE_INFINITY) + gap);
    lowest.set(at, place);
    moved.set(key, place - wanted);
  }
  return moved;
}
