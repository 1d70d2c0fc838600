import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { EnterpriseInput } from "../enterprises/enterprise-input.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate, fiscalYearOf } from "../periods/fiscal.ts";
import { recordsOf, writeManyBusinessAreas } from "./records.server.ts";

interface NewEnterprise {
  line: number;
  content: { externalCode: string };
  after: EnterpriseInput;
}

/** A row that has been written: its enterprise, and the version that the writing has left. */
export interface WrittenRow {
  line: number;
  id: number;
  code: string;
  version: number;
}

/** Enters enterprises from today on, each in the district of its site, as an entry by hand does. */
export async function insertEnterprises(trx: Transaction<DB>, rows: NewEnterprise[]): Promise<WrittenRow[]> {
  if (rows.length === 0) return [];
  const today = bangkokDate(now());
  const { rows: ids } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('reporting_units', 'id'))::integer as id
    from generate_series(1, ${rows.length}::integer)`.execute(trx);
  const enterprises = rows.map(({ line, after, content }, index) => {
    const id = ids[index]?.id as number;
    return { line, id, code: `E${id}`, input: after, externalCode: content.externalCode };
  });
  await sql`
    insert into reporting_units (id, code, kind, name_th, name_en, search_key, home_area_code, active_from)
    select id, code, 'enterprise', "nameTh", "nameEn", key, "districtCode", ${today}::date
    from ${recordsOf(enterprises)}`.execute(trx);
  await sql`
    insert into reporting_unit_areas (reporting_unit_id, fiscal_year, area_code)
    select id, ${fiscalYearOf(today)}::smallint, "districtCode" from ${recordsOf(enterprises)}`.execute(trx);
  const codes = JSON.stringify(enterprises.map(({ id, externalCode }) => ({ id, externalCode })));
  await sql`
    insert into enterprises (reporting_unit_id, external_code, producer_type, category_code, business_area_code,
      subdistrict_code, site_address_th, registration_number, founded_on, phone, email, website)
    select r.id, c."externalCode", "producerType", "categoryCode", "businessArea", "subdistrictCode", "siteAddressTh",
      "registrationNumber", "foundedOn", phone, email, website
    from ${recordsOf(enterprises)}
    join jsonb_to_recordset(${codes}::jsonb) as c(id integer, "externalCode" text) on c.id = r.id`.execute(trx);
  await writeManyBusinessAreas(trx, enterprises);
  return enterprises.map(({ line, id, code }) => ({ line, id, code, version: 1 }));
}
