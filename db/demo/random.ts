/**
 * A stream of numbers that depends on its keys alone, such as (seed, unit, period): the same world on every machine, in
 * whatever order it is made. A class, because millions of them are made and closures would cost more than the numbers.
 */
export class Random {
  private state = 0x9e3779b9;

  constructor(...keys: number[]) {
    for (const key of keys) this.state = mix(this.state ^ Math.imul(key | 0, 0x85ebca6b));
  }

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    return mix(this.state) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number from low to high, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** Mean 0, spread 1, never further out than 3. */
  normal(): number {
    const angle = 2 * Math.PI * this.next();
    const size = Math.sqrt(-2 * Math.log(1 - this.next()));
    return Math.max(-3, Math.min(3, size * Math.cos(angle)));
  }
}

function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
