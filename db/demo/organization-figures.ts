import { type Answer, amount, missing, pair, parts } from "./answers.ts";
import { Random } from "./random.ts";
import type { Unit } from "./units.ts";

const FEW_ANSWERS = "ติดตามผลได้เฉพาะกลุ่มที่อบรมในงวดนี้";
const TOURIST_SEASON = [1.35, 1.15, 1, 1.1, 0.8, 0.7, 0.85, 0.8, 0.65, 0.95, 1.15, 1.4];

export function companyMonth(unit: Unit, month: number, seed: number): Answer[] {
  const sales = amount("C3-06", revenueIn(unit, month, seed));
  return [sales, ...byBusinessArea(unit, sales, seed)];
}

export function companyQuarter(unit: Unit, months: readonly number[], quarter: number, seed: number): Answer[] {
  const random = new Random(seed, unit.id, months[0]!, 21);
  const sales = months.reduce((sum, month) => sum + revenueIn(unit, month, seed), 0);
  const groups = Math.ceil(new Random(seed, unit.id, 22).integer(8, 62) * [0.5, 0.7, 0.85, 1][quarter - 1]!);
  const supported = amount("C1-04", groups);
  const procured = amount("C1-05", Math.round(sales * random.between(0.2, 0.45)));
  const paid = amount("G-04", Math.round(sales * random.between(0.4, 0.62)));
  return [
    supported,
    // A group that works in two areas counts in both, and once in the total.
    ...parts(supported, "business_area", {
      agriculture: Math.ceil(groups * 0.5),
      processing: Math.ceil(groups * 0.55),
      tourism: Math.floor(groups * 0.12),
    }),
    procured,
    ...byBusinessArea(unit, procured, seed),
    paid,
    ...byBusinessArea(unit, paid, seed),
  ];
}

/** A company's calendar year, Common Era. Losses are the normal case. */
export function companyYear(unit: Unit, year: number, seed: number): Answer[] {
  const random = new Random(seed, unit.id, year, 23);
  const net = netResult(unit, year, seed);
  const income = Array.from({ length: 12 }, (_, month) => revenueIn(unit, year * 12 + month, seed)).reduce(
    (a, b) => a + b,
  );
  const social = random.chance(0.08) ? random.between(0.4, 0.69) : random.between(0.72, 1);
  const trading = random.chance(0.04) ? random.between(0.35, 0.49) : random.between(0.78, 1);
  return [
    amount("C5-08", net),
    amount("C5-09", accumulated(unit, year, seed)),
    net > 0
      ? pair("C5-10", Math.round(net * social), net, social < 0.7 ? "นำกำไรส่วนหนึ่งสมทบทุนหมุนเวียนตามมติที่ประชุม" : null)
      : missing("C5-10", "not_applicable"),
    pair("C5-11", Math.round(income * trading), income, trading < 0.5 ? "ได้รับเงินสนับสนุนโครงการเฉพาะในปีนี้" : null),
  ];
}

export function committeeMonth(unit: Unit, month: number, seed: number): Answer[] {
  const random = new Random(seed, unit.id, month, 31);
  const usual = Math.exp(new Random(seed, unit.id, 32).normal() * 0.8 + 9.4);
  const visitors = Math.round(
    usual * TOURIST_SEASON[month % 12]! * random.between(0.85, 1.2) * 1.08 ** ((month - 2024 * 12) / 12),
  );
  return [amount("C3-08", visitors), amount("C3-09", visitors * random.integer(180, 420))];
}

export function committeeQuarter(unit: Unit, months: readonly number[], quarter: number, seed: number): Answer[] {
  const self = new Random(seed, unit.id, 33);
  const random = new Random(seed, unit.id, months[0]!, 34);
  const years = (months[0]! - (2024 * 12 + 9)) / 12;
  const farmArea = Math.round(Math.exp(self.normal() * 0.9 + 8) * (1 + 0.08 * Math.max(0, years + 1)) * 4) / 4;
  const projects = self.integer(5, 14) + random.integer(-1, 1);
  const applications = random.integer(8, 60);
  const followed = random.chance(0.1) ? random.integer(14, 29) : random.integer(32, 210);
  const reached = Math.floor(
    unit.districts * Math.min(1, [0.32, 0.55, 0.8, 0.96][quarter - 1]! * (0.85 + 0.15 * self.next())),
  );
  return [
    pair("C1-06", Math.round(applications * random.between(0.45, 0.85)), applications),
    amount("C1-07", farmArea),
    pair("C2-04", Math.round(followed * random.between(0.5, 0.85)), followed, followed < 30 ? FEW_ANSWERS : null),
    amount("C2-07", projects),
    pair("C4-04", reached, unit.districts),
  ];
}

export function committeeYear(unit: Unit, fiscalYear: number, seed: number): Answer[] {
  const random = new Random(seed, unit.id, fiscalYear, 35);
  const respondents = random.integer(80, 420);
  return [pair("C4-05", Math.round(respondents * random.between(3.5, 4.6)), respondents)];
}

/** Mean 1.56 M baht a year, a few far above. */
function revenueIn(unit: Unit, month: number, seed: number): number {
  const self = new Random(seed, unit.id, 24);
  const yearly = Math.min(36_240_000, 780_000 * Math.exp(self.normal() * 1.18));
  const random = new Random(seed, unit.id, month, 25);
  return Math.round((yearly / 12) * random.between(0.65, 1.4) * 1.06 ** ((month - 2024 * 12) / 12));
}

function netResult(unit: Unit, year: number, seed: number): number {
  const random = new Random(seed, unit.id, year, 26);
  return Math.round(Math.max(-1_586_000, Math.min(530_000, -62_830 + random.normal() * 240_000)));
}

const FIRST_YEAR_OF_ACCOUNTS = 2020;

function accumulated(unit: Unit, year: number, seed: number): number {
  let sum = new Random(seed, unit.id, 27).integer(-260_000, 120_000);
  for (let each = FIRST_YEAR_OF_ACCOUNTS; each <= year; each++) sum += netResult(unit, each, seed);
  return sum;
}

function byBusinessArea(unit: Unit, whole: Answer, seed: number): Answer[] {
  if (!whole.value || new Random(seed, unit.id, 28).chance(0.3)) return [];
  const tourism = Math.floor(whole.value * 0.1);
  const agriculture = Math.floor(whole.value * 0.35);
  return parts(whole, "business_area", { agriculture, processing: whole.value - agriculture - tourism, tourism });
}
