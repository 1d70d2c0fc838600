import Big from "big.js";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { YearFigures } from "./company.ts";
import { readYearFigures } from "./company-figures.server.ts";
import { type CompanyRow, companyRows } from "./company-rows.server.ts";
import { readFilings, readStatements } from "./filings.server.ts";
import { findingsOf, warningsOf } from "./findings.ts";
import { readHolders } from "./holders.server.ts";

/** What the list can be narrowed to by a company's result. */
export const RESULTS = ["profit", "loss", "accumulated_loss", "findings", "no_report"] as const;
export type ResultFilter = (typeof RESULTS)[number];

export interface CompanyQuery {
  /** Region, province or TH. */
  area?: string | null;
  result?: ResultFilter | null;
  /** Calendar year, Buddhist Era; nothing or an unknown one means the newest. */
  year?: number | null;
}

export interface ListedCompany extends Pick<CompanyRow, "id" | "nameTh" | "nameEn" | "areaCode" | "areaTh" | "areaEn"> {
  regionCode: string | null;
  figures: YearFigures | null;
  warnings: number;
}

export interface CompanyList {
  companies: ListedCompany[];
  /** Of the whole register, for a chart that keeps its shape while the list is narrowed. */
  all: ListedCompany[];
  year: number | null;
  /** Years with accepted figures, newest first. */
  years: number[];
}

/**
 * The companies of the register with one year's accepted figures and how many checks are not met: 77 rows and five
 * queries, whatever they have reported. Public.
 */
export async function listCompanies(viewer: Viewer, query: CompanyQuery): Promise<CompanyList> {
  const rows = await companyRows(viewer);
  const ids = rows.map(({ id }) => id);
  const figures = await readYearFigures(null);
  const [holders, filings, statements] = [
    await readHolders(ids, false),
    await readFilings(ids),
    await readStatements(ids),
  ];
  const years = [...new Set([...figures.values()].flat().map(({ year }) => year))].sort((a, b) => b - a);
  const year = years.find((each) => each === query.year) ?? years[0] ?? null;
  const today = bangkokDate(now());
  const all = rows.map((row): ListedCompany => {
    const ofYear = figures.get(row.areaCode)?.find((each) => each.year === year) ?? null;
    const findings = findingsOf({
      nameTh: row.nameTh,
      facts: row,
      holders: holders.get(row.id) ?? [],
      filings: filings.get(row.id) ?? [],
      figures: ofYear,
      statement: statements.get(row.id)?.find((each) => each.year === year) ?? null,
      today,
    });
    const { id, nameTh, nameEn, areaCode, areaTh, areaEn, regionCode } = row;
    return {
      id,
      nameTh,
      nameEn,
      areaCode,
      areaTh,
      areaEn,
      regionCode,
      figures: ofYear,
      warnings: warningsOf(findings).length,
    };
  });
  return { companies: all.filter((company) => isSought(company, query)), all, year, years };
}

function isSought(company: ListedCompany, { area, result }: CompanyQuery): boolean {
  if (area && area !== "TH" && area !== company.areaCode && area !== company.regionCode) return false;
  const net = company.figures?.netBaht ?? null;
  const accumulated = company.figures?.accumulatedBaht ?? null;
  switch (result) {
    case "profit":
      return net !== null && new Big(net).gt(0);
    case "loss":
      return net !== null && new Big(net).lt(0);
    case "accumulated_loss":
      return accumulated !== null && new Big(accumulated).lt(0);
    case "findings":
      return company.warnings > 0;
    case "no_report":
      return company.figures === null;
    default:
      return true;
  }
}
