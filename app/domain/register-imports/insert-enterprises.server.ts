import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { EnterpriseInput } from "../enterprises/enterprise-input.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate, fiscalYearOf } from "../periods/fiscal.ts";
import { recordsOf } from "./records.server.ts";

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
  // One statement for all tables: what is sent and read a second time costs as much as the writing.
  await sql`
    with r as materialized (select * from ${recordsOf(enterprises)}),
      units as (
        insert into reporting_units (id, code, kind, name_th, name_en, search_key, home_area_code, active_from)
        select id, code, 'enterprise', "nameTh", "nameEn", key, "districtCode", ${today}::date from r),
      places as (
        insert into reporting_unit_areas (reporting_unit_id, fiscal_year, area_code)
        select id, ${fiscalYearOf(today)}::smallint, "districtCode" from r),
      records as (
        insert into enterprises (reporting_unit_id, external_code, producer_type, category_code, business_area_code,
          subdistrict_code, site_address_th, registration_number, founded_on, phone, email, website)
        select id, "externalCode", "producerType", "categoryCode", "businessArea", "subdistrictCode", "siteAddressTh",
          "registrationNumber", "foundedOn", phone, email, website from r)
    insert into enterprise_business_areas (unit_id, business_area_code)
    select r.id, area from r, jsonb_array_elements_text(r."businessAreas") as area`.execute(trx);
  return enterprises.map(({ line, id, code }) => ({ line, id, code, version: 1 }));
}
