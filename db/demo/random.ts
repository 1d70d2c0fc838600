/** A stream of numbers that depends on its keys alone: the same world on every machine, in whatever order it is made. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  chance(probability: number): boolean;
  between(low: number, high: number): number;
  /** A whole number from low to high, both included. */
  integer(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** Mean 0, spread 1, never further out than 3. */
  normal(): number;
}

/** The stream that belongs to these keys, such as (seed, unit, period). */
export function randomOf(...keys: number[]): Random {
  let state = 0x9e3779b9;
  for (const key of keys) state = mix(state ^ Math.imul(key | 0, 0x85ebca6b));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    next,
    chance: (probability) => next() < probability,
    between,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    normal() {
      const angle = 2 * Math.PI * next();
      const size = Math.sqrt(-2 * Math.log(1 - next()));
      return Math.max(-3, Math.min(3, size * Math.cos(angle)));
    },
  };
}

function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
