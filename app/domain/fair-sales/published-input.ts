import Big from "big.js";
import { parseNumber } from "../observations/parse-number.ts";
import { readDate } from "../periods/fiscal.ts";

/** What somebody published about a fair or a part of it. Null: the source does not say. */
export interface PublishedFigure {
  /** The portal's own fair it is about, where there is one. */
  fairCode: string | null;
  fairName: string;
  fromDate: string | null;
  toDate: string | null;
  /** Null: the nation. */
  provinceCode: string | null;
  /** Null: all products. */
  categoryCode: string | null;
  zone: string | null;
  booths: number | null;
  visitors: number | null;
  cash: string | null;
  orders: string | null;
  total: string | null;
  source: string;
}

export const COUNTS = ["booths", "visitors"] as const;
export const AMOUNTS = ["cash", "orders", "total"] as const;

/** The longest a text of a figure may be. */
export const MOST_LETTERS = { fairName: 200, zone: 200, source: 300 } as const;

export type PublishedField = keyof PublishedFigure;
export type PublishedProblem =
  | "missing"
  | "wrong_date"
  | "order"
  | "not_a_number"
  | "nothing"
  | "does_not_add_up"
  | "too_long"
  | "unknown"
  | "differs"
  | "twice";

export type ReadPublished =
  | { ok: true; figure: PublishedFigure }
  | { ok: false; problems: Partial<Record<PublishedField, PublishedProblem>> };

/** Reads a published figure as it was typed: what is left blank was not published. */
export function readPublished(typed: Partial<Record<PublishedField, string>>): ReadPublished {
  const problems: Partial<Record<PublishedField, PublishedProblem>> = {};
  const text = (field: PublishedField) => typed[field]?.trim() || null;
  const date = (field: "fromDate" | "toDate") => {
    const read = text(field) && readDate(text(field)!);
    if (text(field) && !read) problems[field] = "wrong_date";
    return read || null;
  };
  const amount = (field: (typeof COUNTS)[number] | (typeof AMOUNTS)[number], pattern: RegExp) => {
    const read = parseNumber(typed[field] ?? "");
    if (read.ok && (read.value === null || pattern.test(read.value))) return read.value;
    problems[field] = "not_a_number";
    return null;
  };
  const count = (field: (typeof COUNTS)[number]) => {
    const value = amount(field, /^\d{1,9}$/);
    return value === null ? null : Number(value);
  };
  const baht = (field: (typeof AMOUNTS)[number]) => amount(field, /^\d{1,13}(\.\d{1,2})?$/);
  const fromDate = date("fromDate");
  const figure: PublishedFigure = {
    fairCode: text("fairCode"),
    fairName: text("fairName") ?? "",
    fromDate,
    toDate: date("toDate") ?? fromDate,
    provinceCode: text("provinceCode"),
    categoryCode: text("categoryCode"),
    zone: text("zone"),
    booths: count("booths"),
    visitors: count("visitors"),
    cash: baht("cash"),
    orders: baht("orders"),
    total: baht("total"),
    source: text("source") ?? "",
  };
  for (const field of ["fairName", "source"] as const) if (!figure[field]) problems[field] ??= "missing";
  for (const field of ["fairName", "zone", "source"] as const)
    if ((figure[field]?.length ?? 0) > MOST_LETTERS[field]) problems[field] = "too_long";
  if (figure.toDate && !fromDate) problems.fromDate ??= "missing";
  if (fromDate && figure.toDate && figure.toDate < fromDate) problems.toDate ??= "order";
  const { cash, orders, total } = figure;
  if (cash && orders && total && !new Big(cash).plus(orders).eq(total)) problems.total = "does_not_add_up";
  const nothing = [...COUNTS, ...AMOUNTS].every((field) => figure[field] === null);
  if (nothing && Object.keys(problems).length === 0) problems.total = "nothing";
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, figure };
}
