import type { Random } from "../random.ts";

/** Where a booth's day stands: nobody reported it, reported, or verified by a second person. */
export type BoothDayState = "missing" | "reported" | "verified";

/** What a booth of the made-up world sold on a day, in baht. */
export interface Takings {
  cash: number;
  orders: number;
  online: number;
  business: number;
  units: number;
}

/**
 * Cash of a usual day and the share that orders add, by category. Surin's booths of 2565 and 2566 took about 24,000 baht a
 * day with food, 8,000 with drinks and 63,000 with fabric; the others lie between.
 */
const USUAL: Readonly<Record<string, readonly [cash: number, orders: number, price: number]>> = {
  food: [24_000, 0.25, 120],
  drink: [9_000, 0.1, 90],
  fabric: [62_000, 0.14, 1_400],
  household: [34_000, 0.18, 420],
  herb: [17_000, 0.12, 190],
};

/** The takings of the nth day of `days` of a booth: full at the opening, quiet in the week, full again at the end. */
export function takingsOf(
  random: Random,
  category: string,
  strength: number,
  nth: number,
  days: number,
  weekend: boolean,
): Takings {
  const [usual, ordered, price] = USUAL[category] ?? USUAL.household!;
  const crowd = (weekend ? 1.35 : 0.85) * (nth === 0 ? 1.15 : nth === days - 1 ? 1.25 : 1);
  const cash = usual * strength * crowd * Math.exp(random.normal() * 0.22);
  const orders = random.chance(0.55) ? usual * ordered * strength * random.between(0.4, 3) : 0;
  const online = random.chance(0.2) ? usual * random.between(0.02, 0.12) : 0;
  const business = random.chance(0.02) ? random.integer(3, 18) * 10_000 : 0;
  const [c, o, n] = [cash, orders, online].map((baht) => Math.round(baht / 10) * 10) as [number, number, number];
  return { cash: c, orders: o, online: n, business, units: Math.max(1, Math.round((c + n) / price)) };
}

/** Nearly all days of the past are verified; yesterday is being looked at; today comes in one by one. */
export function stateOf(random: Random, daysAgo: number): BoothDayState {
  const at = random.next();
  if (daysAgo === 0) return at < 0.8 ? "missing" : "reported";
  if (daysAgo === 1) return at < 0.12 ? "missing" : at < 0.5 ? "reported" : "verified";
  return at < 0.02 ? "missing" : at < 0.05 ? "reported" : "verified";
}

/** Visitors of the nth day of `days`. */
export function visitorsOf(random: Random, nth: number, days: number, weekend: boolean): number {
  return Math.round(random.between(3_200, 4_400) * (weekend ? 1.6 : 1) * (nth === 0 || nth === days - 1 ? 1.2 : 1));
}
