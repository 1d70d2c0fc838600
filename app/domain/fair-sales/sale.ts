import Big from "big.js";
import { parseNumber } from "../observations/parse-number.ts";
import { addDays, bangkokDate, bangkokMidnight } from "../periods/fiscal.ts";

/** Sold at the booth, promised orders, sold online during the fair, and business deals agreed there. */
export const CHANNELS = ["cash", "orders", "online", "business"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a booth sold on one day, in baht. */
export type SaleAmounts = Record<Channel, string> & { units: number | null };

/** A day above this is asked about; one above the other is refused. Assumptions of the portal. */
export const UNUSUAL_BAHT = "500000";
export const MOST_BAHT = "10000000";

/** So far from the booth's other days, in standard deviations, a day is unusual. */
export const UNUSUAL_Z = 3;

/** An enterprise reports its day until ten the next morning; after that the staff of the fair do. */
export function reportUntil(saleDate: string): Date {
  return new Date(bangkokMidnight(addDays(saleDate, 1)).getTime() + 10 * 3_600_000);
}

/** The last day whose sales should be in: from eight in the evening today's count as missing. */
export function lastDayDue(at: Date): string {
  return bangkokDate(new Date(at.getTime() - 20 * 3_600_000));
}

export type SaleProblem = "missing" | "not_a_number" | "negative" | "satang" | "too_much" | "units";

export type ReadSale =
  | { ok: true; amounts: SaleAmounts; unusual: boolean }
  | { ok: false; problems: Partial<Record<Channel | "units", SaleProblem>> };

/**
 * Reads what was typed for a booth's day. The booth's own sales and the orders must be given, zero included: a day without
 * them is not reported. The other channels are zero when left blank. The same rules in the browser and on the server.
 */
export function readSale(typed: Partial<Record<Channel | "units", string>>): ReadSale {
  const problems: Partial<Record<Channel | "units", SaleProblem>> = {};
  const amounts: SaleAmounts = { cash: "0", orders: "0", online: "0", business: "0", units: null };
  for (const channel of CHANNELS) {
    const read = readBaht(typed[channel] ?? "", channel === "cash" || channel === "orders");
    if ("problem" in read) problems[channel] = read.problem;
    else amounts[channel] = read.value;
  }
  const units = parseNumber(typed.units ?? "");
  if (!units.ok || (units.value !== null && !/^\d{1,9}$/.test(units.value))) problems.units = "units";
  else amounts.units = units.value === null ? null : Number(units.value);
  const total = totalOf(amounts);
  if (Object.keys(problems).length === 0 && new Big(total).gt(MOST_BAHT)) problems.cash = "too_much";
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, amounts, unusual: new Big(total).gt(UNUSUAL_BAHT) };
}

/** All channels together, in baht. */
export function totalOf(amounts: Record<Channel, string>): string {
  return CHANNELS.reduce((sum, channel) => sum.plus(amounts[channel]), new Big(0)).toFixed();
}

/** True when two reports of a day say the same. */
export function sameSale(one: SaleAmounts, other: SaleAmounts): boolean {
  return one.units === other.units && CHANNELS.every((channel) => new Big(one[channel]).eq(other[channel]));
}

function readBaht(text: string, required: boolean): { value: string } | { problem: SaleProblem } {
  const read = parseNumber(text);
  if (!read.ok) return { problem: "not_a_number" };
  if (read.value === null) return required ? { problem: "missing" } : { value: "0" };
  const value = new Big(read.value);
  if (value.lt(0)) return { problem: "negative" };
  if (!value.round(2).eq(value)) return { problem: "satang" };
  return { value: value.toFixed() };
}
