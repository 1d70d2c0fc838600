/** Words of SE companies that hold anywhere: browser, server and tests. */

export const SECTORS = ["government", "private", "academic", "civil_society", "people"] as const;
export type Sector = (typeof SECTORS)[number];

/** Whether owners may be paid a part of the profit. */
export const ENTERPRISE_KINDS = ["no_profit_sharing", "profit_sharing"] as const;
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];

/** What a company files every year: three to the office of social enterprise, one to the registrar. */
export const FILING_KINDS = ["activity_report", "audited_statement", "social_impact", "registrar_statement"] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

/** What the register keeps of a company beside its name. Days are "YYYY-MM-DD", money exact decimal text in baht. */
export interface CompanyFacts {
  registrationNumber: string | null;
  registeredOn: string | null;
  registeredCapitalBaht: string | null;
  shares: number | null;
  parValueBaht: string | null;
  enterpriseKind: EnterpriseKind | null;
  operatingSince: string | null;
  seNumber: string | null;
  seRegisteredOn: string | null;
  seRevokedOn: string | null;
  goodGovernanceNotedOn: string | null;
  groupsServed: number | null;
  holdersStated: number | null;
  sectorsStated: Sector[];
  addressTh: string | null;
  source: string | null;
  noteTh: string | null;
}

/** Somebody's shares in a company; votes are kept apart, because each sector may have a fifth whatever it holds. */
export interface Holder {
  id: number;
  /** Null for viewers who may not know names. */
  nameTh: string | null;
  sector: Sector;
  shares: number;
  /** Percent of all votes; null where nobody has written it down. */
  votePercent: string | null;
  from: string | null;
  /** Last day; null while it holds. */
  until: string | null;
  isCurrent: boolean;
}

/** What one calendar year (Buddhist Era) brought, from the company's accepted report; null where nothing is accepted. */
export interface YearFigures {
  year: number;
  /** All income, baht. */
  revenueBaht: string | null;
  /** Income from selling goods and services, baht. */
  tradingBaht: string | null;
  netBaht: string | null;
  accumulatedBaht: string | null;
  /** Profit put to the social purpose and the profit it is a part of; null when there was none to put. */
  socialBaht: string | null;
  socialOfBaht: string | null;
}

/** What no indicator carries: dividends, audit, source and file. */
export interface Statement {
  year: number;
  dividendsBaht: string | null;
  auditedOn: string | null;
  source: string | null;
  fileId: string | null;
  version: number;
}

export interface Filing {
  id: number;
  kind: FilingKind;
  /** Calendar year it is about, Buddhist Era. */
  year: number;
  dueOn: string;
  filedOn: string | null;
  fileId: string | null;
}

/** How a filing stands on a day. The due day itself is still in time. */
export function filingState(
  filing: Pick<Filing, "dueOn" | "filedOn">,
  today: string,
): "in_time" | "late" | "overdue" | "open" {
  if (filing.filedOn !== null) return filing.filedOn <= filing.dueOn ? "in_time" : "late";
  return filing.dueOn < today ? "overdue" : "open";
}

/** The day by which the statement of a calendar year goes to the registrar: five months after the year's end. */
export function registrarDueOn(buddhistYear: number): string {
  return `${buddhistYear - 543 + 1}-05-31`;
}
