/** By what sums are told apart; `all` is the whole fair. */
export type SumKind = "all" | "day" | "zone" | "category" | "province" | "stars";

/** A sum and how far it can be trusted: reported of expected booth-days. Amounts in baht, exact. */
export interface SalesSum {
  kind: SumKind;
  /** A day, a zone's hall and code, a category, a province, a number of stars; empty for the whole and for no stars. */
  key: string;
  booths: number;
  expected: number;
  reported: number;
  verified: number;
  cash: string;
  orders: string;
  online: string;
  business: string;
  total: string;
  verifiedTotal: string;
}
