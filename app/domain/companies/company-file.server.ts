import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readStoredFile } from "../files/stored-files.server.ts";
import { mayKnowNames } from "./visible-company.server.ts";

/**
 * A file of a company's statements and filings, with its bytes. Statements name people: they are for those who may know
 * them. Null for anybody else, and when the file is not this company's.
 */
export async function readCompanyFile(viewer: Viewer, companyId: number, fileId: string) {
  if (!Number.isSafeInteger(companyId) || companyId >= 2 ** 31 || !/^[0-9a-f-]{36}$/.test(fileId)) return null;
  const company = await db()
    .selectFrom("organizations as o")
    .innerJoin("companies as c", "c.organizationId", "o.id")
    .where("o.id", "=", companyId)
    .where(
      sql<SqlBool>`(exists (select from company_statements as s where s.company_id = o.id and s.file_id = ${fileId}::uuid)
        or exists (select from company_filings as f where f.company_id = o.id and f.file_id = ${fileId}::uuid))`,
    )
    .select(["o.areaCode", "o.reportingUnitId as unitId"])
    .executeTakeFirst();
  return company && mayKnowNames(viewer, company) ? readStoredFile(fileId) : null;
}
