import Big from "big.js";
import {
  type CompanyFacts,
  type Filing,
  filingState,
  type Holder,
  type Statement,
  type YearFigures,
} from "./company.ts";

/**
 * The checks of the Social Enterprise Act B.E. 2562 as derived findings: shown as notices, never in the way of saving.
 * `not_met` is a warning; `review` lists what an officer should look at; `unknown` says which fact is missing; a check that
 * does not apply (a share of a profit that is none) has the verdict `none`.
 */
export const CHECKS = [
  "trading_share",
  "social_share",
  "dividend_share",
  "operating_time",
  "large_holder",
  "not_revoked",
  "good_governance",
  "name",
  "filings",
] as const;
export type Check = (typeof CHECKS)[number];
export type Verdict = "met" | "not_met" | "review" | "unknown" | "none";

export interface Finding {
  check: Check;
  verdict: Verdict;
  /** A share as an exact decimal of one: "0.7"; null when there is none to tell. */
  share: string | null;
  /** How many holders or filings it is about. */
  count: number | null;
  /** Calendar year of the figures (Buddhist Era), for checks of a year. */
  year: number | null;
}

export interface CompanyToCheck {
  nameTh: string;
  facts: Pick<
    CompanyFacts,
    "enterpriseKind" | "operatingSince" | "seRegisteredOn" | "seRevokedOn" | "goodGovernanceNotedOn" | "shares"
  >;
  holders: readonly Pick<Holder, "shares" | "isCurrent">[];
  filings: readonly Pick<Filing, "dueOn" | "filedOn">[];
  /** The newest year with accepted figures, with its statement where there is one. */
  figures: YearFigures | null;
  statement: Pick<Statement, "dividendsBaht"> | null;
  today: string;
}

const LEAST_TRADING = "0.5";
const LEAST_SOCIAL = "0.7";
const MOST_DIVIDEND = "0.3";
const LARGE_HOLDER = "0.25";

/** Every check with its verdict, in the order of the Act. */
export function findingsOf(company: CompanyToCheck): Finding[] {
  return [
    tradingShare(company),
    socialShare(company),
    dividendShare(company),
    operatingTime(company),
    largeHolder(company),
    notRevoked(company),
    goodGovernance(company),
    nameCheck(company),
    filingsCheck(company),
  ];
}

/** Findings that somebody should act on. */
export function warningsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ verdict }) => verdict === "not_met");
}

/** A part of a whole as a decimal of one; null without both, and when the whole is not above zero: never 0 in its place. */
export function shareOf(part: string | null, whole: string | null): string | null {
  if (part === null || whole === null || new Big(whole).lte(0)) return null;
  return new Big(part).div(whole).round(6).toFixed();
}

function tradingShare({ facts, figures }: CompanyToCheck): Finding {
  const share = figures && shareOf(figures.tradingBaht, figures.revenueBaht);
  const of = { share, year: figures?.year ?? null };
  if (facts.enterpriseKind === "no_profit_sharing") return finding("trading_share", "none", of);
  if (share === null) return finding("trading_share", "unknown", of);
  return finding("trading_share", new Big(share).gte(LEAST_TRADING) ? "met" : "not_met", of);
}

function socialShare({ figures }: CompanyToCheck): Finding {
  const year = figures?.year ?? null;
  if (!figures || figures.netBaht === null) return finding("social_share", "unknown", { year });
  if (new Big(figures.netBaht).lte(0)) return finding("social_share", "none", { year });
  const share = shareOf(figures.socialBaht, figures.socialOfBaht);
  if (share === null) return finding("social_share", "unknown", { year });
  return finding("social_share", new Big(share).gte(LEAST_SOCIAL) ? "met" : "not_met", { share, year });
}

function dividendShare({ facts, figures, statement }: CompanyToCheck): Finding {
  const year = figures?.year ?? null;
  const paid = statement?.dividendsBaht ?? null;
  if (paid === null) return finding("dividend_share", "unknown", { year });
  if (new Big(paid).eq(0)) return finding("dividend_share", "met", { year, share: "0" });
  const share = figures && shareOf(paid, figures.netBaht);
  if (facts.enterpriseKind === "no_profit_sharing") return finding("dividend_share", "not_met", { year, share });
  if (share === null) return finding("dividend_share", figures?.netBaht ? "none" : "unknown", { year });
  return finding("dividend_share", new Big(share).lte(MOST_DIVIDEND) ? "met" : "not_met", { year, share });
}

function operatingTime({ facts: { operatingSince, seRegisteredOn } }: CompanyToCheck): Finding {
  if (!seRegisteredOn) return finding("operating_time", "none");
  if (!operatingSince) return finding("operating_time", "unknown");
  return finding("operating_time", yearsLater(operatingSince, 1) <= seRegisteredOn ? "met" : "not_met");
}

function largeHolder({ facts, holders }: CompanyToCheck): Finding {
  const current = holders.filter(({ isCurrent }) => isCurrent);
  const all = facts.shares ?? current.reduce((sum, holder) => sum + holder.shares, 0);
  if (current.length === 0 || all === 0) return finding("large_holder", "unknown");
  const large = current.filter(({ shares }) => new Big(shares).div(all).gte(LARGE_HOLDER));
  return finding("large_holder", large.length > 0 ? "review" : "met", { count: large.length });
}

function notRevoked({ facts: { seRevokedOn }, today }: CompanyToCheck): Finding {
  const recently = seRevokedOn !== null && yearsLater(seRevokedOn, 2) > today;
  return finding("not_revoked", recently ? "not_met" : "met");
}

function goodGovernance({ facts }: CompanyToCheck): Finding {
  return finding("good_governance", facts.goodGovernanceNotedOn ? "met" : "unknown");
}

/** Only a registered body may call itself a social enterprise. */
function nameCheck({ nameTh, facts }: CompanyToCheck): Finding {
  if (!nameTh.includes("วิสาหกิจเพื่อสังคม")) return finding("name", "none");
  return finding("name", facts.seRegisteredOn && !facts.seRevokedOn ? "met" : "not_met");
}

function filingsCheck({ filings, today }: CompanyToCheck): Finding {
  if (filings.length === 0) return finding("filings", "unknown");
  const overdue = filings.filter((filing) => filingState(filing, today) === "overdue").length;
  return finding("filings", overdue > 0 ? "not_met" : "met", { count: overdue });
}

function finding(check: Check, verdict: Verdict, more: Partial<Finding> = {}): Finding {
  return { share: null, count: null, year: null, ...more, check, verdict };
}

/** The same day so many years on; 29 February goes on to 1 March, a day later rather than sooner. */
function yearsLater(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}
