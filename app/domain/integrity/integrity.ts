/** What a check looks at; the page groups by it. */
export const FAMILIES = ["set-up", "reports", "history", "figures", "fairs"] as const;
export type Family = (typeof FAMILIES)[number];

/** Something that should not be: which thing, and what is wrong with it. */
export interface Finding {
  subject: string;
  detail: string;
}

/** What one check found; `code` is its name in the locale area `integrity`. */
export interface CheckResult {
  code: string;
  family: Family;
  /** How many there are; the findings are the first of them. */
  total: number;
  findings: Finding[];
  /** The check could not judge: figures are still waiting to be folded. */
  waiting: boolean;
  milliseconds: number;
}

/** One run, as the history keeps it. */
export interface IntegrityRun {
  at: Date;
  byTh: string | null;
  byEn: string | null;
  results: CheckResult[];
}

/** Findings kept and shown of each check. */
export const MOST_FINDINGS = 20;
