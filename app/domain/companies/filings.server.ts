import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Filing, Statement } from "./company.ts";

/** Filings of some companies by company, the newest due day first. */
export async function readFilings(companyIds: readonly number[]): Promise<Map<number, Filing[]>> {
  const { rows } = await sql<Filing & { companyId: number }>`
    select company_id, id, kind, calendar_year as year, due_on, filed_on, file_id
    from company_filings where company_id = any(${companyIds}::integer[])
    order by due_on desc, kind`.execute(db());
  const found = new Map<number, Filing[]>();
  for (const { companyId, ...filing } of rows) found.set(companyId, [...(found.get(companyId) ?? []), filing]);
  return found;
}

/** Statements of some companies by company, the newest year first. */
export async function readStatements(companyIds: readonly number[]): Promise<Map<number, Statement[]>> {
  const { rows } = await sql<Statement & { companyId: number }>`
    select company_id, calendar_year as year, trim_scale(dividends_baht) as dividends_baht, audited_on, source, file_id, version
    from company_statements where company_id = any(${companyIds}::integer[])
    order by calendar_year desc`.execute(db());
  const found = new Map<number, Statement[]>();
  for (const { companyId, ...statement } of rows) found.set(companyId, [...(found.get(companyId) ?? []), statement]);
  return found;
}
