import { sql, type Transaction } from "kysely";
import { searchKey } from "#db/search-fold.ts";
import type { DB } from "#db/types.ts";
import type { EnterpriseInput } from "../enterprises/enterprise-input.ts";

/** An enterprise as it is to stand in the register. */
export interface EnterpriseToWrite {
  id: number;
  code: string;
  input: EnterpriseInput;
  /** Of a new one: the register's own code. */
  externalCode?: string;
}

/** The rows of {@link recordsOf}, to be taken into as many statements as need them. */
export type Records = ReturnType<typeof recordsOf>;

/** Many enterprises as the rows `r` of one statement, whatever their number; columns are named like the fields. */
export function recordsOf(enterprises: EnterpriseToWrite[]) {
  const rows = enterprises.map(({ id, code, input, externalCode }) => ({
    ...input,
    id,
    code,
    externalCode,
    key: searchKey(code, input.nameTh, input.nameEn),
    // With one business area its figures are split by it.
    businessArea: input.businessAreas.length === 1 ? input.businessAreas[0] : null,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id integer, code text, "externalCode" text, key text,
    "nameTh" text, "nameEn" text, "producerType" text, "categoryCode" text, "districtCode" text, "subdistrictCode" text,
    "siteAddressTh" text, "registrationNumber" text, "foundedOn" date, "storyTh" text, "storyEn" text, phone text, email text,
    website text, "businessArea" text, "businessAreas" jsonb)`;
}

/** Makes the business areas of enterprises those given. */
export async function writeManyBusinessAreas(trx: Transaction<DB>, ids: number[], records: Records): Promise<void> {
  await sql`delete from enterprise_business_areas where unit_id = any(${ids}::int[])`.execute(trx);
  await sql`
    insert into enterprise_business_areas (unit_id, business_area_code)
    select r.id, area from ${records}, jsonb_array_elements_text(r."businessAreas") as area`.execute(trx);
}
