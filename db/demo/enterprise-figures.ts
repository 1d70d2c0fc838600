import { type Answer, amount, missing, pair, parts } from "./answers.ts";
import { Random } from "./random.ts";
import type { Enterprise, Unit } from "./units.ts";

/** What stays the same about an enterprise; everything it reports follows from it and the period. */
interface Character {
  monthlySales: number;
  growth: number;
  /** Share of sales made online; 0 for who sells face to face only. */
  online: number;
  secondCategory: string | null;
  dividesFigures: boolean;
  dividesChannels: boolean;
  reach: number;
  followers: number;
  members: number;
  households: number;
  localShare: number;
  margin: number;
  inputs: number;
  channels: number;
  accountsSince: number;
}

const SEASON = [1.08, 0.95, 0.97, 1.12, 0.92, 0.88, 0.93, 1.02, 0.86, 1, 1.07, 1.28];
const CHANNELS = ["storefront", "fair", "facebook", "line", "marketplace", "tiktok", "other"];
const CATEGORIES = ["food", "drink", "fabric", "household", "herb"];
/** Means 281,000 baht a month in 2568 over all producers; a few are far above it and most far below. */
const MEDIAN_SALES = 124_000;
const SPREAD_OF_SALES = 1.25;

export function enterpriseMonth(unit: Unit, month: number, seed: number): Answer[] {
  const self = characterOf(unit, seed);
  const random = new Random(seed, unit.id, month, 2);
  const { value: sales, surprising } = salesIn(unit.id, self, month, seed);
  const total = orMissing(random, 0.004, "C3-01", () => amount("C3-01", sales, surprising));
  const online = orMissing(random, 0.01, "C3-02", () => amount("C3-02", Math.round(sales * self.online), surprising));
  const items = self.online > 0 ? random.integer(3, 24) : self.reach > 0 ? random.integer(0, 5) : 0;
  const media = orMissing(random, 0.015, "C4-01", () => amount("C4-01", items));
  const views = Math.round(self.reach * random.between(0.6, 1.4) * yearsGrowth(1.12, month));
  const reach = orMissing(random, 0.02, "C4-02", () => counted("C4-02", self, views));
  return [
    total,
    ...byCategory(self, unit.enterprise!, total),
    online,
    ...byCategory(self, unit.enterprise!, total.missing ? total : online),
    media,
    ...byChannel(self, media),
    reach,
    ...byChannel(self, reach),
  ];
}

export function enterpriseQuarter(unit: Unit, months: readonly number[], quarter: number, seed: number): Answer[] {
  const self = characterOf(unit, seed);
  const enterprise = unit.enterprise!;
  const random = new Random(seed, unit.id, months[0]!, 3);
  const monthly = months.map((month) => salesIn(unit.id, self, month, seed));
  const sales = monthly.reduce((sum, { value }) => sum + value, 0);
  const surprising = monthly.some((month) => month.surprising);
  const rawMaterial = Math.round(sales * random.between(0.36, 0.5));
  const trained = random.chance(0.4) ? 0 : random.integer(1, Math.max(2, self.members));
  const developed = random.pick([0, 0, 0, 1, 1, 2, 3]);
  const income = Math.round(sales * random.between(0.35, 0.52));
  const paid = orMissing(random, 0.012, "G-01", () => amount("G-01", income, surprising));
  const trainees = orMissing(random, 0.01, "C2-01", () => amount("C2-01", trained));
  const products = amount("C2-02", developed);
  const certificates = amount("C2-03", random.chance(0.07) ? 1 : 0);
  const channels = amount("C3-03", self.channels);
  const years = (months[0]! - FIRST_MONTH) / 12;
  return [
    orMissing(random, 0.01, "C1-01", () => amount("C1-01", Math.round(self.inputs * random.between(0.6, 1.5)))),
    orMissing(random, 0.01, "C1-02", () => amount("C1-02", random.chance(0.06) ? random.integer(4, 60) * 5000 : 0)),
    rawMaterial === 0
      ? missing("C1-03", "not_applicable")
      : pair("C1-03", Math.round(rawMaterial * (self.localShare + random.between(-0.05, 0.05))), rawMaterial),
    trainees,
    ...(self.dividesFigures ? parts(trainees, "sector", { government: trained }) : []),
    products,
    ...(self.dividesFigures ? parts(products, "category", { [enterprise.category]: developed }) : []),
    certificates,
    channels,
    ...(self.dividesChannels
      ? parts(channels, "channel", Object.fromEntries(CHANNELS.slice(0, self.channels).map((code) => [code, 1])))
      : []),
    orMissing(random, 0.015, "C4-03", () =>
      counted("C4-03", self, Math.round(self.followers * (1 + 0.12 * Math.max(0, years + 1)))),
    ),
    amount("C5-01", self.members + (self.members > 8 ? random.integer(-1, 2) : 0)),
    pair("C5-02", months[0]! >= self.accountsSince ? 1 : 0, 1),
    orMissing(random, 0.01, "C5-03", () =>
      amount("C5-03", Math.round(sales * (self.margin + random.between(-0.06, 0.06)))),
    ),
    paid,
    ...(enterprise.businessArea ? parts(paid, "business_area", { [enterprise.businessArea]: income }) : []),
    amount("G-02", Math.ceil(self.households * [0.6, 0.75, 0.9, 1][quarter - 1]!)),
  ];
}

const FIRST_MONTH = 2024 * 12 + 9;

/** Baht in a month, counted as year × 12 + month from 0. */
function salesIn(id: number, self: Character, month: number, seed: number): { value: number; surprising: boolean } {
  const random = new Random(seed, id, month, 1);
  if (random.chance(0.012)) return { value: 0, surprising: false };
  const surprising = random.chance(0.004);
  const usual = self.monthlySales * SEASON[month % 12]! * yearsGrowth(1.1 * self.growth, month);
  const value = usual * Math.exp(random.normal() * 0.13) * (surprising ? 4.4 : 1);
  return { value: value > 60_000 ? Math.round(value / 10) * 10 : Math.round(value * 4) / 4, surprising };
}

function characterOf(unit: Unit, seed: number): Character {
  const random = new Random(seed, unit.id, 4);
  const { producerType, category } = unit.enterprise!;
  const ofType = { community_group: 1.09, single_owner: 0.76, sme: 4.4 }[producerType];
  const sellsOnline = random.chance(0.42);
  const reach = sellsOnline ? Math.exp(random.normal() * 1.1 + 8.2) : random.chance(0.4) ? random.integer(40, 900) : 0;
  const members = {
    community_group: random.integer(7, 42),
    single_owner: random.integer(1, 6),
    sme: random.integer(12, 60),
  }[producerType];
  return {
    monthlySales: MEDIAN_SALES * ofType * Math.exp(random.normal() * SPREAD_OF_SALES),
    growth: 1 + random.normal() * 0.05,
    online: sellsOnline ? 0.03 + 0.28 * random.next() ** 1.5 : 0,
    secondCategory: random.chance(0.2) ? CATEGORIES[(CATEGORIES.indexOf(category) + random.integer(1, 4)) % 5]! : null,
    dividesFigures: random.chance(0.6),
    dividesChannels: random.chance(0.25),
    reach,
    followers: reach > 0 ? Math.round(reach * random.between(0.3, 1.5)) : 0,
    members,
    households: Math.max(1, Math.round(members * random.between(0.7, 1.6))),
    localShare: random.between(0.42, 0.94),
    margin: 0.14 + random.normal() * 0.06,
    inputs: random.chance(0.35) ? Math.exp(random.normal() * 0.9 + 9.8) : 0,
    channels: sellsOnline ? random.integer(3, 7) : random.integer(1, 3),
    accountsSince: random.chance(0.62) ? 0 : random.chance(0.4) ? FIRST_MONTH + random.integer(1, 40) : 999_999,
  };
}

function byCategory(self: Character, enterprise: Enterprise, whole: Answer): Answer[] {
  if (!self.dividesFigures || !whole.value) return [];
  const second = self.secondCategory && Math.floor(whole.value * 0.28);
  if (!second) return parts(whole, "category", { [enterprise.category]: whole.value });
  return parts(whole, "category", { [enterprise.category]: whole.value - second, [self.secondCategory!]: second });
}

function byChannel(self: Character, whole: Answer): Answer[] {
  if (!self.dividesChannels || !whole.value) return [];
  const second = Math.floor(whole.value * 0.35);
  return parts(whole, "channel", { facebook: whole.value - second, line: second });
}

/** Who has no page online either counts nobody or says that the question does not apply; always the same way. */
function counted(code: string, self: Character, value: number): Answer {
  return self.reach === 0 && self.members % 2 === 0 ? missing(code, "not_applicable") : amount(code, value);
}

function yearsGrowth(rate: number, month: number): number {
  return rate ** ((month - FIRST_MONTH) / 12 - 0.5);
}

function orMissing(random: Random, probability: number, code: string, figure: () => Answer): Answer {
  if (!random.chance(probability)) return figure();
  return missing(code, random.chance(0.85) ? "not_available" : "refused");
}
