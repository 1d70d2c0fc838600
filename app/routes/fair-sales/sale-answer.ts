import type { Channel, SaleProblem } from "#app/domain/fair-sales/sale.ts";

/** A booth's day as its form begins. */
export interface SaleToEnter {
  allocationId: number;
  date: string;
  submissionKey: string;
  /** The report to correct; null for the first of the day. */
  replacesId: number | null;
  typed: Partial<Record<Channel | "units" | "reason", string>>;
}

/** Why the form is shown again, with what was typed. */
export interface SaleAnswer {
  typed: SaleToEnter["typed"];
  problems: Partial<Record<Channel | "units", SaleProblem>>;
  unusual: boolean;
  reasonMissing: boolean;
  /** What somebody else has reported meanwhile, in words; the next sending corrects that. */
  meanwhile: string | null;
  replacesId: number | null;
  /** A refusal about the whole form: an i18n key. */
  refused: string | null;
}
