import type { Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { storePaper } from "../files/stored-files.server.ts";
import { now } from "../periods/clock.server.ts";
import { BUDDHIST_ERA, bangkokDate } from "../periods/fiscal.ts";
import { type Change, type Changed, changeCompany, refuse } from "./change-company.server.ts";

export interface Paper {
  name: string;
  bytes: Uint8Array;
}

export interface StatementInput {
  /** Calendar year, Buddhist Era. */
  year: number;
  dividendsBaht: string | null;
  auditedOn: string | null;
  source: string | null;
  /** A new file replaces the one before; null keeps it. */
  paper: Paper | null;
}

/**
 * Keeps what no report carries of a year: dividends, audit, source and file. The result itself is the company's accepted
 * report and is not typed again. Refused: a year that has not ended or is before the first, an audit before the year's end,
 * a file that is no paper. Null when the viewer does not keep the company.
 */
export function saveStatement(viewer: Viewer, change: Change, input: StatementInput): Promise<Changed | null> {
  return changeCompany(viewer, change, async (trx, { id }) => {
    const lastDay = `${input.year - BUDDHIST_ERA}-12-31`;
    if (!Number.isInteger(input.year) || input.year < FIRST_YEAR || lastDay >= bangkokDate(now()))
      return refuse("year");
    if (input.auditedOn !== null && input.auditedOn <= lastDay) return refuse("audited");
    const fileId = await keep(trx, viewer, input.paper);
    if (fileId === undefined) return refuse("paper");
    const { year, dividendsBaht, auditedOn, source } = input;
    const values = { dividendsBaht, auditedOn, source, ...(fileId ? { fileId } : {}) };
    const before = await trx
      .selectFrom("companyStatements")
      .where("companyId", "=", id)
      .where("calendarYear", "=", year)
      .select(["dividendsBaht", "auditedOn", "source", "version"])
      .executeTakeFirst();
    await trx
      .insertInto("companyStatements")
      .values({ companyId: id, calendarYear: year, ...values })
      .onConflict((conflict) =>
        conflict.columns(["companyId", "calendarYear"]).doUpdateSet({ ...values, version: (before?.version ?? 0) + 1 }),
      )
      .execute();
    const newValues = { year, dividendsBaht, auditedOn, source, fileId };
    return { action: "company.statement_saved", oldValues: before ?? null, newValues };
  });
}

/** Stores a paper for a command: its id, null without one, undefined when the bytes are no paper. */
export async function keep(
  trx: Transaction<DB>,
  viewer: Viewer,
  paper: Paper | null,
): Promise<string | null | undefined> {
  if (!paper) return null;
  return (await storePaper(trx, viewer, paper))?.id;
}

/** The companies have existed since 2559. */
const FIRST_YEAR = 2559;
