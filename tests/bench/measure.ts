/** One line of the result: what was measured, against what, and whether it holds. */
export interface Result {
  name: string;
  value: number;
  unit: string;
  baseline: { name: string; value: number } | null;
  ratio: number | null;
  limit: string;
  ok: boolean;
}

/** Prints a result as one line of JSON on standard output. */
export function report(result: Result): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** Progress goes to the error stream, so that standard output stays data. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Runs two things in turn, so that whatever else the machine does meets both; answers their times in milliseconds. */
export async function inTurn(
  rounds: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [index, run] of [one, other].entries()) {
      const time = await timed(run);
      if (round >= 0) times[index]!.push(time);
    }
  }
  return times;
}

/** Plans, caches and compiled code settle first. */
const WARM_UP = 15;

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

/** The value below which a share of all lies; 0.5 is the median. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const rounded = (value: number): number => Math.round(value * 100) / 100;
