import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { type Board, readBoard } from "./board.server.ts";
import type { Filing, Holder, Statement, YearFigures } from "./company.ts";
import { readSales, readYearFigures, type SalesOfYear } from "./company-figures.server.ts";
import { type CompanyRow, companyRows } from "./company-rows.server.ts";
import { readFilings, readStatements } from "./filings.server.ts";
import { type Finding, findingsOf } from "./findings.ts";
import { readHolders, readSectorParts, type SectorPart } from "./holders.server.ts";
import { mayKnowNames } from "./visible-company.server.ts";

export interface CompanyRecord extends CompanyRow {
  /** The day on which it is read, in Bangkok. */
  today: string;
  mayKnowNames: boolean;
  board: Board | null;
  holders: Holder[];
  sectors: SectorPart[];
  /** Newest first. */
  years: YearFigures[];
  statements: Statement[];
  filings: Filing[];
  sales: SalesOfYear[];
  findings: Finding[];
}

/**
 * One company with its directors, holders, years, filings and the checks of the Act. Register data and accepted figures
 * are public; names of people are for those who work in the network. Null when there is no such company.
 */
export async function readCompany(viewer: Viewer, id: number): Promise<CompanyRecord | null> {
  const [row] = Number.isSafeInteger(id) && id < 2 ** 31 ? await companyRows(viewer, id) : [];
  if (!row) return null;
  const withNames = mayKnowNames(viewer, row);
  const holders = (await readHolders([id], withNames)).get(id) ?? [];
  const filings = (await readFilings([id])).get(id) ?? [];
  const statements = (await readStatements([id])).get(id) ?? [];
  const years = (await readYearFigures([row.areaCode])).get(row.areaCode) ?? [];
  const today = bangkokDate(now());
  const [figures = null] = years;
  const statement = statements.find(({ year }) => year === figures?.year) ?? null;
  return {
    ...row,
    ...{ today, mayKnowNames: withNames, holders, filings, statements, years },
    board: await readBoard(id, withNames),
    sectors: await readSectorParts(id),
    // The national company reports to nobody here: what its area holds is the sum of the others.
    sales: row.unitId === null ? [] : await readSales(row.areaCode),
    findings: findingsOf({ nameTh: row.nameTh, facts: row, holders, filings, figures, statement, today }),
  };
}
